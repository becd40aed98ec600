import type { Subscription } from './account.ts';
import { subtractMoney } from './money.ts';
import { periodFrom, type CalendarDate, type Period } from './period.ts';
import type { QuoteLine } from './quote.ts';

/** The period that a subscription has paid for. */
export function presentPeriod({ periodStart, nextBillingDate, interval }: Subscription): Period {
  const start = periodStart ?? periodFrom(nextBillingDate, interval, -1).start;
  return { start, end: nextBillingDate };
}

/**
 * A subscription as of a day. Invoices are another system's work: a billing date that has passed is carried on by
 * whole intervals, each of which cost what the list says.
 */
export function subscriptionOn(subscription: Subscription, today: CalendarDate): Subscription {
  const { paid: _paid, periodStart: _start, ...lasting } = subscription;
  const { anchor, interval, nextBillingDate } = lasting;
  if (nextBillingDate >= today) return subscription;
  let period = periodFrom(anchor ?? nextBillingDate, interval);
  for (let index = 1; period.end < today; index += 1) {
    period = periodFrom(anchor ?? nextBillingDate, interval, index);
  }
  return {
    ...lasting,
    nextBillingDate: period.end,
    ...(anchor !== undefined && { periodStart: period.start }),
  };
}

/** The subscription that an ordered line opens, or what it makes of the one that it changes. */
export function subscriptionAfter(line: QuoteLine, id: string, former?: Subscription): Subscription {
  const { productId, planId, priceId, seats, interval, period, trial, amount, discount } = line;
  const beginsAnew = periodFrom(period.start, interval).end === period.end;
  // A billing date that stays is counted from where it always was.
  const kept = former && (former.anchor ?? former.nextBillingDate);
  const anchor = trial?.firstChargeOn ?? (beginsAnew ? period.start : kept);
  return {
    ...{ id, productId, planId, priceId, interval },
    seats: (former?.seats ?? 0) + seats,
    nextBillingDate: trial?.firstChargeOn ?? period.end,
    ...(anchor !== undefined && { anchor }),
    periodStart: period.start,
    paid: discount ? subtractMoney(amount, discount) : amount,
  };
}
