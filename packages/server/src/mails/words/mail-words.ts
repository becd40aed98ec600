import type { Interval } from '@kasse/domain';

type Sentence<TWords extends string[]> = (...words: TWords) => string;

/** Every word that a mail needs. Amounts, days and numbers arrive as the language writes them. */
export interface MailWords {
  /** The language tag of these words. */
  readonly language: string;
  readonly order: {
    readonly subject: Sentence<[order: string, seller: string]>;
    readonly thanks: string;
    readonly number: Sentence<[order: string]>;
    /** The link to its result. */
    readonly view: string;
    /** What a line changes: what was, what will be. */
    readonly change: Sentence<[former: string, next: string]>;
    readonly trial: string;
    readonly trialText: Readonly<Record<Interval, Sentence<[date: string, amount: string]>>>;
    readonly billingDate: string;
    readonly discount: Sentence<[code: string]>;
    readonly credit: string;
    readonly creditKept: string;
    readonly product: string;
    readonly plan: string;
    readonly licences: Sentence<[units: string]>;
    readonly planPrice: string;
    readonly perUnit: Readonly<Record<Interval, Sentence<[price: string, unit: string]>>>;
    readonly flat: Readonly<Record<Interval, Sentence<[price: string]>>>;
    readonly period: string;
    readonly amount: string;
    readonly figures: string;
    readonly subtotal: string;
    readonly tax: Sentence<[rate: string]>;
    readonly includedTax: Sentence<[rate: string]>;
    readonly reverseCharge: string;
    readonly total: string;
    readonly payment: string;
    readonly invoice: Sentence<[date: string]>;
    /** By invoice, while nothing is due yet. */
    readonly invoiceLater: string;
    readonly card: Sentence<[lastDigits: string]>;
    readonly nothingDue: string;
    readonly next: string;
    readonly recurring: Readonly<Record<Interval, Sentence<[amount: string, date: string]>>>;
    readonly terms: string;
    readonly termsText: Sentence<[version: string]>;
  };
  /** What customers read who did not wait for the answer to their press. */
  readonly outcome: {
    readonly arrived: Sentence<[seller: string]>;
    readonly failed: Sentence<[seller: string]>;
    readonly notCharged: string;
    readonly again: Sentence<[seller: string]>;
  };
  readonly trial: {
    readonly subject: Sentence<[product: string, date: string]>;
    readonly title: Sentence<[product: string]>;
    readonly access: Sentence<[product: string]>;
    readonly ends: Sentence<[date: string]>;
    readonly buy: Sentence<[product: string]>;
    readonly buyLink: Sentence<[product: string]>;
    readonly noBuy: Sentence<[product: string]>;
  };
  readonly assign: (count: number, number: string, product: string) => string;
  readonly assignTrial: Sentence<[product: string]>;
  readonly open: Sentence<[product: string]>;
  readonly contact: Sentence<[seller: string, email: string]>;
}
