import type { BillingDetails } from './billing-details.ts';
import type { Money } from './money.ts';
import type { CalendarDate, Interval, Period } from './period.ts';
import type { Rate } from './rate.ts';

/** One thing to be ordered: ids and a number, never an amount. */
export interface OrderItem {
  readonly productId: string;
  readonly planId: string;
  readonly priceId: string;
  /** New licences; for a `change`, those that are added, 0 where only the plan changes. */
  readonly seats: number;
  /**
   * Absent: opens a subscription. `trial`: opens one whose first days are free, and needs payment details.
   * `change`: changes one that the account has.
   */
  readonly kind?: 'trial' | 'change';
  /** The subscription that a `change` is about. */
  readonly subscriptionId?: string;
}

/** What a quote is asked for. */
export interface QuoteRequest {
  readonly items: readonly OrderItem[];
  readonly details: BillingDetails;
  /** Discount codes as typed, trimmed and in capitals. */
  readonly codes?: readonly string[];
}

/** The free period of a line, and what follows it. Amounts are like those of the line, before tax. */
export interface LineTrial {
  /** Last free day. */
  readonly endsOn: CalendarDate;
  readonly firstCharge: Money;
  readonly firstChargeOn: CalendarDate;
}

/** What a line changes: the subscription as it was, and what is left of its period. */
export interface LineChange {
  readonly planId: string;
  readonly seats: number;
  /** Day of the next invoice before the change; the line's `period.end` is the one after it. */
  readonly billingDate: CalendarDate;
  /** The period that was paid for. */
  readonly period: Period;
  /** What is given back for its unused days, positive. */
  readonly credit: Money;
}

/**
 * One line of a quote. `amount` is what it adds to the subtotal now: net with exclusive prices, gross with
 * inclusive ones, nothing for a trial, and for a change the whole of its period, before the credit.
 */
export interface QuoteLine extends OrderItem {
  readonly interval: Interval;
  /** What `amount` pays for; the free days of a trial. */
  readonly period: Period;
  /** Price of one unit, absent where the pricing has no single one. Major units. */
  readonly unitRate?: Rate;
  readonly amount: Money;
  /** This line's share of all discounts, positive; absent when it has none. */
  readonly discount?: Money;
  readonly trial?: LineTrial;
  readonly change?: LineChange;
}

/** What one code takes off, positive. */
export interface QuoteDiscount {
  readonly code: string;
  readonly amount: Money;
}

/** A code that takes nothing off, and why. The figures hold without it. */
export interface RefusedCode {
  readonly code: string;
  readonly reason: 'code_unknown' | 'code_unsuitable';
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
  /** The sum of the lines. */
  readonly subtotal: Money;
  /** Percentages first, then amounts; together never more than the subtotal. */
  readonly discounts: readonly QuoteDiscount[];
  readonly refusedCodes: readonly RefusedCode[];
  /** What is credited for unused time and used up by this order; absent when nothing is. */
  readonly credit?: Money;
  /** What of the credit no charge of this order used up: it stays on the account. Absent when nothing does. */
  readonly creditKept?: Money;
  readonly taxes: readonly QuoteTax[];
  /** The customer accounts for the tax (§ 13b UStG). */
  readonly reverseCharge: boolean;
  readonly total: Money;
  /** Whether the order needs a way to pay: something is due, or a trial will have to be paid. */
  readonly paymentNeeded: boolean;
  readonly recurring: readonly Recurring[];
  readonly legal: Legal;
}
