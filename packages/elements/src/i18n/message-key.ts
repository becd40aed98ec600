import type { EnglishMessages, Placeholders } from '@kasse/locales';

type Group = keyof EnglishMessages;
type Plural = 'one' | 'other';
type Context = 'month' | 'year';

type Stem<Name> = Name extends `${infer Base}_${Plural | Context}` ? Base : Name;

/** A text's full key, with its suffix: `cart.count_one`. */
export type VariantKey = {
  [G in Group]: `${G}.${keyof EnglishMessages[G] & string}`;
}[Group];

/** What {@link Translate} takes: a text's key without the suffix of a plural or a context: `cart.count`. */
export type MessageKey = {
  [G in Group]: `${G}.${Stem<keyof EnglishMessages[G]> & string}`;
}[Group];

/** The full keys behind a key: `cart.count_one` and `cart.count_other` behind `cart.count`. */
type VariantsOf<Key extends string> = VariantKey & (Key | `${Key}_${Plural | Context}`);

type TextOf<Full> = Full extends `${infer G extends Group}.${infer Name}`
  ? EnglishMessages[G][Name & keyof EnglishMessages[G]]
  : never;

type PlaceholdersOf<Key extends MessageKey> = Placeholders<TextOf<VariantsOf<Key>> & string>;

type Selector<Key extends MessageKey, Suffix extends string, Value> = [
  VariantsOf<Key> & `${string}_${Suffix}`,
] extends [never]
  ? unknown
  : Value;

/**
 * What a text needs: each placeholder, already formatted; `count` where it has plurals (it chooses, and
 * is never shown); `context` where it has one text for each billing interval. For a union of keys, all of them.
 */
export type ValuesOf<Key extends MessageKey> = { readonly [Name in PlaceholdersOf<Key>]: string } & Selector<
  Key,
  Plural,
  { readonly count: number }
> &
  Selector<Key, Context, { readonly context: Context }>;

/** The text of a key in one language. A key or a placeholder that does not exist does not compile. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: keyof ValuesOf<Key> extends never ? [] : [values: ValuesOf<Key>]
) => string;
