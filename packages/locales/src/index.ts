import { varied } from './messages.ts';
import type { FirstMessages, Messages } from './messages.ts';

export { orderButtonLabels } from './fixed.ts';
export type { EnglishMessages, FirstMessages, Messages, PartialMessages, Placeholders } from './messages.ts';

const firstOf = {
  en: () => import('./en-first.ts').then((file) => file.enFirst),
  de: () => import('./de-first.ts').then((file) => file.deFirst),
};

/** Languages in two files are put together here: a file that imported the other would need code to share it. */
const bases = {
  en: async (): Promise<Messages> => ({ ...(await firstOf.en()), ...(await import('./en-rest.ts')).enRest }),
  de: async (): Promise<Messages> => ({ ...(await firstOf.de()), ...(await import('./de-rest.ts')).deRest }),
};

const loaders = {
  ...bases,
  'de-AT': async () => varied(await bases.de(), (await import('./de-at.ts')).deAT),
  'de-CH': async () => varied(await bases.de(), (await import('./de-ch.ts')).deCH),
  'en-US': async () => varied(await bases.en(), (await import('./en-us.ts')).enUS),
};

/** Languages whose first texts are a file of their own; the small variants come whole. */
const firstLoaders: Readonly<Partial<Record<string, () => Promise<FirstMessages>>>> = firstOf;

/** A language, or a regional variant, that has a file of its own. */
export type LocaleName = keyof typeof loaders;

/** The names of all languages and variants. */
export const localeNames = Object.keys(loaders) as readonly LocaleName[];

/** The texts that were found for a language tag, and the tag to format with. */
export interface LoadedMessages<Texts = Messages> {
  readonly messages: Texts;
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
  const { name, tag } = found(locale);
  return { messages: await loaders[name](), locale: tag };
}

/** The texts of the first stop alone, which are there sooner. */
export async function loadFirstMessages(locale: string): Promise<LoadedMessages<FirstMessages>> {
  const { name, tag } = found(locale);
  return { messages: await (firstLoaders[name] ?? loaders[name])(), locale: tag };
}

function found(locale: string): { readonly name: LocaleName; readonly tag: string } {
  const wanted = canonical(locale);
  const regional = wanted && [wanted.language, wanted.region].filter(Boolean).join('-');
  const name = [regional, wanted?.language].find((each) => each !== undefined && isLocaleName(each));
  return wanted && name !== undefined && isLocaleName(name)
    ? { name, tag: wanted.toString() }
    : { name: 'en', tag: 'en' };
}
