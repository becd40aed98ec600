import { isMailAddress } from '@kasse/domain';
import * as v from 'valibot';
import { limits } from './limits.ts';

// Control characters break mail headers, direction overrides let a name read as something else.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** One line that a person may leave empty: trimmed, without control characters, and no card number. */
export const optionalLine = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(limits.line),
  v.check(isOneLine),
  v.check(holdsNoCardNumber),
);

/** The same of a line that has to be filled. */
export const typedLine = v.pipe(optionalLine, v.minLength(1));

/** A mail address, by the rule that the form has judged it with. */
export const mailAddress = v.pipe(v.string(), v.trim(), v.maxLength(limits.line), v.check(isMailAddress));

/** An ISO 3166-1 alpha-2 code. */
export const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

/** Whether a text stays on one line and shows what it holds. */
export function isOneLine(text: string): boolean {
  return !unprintable.test(text);
}

/**
 * Whether no run of digits in a text could be a payment card number (issuer prefix, length and
 * Luhn digit): no field of this API may carry one (PCI DSS).
 */
export function holdsNoCardNumber(text: string): boolean {
  const runs = text.slice(0, limits.line).match(/\d(?:[ -]?\d){12,18}/g) ?? [];
  return !runs
    .map((run) => run.replace(/[ -]/g, ''))
    .some((digits) => isCardLike(digits) && hasLuhnDigit(digits));
}

function isCardLike(digits: string): boolean {
  return /^(?:4\d{12}(?:\d{3}){0,2}|(?:5[1-5]|2[2-7]|35|6[0245])\d{14}|3[47]\d{13}|3[068]\d{12})$/.test(
    digits,
  );
}

function hasLuhnDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
