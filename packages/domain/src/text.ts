/** A text of the catalogue by language tag (BCP 47), for example `{ de: 'Telefonie', en: 'Telephony' }`. */
export type Text = Readonly<Record<string, string>>;

/** A text in the language that was found for it; `lang` is set when it is not the one asked for. */
export interface ResolvedText {
  readonly text: string;
  readonly lang?: string;
}

/**
 * The text in `locale`, else in its language without region, else in the shop's `fallback`
 * language, else in any language it has. `lang` tells a page when another language was used.
 */
export function resolveText(text: Text, locale: string, fallback: string): ResolvedText {
  const language = locale.split('-')[0] ?? locale;
  const own = text[locale] ?? text[language];
  if (own !== undefined) return { text: own };
  const shop = text[fallback];
  if (shop !== undefined) return { text: shop, lang: fallback };
  const [other] = Object.entries(text);
  return other ? { text: other[1], lang: other[0] } : { text: '' };
}
