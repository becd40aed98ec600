/** A text of the catalogue by language tag (BCP 47), for example `{ de: 'Telefonie', en: 'Telephony' }`. */
export type Text = Readonly<Record<string, string>>;

/** A text in the language that was found for it; `lang` is set when it is not the one asked for. */
export interface ResolvedText {
  readonly text: string;
  readonly lang?: string;
}

/**
 * The text in `locale`, else in that without its last subtags (RFC 4647, section 3.4), else in the shop's
 * `fallback` language, else in any language it has. `lang` tells a page when another language was used.
 */
export function resolveText(text: Text, locale: string, fallback: string): ResolvedText {
  // Entries, not keys: a locale comes from the page, and `constructor` names no text.
  const texts = new Map(Object.entries(text));
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const own = texts.get(tag);
    if (own !== undefined) return { text: own };
  }
  const shop = texts.get(fallback);
  if (shop !== undefined) return { text: shop, lang: fallback };
  const [other] = texts;
  return other ? { text: other[1], lang: other[0] } : { text: '' };
}
