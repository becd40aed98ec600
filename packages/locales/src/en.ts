import { enFirst } from './en-first.ts';
import { enRest } from './en-rest.ts';

/**
 * Every text in English, and the type source of all languages: the second level of a key names one string.
 * `_one` and `_other` are plurals (chosen by `count`), `_month` and `_year` contexts.
 */
export const en = { ...enFirst, ...enRest } as const;
