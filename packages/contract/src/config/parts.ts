import * as v from 'valibot';
import { limits } from '../limits.ts';
import { isAllowedUrl } from '../link.ts';
import { isOneLine } from '../typed-line.ts';

/** An id that is chosen by the person who writes the file. */
export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'use lower-case letters, digits, "-" and "_", 64 at most.'),
);

/** One line of text. */
export const line = v.pipe(
  v.string(),
  v.minLength(1, 'write at least one character, or leave the field out.'),
  v.maxLength(limits.line, 'shorten it to 200 characters.'),
  v.check(isOneLine, 'keep it on one line, without control characters.'),
);

/** A text in each language of the shop. */
export const text = v.pipe(
  v.record(
    v.pipe(
      v.string(),
      v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'use a language tag such as "de" or "en-US".'),
    ),
    v.pipe(
      v.string(),
      v.minLength(1, 'write a text or leave the language out.'),
      v.maxLength(limits.text, 'shorten it to 2000 characters.'),
    ),
  ),
);

/** A link that customers follow. */
export const url = v.pipe(
  v.string(),
  v.check(isAllowedUrl, 'write an https: address, or http: on localhost.'),
);

/** A mail address. */
export const mail = v.pipe(
  v.string(),
  v.maxLength(limits.line, 'shorten it to 200 characters.'),
  v.regex(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/, 'write a mail address such as "billing@shop.example".'),
);

/** An ISO country code. */
export const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'write two capital letters such as "DE".'));

/** A language tag. */
export const locale = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'use a language tag such as "de" or "en-US".'),
);

const decimalMend = 'write digits with a dot, in quotes, such as "12.50".';

/** A decimal price or fraction. */
export const decimal = v.pipe(v.string(decimalMend), v.regex(/^\d{1,12}(?:\.\d{1,12})?$/, decimalMend));

/** A day. */
export const day = v.pipe(v.string(), v.isoDate('write a day such as "2026-11-23".'));

/** A whole number within bounds. */
export function whole(least: number, most: number): v.GenericSchema<number> {
  const mend = `write a whole number from ${least} to ${most}.`;
  return v.pipe(v.number(), v.safeInteger(mend), v.minValue(least, mend), v.maxValue(most, mend));
}

/** A list of at most `most` entries. */
export function list<const TItem extends v.GenericSchema>(
  item: TItem,
  most: number,
): v.GenericSchema<v.InferInput<TItem>[], v.InferOutput<TItem>[]> {
  return v.pipe(v.array(item), v.maxLength(most, `list ${most} entries at most.`));
}
