import type { Messages } from './messages.ts';

export { lockedKeys, orderButtonLabels } from './fixed.ts';
export { translation, variant } from './messages.ts';
export type { EnglishMessages, Messages, PartialMessages, Placeholders } from './messages.ts';

const loaders = {
  en: () => import('./en.ts').then((file): Messages => file.en),
  de: () => import('./de.ts').then((file) => file.de),
  'de-AT': () => import('./de-at.ts').then((file) => file.deAT),
  'de-CH': () => import('./de-ch.ts').then((file) => file.deCH),
  'en-US': () => import('./en-us.ts').then((file) => file.enUS),
};

/** A language, or a regional variant, that has a file of its own. */
export type LocaleName = keyof typeof loaders;

/** The names of all languages and variants. */
export const localeNames = Object.keys(loaders) as readonly LocaleName[];

/** The texts that were found for a language tag, and the tag to format with. */
export interface LoadedMessages {
  readonly messages: Messages;
  readonly locale: string;
}

function isLocaleName(name: string): name is LocaleName {
  return Object.hasOwn(loaders, name);
}

function canonical(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale);
  } catch {
    // Whatever stands in a page's `lang` is possible here; English is better than no checkout.
    return undefined;
  }
}

/**
 * The texts for a language tag (BCP 47), fetched once: its own variant, else its language, else English.
 * `locale` is the tag to format with: the one that was asked for, or `en` when the language is unknown.
 */
export async function loadMessages(locale: string): Promise<LoadedMessages> {
  const wanted = canonical(locale);
  const regional = wanted && [wanted.language, wanted.region].filter(Boolean).join('-');
  for (const name of [regional, wanted?.language])
    if (wanted && name && isLocaleName(name))
      return { messages: await loaders[name](), locale: wanted.toString() };
  return { messages: await loaders.en(), locale: 'en' };
}
