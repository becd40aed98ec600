import type { enFirst } from './en-first.ts';
import type { en } from './en.ts';

/** The English texts with their literal types, from which keys and placeholders are read. */
export type EnglishMessages = typeof en;

/** All texts of one language: the same groups and keys as English. */
export type Messages = {
  readonly [Group in keyof EnglishMessages]: { readonly [Key in keyof EnglishMessages[Group]]: string };
};

/** The texts of the first stop of one language. */
export type FirstMessages = Pick<Messages, keyof typeof enFirst>;

/** The texts of a regional variant: only what differs from its base language. */
export type PartialMessages = { readonly [Group in keyof Messages]?: Partial<Messages[Group]> };

/** The names between double braces in a text: `'from {{price}}'` has `'price'`. */
export type Placeholders<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** `Text` if it has the placeholders of the English text, else a type that it cannot have. */
type SamePlaceholders<Text, English> = Text extends string
  ? English extends string
    ? [Placeholders<Text>, Placeholders<English>] extends [Placeholders<English>, Placeholders<Text>]
      ? Text
      : `has other placeholders than: ${English}`
    : never
  : never;

type Checked<Texts> = {
  readonly [Group in keyof Texts]: {
    readonly [Key in keyof Texts[Group]]: Group extends keyof EnglishMessages
      ? Key extends keyof EnglishMessages[Group]
        ? SamePlaceholders<Texts[Group][Key], EnglishMessages[Group][Key]>
        : never
      : never;
  };
};

/** Texts as given; a key or a placeholder that English lacks does not compile. */
export function translated<const Texts extends PartialMessages>(texts: Texts & Checked<Texts>): Texts {
  return texts;
}

/** The texts of a language with those of a variant in their place. */
export function varied(base: Messages, differences: PartialMessages): Messages {
  const merged: Record<string, Readonly<Record<string, string>>> = {};
  for (const group of Object.keys(base) as (keyof Messages)[])
    merged[group] = { ...base[group], ...differences[group] };
  return merged as Messages;
}
