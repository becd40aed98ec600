import { html, type TemplateResult } from 'lit';

/** The languages of the stories. */
export type Language = 'de' | 'en';

interface Globals {
  globals: Record<string, unknown>;
}

/** A story's render function in the language of the toolbar; with "both", German above English. */
export function inLanguages<Words>(
  words: Record<Language, Words>,
  draw: (words: Words, language: Language) => TemplateResult,
): (args: unknown, context: Globals) => TemplateResult {
  return (_args, { globals }) => {
    const locale = globals['locale'];
    const languages: Language[] = locale === 'both' ? ['de', 'en'] : [locale === 'en' ? 'en' : 'de'];
    return html`${languages.map(
      (language) => html`<div class="language" lang=${language}>${draw(words[language], language)}</div>`,
    )}`;
  };
}
