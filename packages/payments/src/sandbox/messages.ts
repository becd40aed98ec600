/** What the fields in the frame say; `id` is that of the question which it answers. */
export type FieldsMessage =
  | { readonly type: 'ready' }
  /** In CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'incomplete' | 'failed'; readonly id: number }
  | { readonly type: 'reference'; readonly id: number; readonly reference: string };

/** A message of the frame as a fresh object; nothing if it is none of its messages. */
export function fieldsMessageOf(data: unknown): FieldsMessage | undefined {
  const { kasse, type, height, id, reference } = Object(data) as Record<string, unknown>;
  if (kasse !== 'sandbox') return undefined;
  if (type === 'ready') return { type };
  if (type === 'height') return isWithin(height, 2000) ? { type, height } : undefined;
  if (!isWithin(id, Number.MAX_SAFE_INTEGER)) return undefined;
  if (type === 'incomplete' || type === 'failed') return { type, id };
  return type === 'reference' && typeof reference === 'string' && /^[\w.:-]{1,200}$/u.test(reference)
    ? { type, id, reference }
    : undefined;
}

function isWithin(value: unknown, most: number): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= most;
}
