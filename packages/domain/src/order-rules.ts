import { requireMayOrder } from './account-rules.ts';
import type { Account } from './account.ts';
import type { Catalogue } from './catalogue.ts';
import type { OrderRequest, TrialRequest } from './order.ts';
import { addDays, type CalendarDate } from './period.ts';
import { createProblem } from './problem.ts';
import type { Quote } from './quote.ts';
import { offersOf } from './offers.ts';
import { plansFor, seatProblem } from './selection-lookup.ts';

/** An order beside the quote that it names and the figures of now. */
export interface OrderCheck {
  readonly request: OrderRequest;
  readonly quote: Quote;
  /** The same items, quoted again at this moment. */
  readonly fresh: Quote;
}

/**
 * Throws unless the customer orders exactly what was shown: `price_changed` with the fresh quote when a
 * figure moved, `consent_missing` when an agreement that the law asks for is not there.
 */
export function checkOrder({ request, quote, fresh }: OrderCheck): void {
  const isAsShown = request.quoteHash === quote.hash && isSameTotal(request.expectedTotal, quote.total);
  if (!isAsShown || quote.hash !== fresh.hash) throw createProblem('price_changed', { quote: fresh });
  const { requiredConsents, termsVersion } = quote.legal;
  const given = request.consents.filter(({ version }) => version === termsVersion).map(({ code }) => code);
  if (requiredConsents.some((code) => !given.includes(code))) throw createProblem('consent_missing');
}

/** Throws `payment_method_unavailable` when a quote needs a way to pay and the order names none. */
export function requirePayment(quote: Quote, request: Pick<OrderRequest, 'paymentMethodId'>): void {
  if (quote.paymentNeeded && !request.paymentMethodId) throw createProblem('payment_method_unavailable');
}

/** The day until which an invoice of today is payable. */
export function payableBy(today: CalendarDate, days: number): CalendarDate {
  return addDays(today, days);
}

/** A trial beside the catalogue and the account that asks for it. */
export interface TrialCheck {
  readonly request: TrialRequest;
  readonly catalogue: Catalogue;
  readonly account: Account;
}

/** Throws unless the account may start this trial, which needs no payment: `trial_running`, `trial_used`, `not_offered`, `seats_out_of_range`. */
export function checkTrial({ request, catalogue, account }: TrialCheck): void {
  requireMayOrder(account);
  const offer = offersOf(catalogue, account).find(({ product }) => product.id === request.productId);
  if (offer?.runningTrial) throw createProblem('trial_running');
  if (offer?.trialUsed) throw createProblem('trial_used');
  const plan =
    offer?.canTry && !offer.trialNeedsPayment
      ? plansFor(offer.product, 'trial').find(({ id }) => id === request.planId)
      : undefined;
  if (!plan) throw createProblem('not_offered');
  if (seatProblem(plan, request.seats)) throw createProblem('seats_out_of_range');
}

/** First and last free day of a trial that starts today. */
export function trialPeriod(
  today: CalendarDate,
  days: number,
): { startsOn: CalendarDate; endsOn: CalendarDate } {
  return { startsOn: today, endsOn: addDays(today, days) };
}

function isSameTotal(one: OrderRequest['expectedTotal'], other: Quote['total']): boolean {
  return one.minor === other.minor && one.exponent === other.exponent && one.currency === other.currency;
}
