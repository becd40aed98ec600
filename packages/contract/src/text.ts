import * as v from 'valibot';
import { limits } from './limits.ts';

/** An id that a service made: no blank, no control character, 100 characters at most. */
export const id = v.pipe(v.string(), v.regex(/^[!-~]{1,100}$/));

/** A text of any length up to 2000 characters, as a service sends it. */
export const plainText = v.pipe(v.string(), v.maxLength(limits.text));

/** A text of the catalogue by language tag. */
export const textByLanguage = v.record(v.string(), plainText);
