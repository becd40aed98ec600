import { lockedKeys } from '@kasse/locales/locked';
import type { VariantKey } from './message-key.ts';
import type { PlainOptions } from './plain-words.ts';
import { warnOnce } from './warn-once.ts';

type LockedKey = (typeof lockedKeys)[number];

/** A host's own texts by full key, `{ 'launcher.label': 'Add-on buchen' }`. Texts that the law words are not among them. */
export type MessageOverrides = Readonly<Partial<Record<Exclude<VariantKey, LockedKey>, string>>>;

/** Texts by group and name. */
type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The texts with the host's in their place, and the keys that were left out, each with its reason. */
export interface Overridden {
  readonly texts: Texts;
  readonly refused: readonly string[];
}

function placeholders(text: string): string[] {
  return Array.from(text.matchAll(/\{\{([^}]*)\}\}/gu), (match) => match[1] ?? '');
}

function refusal(key: string, text: unknown, original: string | undefined): string | undefined {
  if (original === undefined) return 'there is no such key';
  if ((lockedKeys as readonly string[]).includes(key)) return 'the law words this text';
  if (typeof text !== 'string') return 'the text is not a string';
  const known = placeholders(original);
  const unknown = placeholders(text).find((name) => !known.includes(name));
  return unknown === undefined ? undefined : `the placeholder {{${unknown}}} does not exist here`;
}

/** Lays a host's texts over those of the language. What comes from a page is parsed: nothing else gets in. */
function override(messages: PlainOptions['messages'], overrides: unknown): Overridden {
  const texts: Record<string, Record<string, string>> = {};
  for (const [group, own] of Object.entries(messages)) texts[group] = { ...own };
  const refused: string[] = [];
  const given = entriesOf(overrides);
  for (const [key, text] of given) {
    const [group = '', name = ''] = key.split('.', 2);
    const original = Object.hasOwn(texts, group) ? texts[group] : undefined;
    const reason = refusal(
      key,
      text,
      original && Object.hasOwn(original, name) && key === `${group}.${name}` ? original[name] : undefined,
    );
    if (reason) refused.push(`${key} (${reason})`);
    else if (original) original[name] = text as string;
  }
  return { texts, refused };
}

/** The texts of a language and those of a host, which come from a page, so they are parsed. */
export interface OverriddenOptions extends PlainOptions {
  readonly overrides: MessageOverrides | undefined;
}

/** The texts of a language with the host's in their place; what cannot be used is one warning. */
export function overriddenTexts({ messages, overrides, isPart = false }: OverriddenOptions): Texts {
  const { texts, refused } = override(messages, overrides);
  if (refused.length > 0 && !isPart) {
    warnOnce(`These texts of "messages" are not used: ${refused.join('; ')}. See docs/texts.md.`);
  }
  return texts;
}

/** Whether a host's texts stand in one another, `$t(actions.back)`: only i18next puts those together. */
export function isNested(overrides: OverriddenOptions['overrides']): boolean {
  return entriesOf(overrides).some(([, text]) => typeof text === 'string' && text.includes('$t('));
}

/** What an object of a page holds; one that throws when it is read holds nothing. */
function entriesOf(overrides: unknown): [string, unknown][] {
  try {
    return overrides instanceof Object ? Object.entries(overrides) : [];
  } catch {
    return [];
  }
}
