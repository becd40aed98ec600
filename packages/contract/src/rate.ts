import * as v from 'valibot';

/** A rate: digits, and up to 12 places after a dot. */
export const rate = v.pipe(v.string(), v.regex(/^\d{1,12}(?:\.\d{1,12})?$/));
