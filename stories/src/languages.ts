import { html, type TemplateResult } from 'lit';
import { audiences } from './toolbar/audiences.ts';
import type { Audience, AudienceName } from './toolbar/audiences.ts';
import { lengthened, mirrored } from './toolbar/pseudo.ts';

/** The languages that every story has words in. */
export type Language = 'de' | 'en';

/** What the toolbar says, as far as it changes what a story is made of. */
export interface Setting {
  readonly language: Language;
  /** BCP 47 tag that the elements speak: one of the languages, or one that is made for looking at. */
  readonly locale: string;
  readonly audience: Audience;
}

interface Globals {
  readonly globals: Readonly<Record<string, unknown>>;
}

/** The settings that a story is shown in: one, or two where the toolbar says "both". */
function settingsOf(globals: Globals['globals']): Setting[] {
  const { locale, keys, audience } = globals;
  const of = (language: Language, pseudo?: string): Setting => ({
    language,
    locale: keys === 'keys' ? `${language === 'de' ? 'de' : 'en-GB'}-x-keys` : (pseudo ?? language),
    audience: audiences[audience as AudienceName].audience,
  });
  if (locale === 'both') return [of('de'), of('en')];
  if (locale === 'long') return [of('en', 'en-GB-x-long')];
  if (locale === 'mirrored') return [of('en', 'en-GB-x-mirrored')];
  return [of(locale === 'en' ? 'en' : 'de')];
}

/** A story's render function; its template once for each language that the toolbar says. */
export function inSettings(draw: (setting: Setting) => TemplateResult) {
  return (_args: unknown, { globals }: Globals): TemplateResult =>
    html`${settingsOf(globals).map(
      (setting) => html`<div class="language" lang=${setting.locale}>${draw(setting)}</div>`,
    )}`;
}

/** Like {@link inSettings}, for a story that has words of its own: they are lengthened and mirrored like the others. */
export function inWords<Words>(
  words: Readonly<Record<Language, Words>>,
  draw: (words: Words, setting: Setting) => TemplateResult,
) {
  return inSettings((setting) => draw(spoken(words[setting.language], setting.locale), setting));
}

const changes: Readonly<Partial<Record<string, (text: string) => string>>> = {
  'en-GB-x-long': lengthened,
  'en-GB-x-mirrored': mirrored,
};

/** Changes what people read: it begins with a capital letter or has a space, which values and names have not. */
function spoken<Words>(words: Words, locale: string): Words {
  const change = changes[locale];
  if (!change) return words;
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return /^\p{Lu}|\s/u.test(value) ? change(value) : value;
    if (Array.isArray(value)) return value.map(visit);
    if (!(value instanceof Object)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, visit(each)]));
  };
  return visit(words) as Words;
}
