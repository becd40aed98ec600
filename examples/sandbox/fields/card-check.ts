import { codeLengthOf, digitsOf, hasCheckDigit, isWholeNumber } from './card-number.ts';
import { isOver, readExpiry } from './expiry.ts';
import type { Month } from './expiry.ts';
import { testCardOf } from './test-cards.ts';

/** The three fields, in their order on the page. */
export const fieldNames = ['number', 'expiry', 'code'] as const;

/** One of {@link fieldNames}. */
export type FieldName = (typeof fieldNames)[number];

/** What is typed in the fields. */
export type Card = Readonly<Record<FieldName, string>>;

/** What can be wrong; `words.ts` has a sentence for each. */
export type CardFault =
  | 'number_missing'
  | 'number_incomplete'
  | 'number_mistyped'
  | 'number_no_test'
  | 'expiry_missing'
  | 'expiry_incomplete'
  | 'expiry_no_month'
  | 'expiry_over'
  | 'code_missing'
  | 'code_length';

function numberFault({ number }: Card): CardFault | undefined {
  if (!digitsOf(number)) return 'number_missing';
  if (!isWholeNumber(number)) return 'number_incomplete';
  if (!hasCheckDigit(number)) return 'number_mistyped';
  return testCardOf(number) ? undefined : 'number_no_test';
}

function expiryFault({ expiry }: Card, present: Month): CardFault | undefined {
  if (!expiry.trim()) return 'expiry_missing';
  const month = readExpiry(expiry);
  if (!month) return 'expiry_incomplete';
  if (month.month < 1 || month.month > 12) return 'expiry_no_month';
  return isOver(month, present) ? 'expiry_over' : undefined;
}

function codeFault({ code, number }: Card): CardFault | undefined {
  if (!code.trim()) return 'code_missing';
  return digitsOf(code) === code && code.length === codeLengthOf(number) ? undefined : 'code_length';
}

/** What is wrong in each field; empty when the card can be taken. */
export function faultsOf(card: Card, present: Month): Partial<Record<FieldName, CardFault>> {
  const faults = {
    number: numberFault(card),
    expiry: expiryFault(card, present),
    code: codeFault(card),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}
