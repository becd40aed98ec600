import { lookOf } from './tokens.ts';
import type { Look } from './tokens.ts';

/** What the page around asks of the fields. */
export type ParentMessage =
  | {
      readonly type: 'mount';
      readonly locale: string;
      readonly direction: 'ltr' | 'rtl';
      readonly look: Look;
    }
  | { readonly type: 'collect'; readonly id: number };

/** What the fields answer; `id` is that of the `collect` which it answers. */
export type FieldsMessage =
  | { readonly type: 'ready' }
  /** In CSS pixels, with the room that the focus ring needs. */
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'incomplete' | 'failed'; readonly id: number }
  | { readonly type: 'reference'; readonly id: number; readonly reference: string };

/** A message of the page around as a fresh object; nothing if it is none of ours. */
export function parentMessageOf(data: unknown): ParentMessage | undefined {
  if (!isRecord(data) || data['kasse'] !== 'sandbox') return undefined;
  const { type, locale, direction, tokens, id } = data;
  if (
    type === 'mount' &&
    typeof locale === 'string' &&
    /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8}){0,4}$/u.test(locale)
  )
    return { type, locale, direction: direction === 'rtl' ? 'rtl' : 'ltr', look: lookOf(tokens) };
  if (type === 'collect' && Number.isSafeInteger(id)) return { type, id: Number(id) };
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
