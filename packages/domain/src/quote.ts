import type { BillingDetails } from './billing-details.ts';
import type { Money } from './money.ts';
import type { CalendarDate, Interval, Period } from './period.ts';
import type { Rate } from './rate.ts';

/** One thing to be bought: ids and a number, never an amount. */
export interface OrderItem {
  readonly productId: string;
  readonly planId: string;
  readonly priceId: string;
  readonly seats: number;
}

/** What a quote is asked for. */
export interface QuoteRequest {
  readonly items: readonly OrderItem[];
  readonly details: BillingDetails;
}

/** One line of a quote. `amount` is net with exclusive prices and gross with inclusive ones. */
export interface QuoteLine extends OrderItem {
  readonly interval: Interval;
  readonly period: Period;
  /** Price of one unit, absent where the pricing has no single one. Major units. */
  readonly unitRate?: Rate;
  readonly amount: Money;
}

/** Tax of one rate on the sum of all lines it applies to. */
export interface QuoteTax {
  /** Fraction as a decimal string, for example `0.19`. */
  readonly rate: Rate;
  readonly base: Money;
  readonly amount: Money;
}

/** What recurs for one interval after the first period. */
export interface Recurring {
  readonly interval: Interval;
  /** Total including tax. */
  readonly amount: Money;
  readonly nextBillingDate: CalendarDate;
}

/** What the law of the seller asks to be shown and agreed to. */
export interface Legal {
  readonly termsUrl: string;
  readonly termsVersion: string;
  readonly privacyUrl: string;
  /** Codes of consents that the order must carry. */
  readonly requiredConsents: readonly string[];
}

/** The service's binding figures for an order. A quote has one order, for ever. */
export interface Quote {
  readonly id: string;
  /** Hash over everything that the customer is shown; an order names it. */
  readonly hash: string;
  /** Seconds that are left, counted by the service; no clock is compared. */
  readonly expiresInSeconds: number;
  readonly today: CalendarDate;
  readonly catalogueVersion: string;
  readonly lines: readonly QuoteLine[];
  readonly subtotal: Money;
  readonly taxes: readonly QuoteTax[];
  /** The customer accounts for the tax (§ 13b UStG). */
  readonly reverseCharge: boolean;
  readonly total: Money;
  readonly recurring: readonly Recurring[];
  readonly legal: Legal;
}
