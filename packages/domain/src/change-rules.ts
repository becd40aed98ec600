import type { Subscription } from './account.ts';
import type { Catalogue, Plan, Price } from './catalogue.ts';
import { subtractMoney, type Money } from './money.ts';
import { periodFrom, type Period } from './period.ts';
import { figuresOf } from './pricing.ts';
import { usedShare } from './proration.ts';
import type { Rate } from './rate.ts';
import { boughtPrice, planOf } from './selection-lookup.ts';
import { presentPeriod } from './subscription-rules.ts';

/** What a subscription is changed to: `seats` are those that are added. */
export interface Change {
  readonly subscription: Subscription;
  readonly plan: Plan;
  readonly price: Price;
  readonly seats: number;
}

/** The figures of a change, before tax and discounts. */
export interface ChangeFigures {
  /** What `amount` pays for. */
  readonly period: Period;
  readonly amount: Money;
  /** What all licences together cost for one interval from then on. */
  readonly whole: Money;
  readonly unitRate?: Rate;
  /** The period that was paid for. */
  readonly formerPeriod: Period;
  /** What is given back for its unused days. */
  readonly credit: Money;
}

/** What a subscription was charged for its present period, as far as that is known, else what each one costs. */
export function paidFor(subscription: Subscription, catalogue: Catalogue): Money | undefined {
  const { paid } = subscription;
  const isKnown = paid?.currency === catalogue.currency && paid.exponent === catalogue.exponent;
  return isKnown ? paid : listedFor(subscription, catalogue);
}

/** What each period of a subscription costs: what its own price says if there still is one, else the plan's. */
export function listedFor(subscription: Subscription, catalogue: Catalogue): Money | undefined {
  const plan = planOf(subscription, catalogue);
  const price = plan && boughtPrice(plan, subscription);
  return plan && price && figuresOf(plan, price, subscription.seats, catalogue).amount;
}

/**
 * What a change costs today. `reset`: a whole period for all licences begins, and the unused rest of the old
 * one is credited. `coterm`: the present period goes on; its rest is charged anew and credited as it was.
 * Undefined where nobody can say what was paid.
 */
export function changeFigures(
  { subscription, plan, price, seats }: Change,
  catalogue: Catalogue,
): ChangeFigures | undefined {
  const { interval, nextBillingDate } = subscription;
  const { today } = catalogue;
  const paid = paidFor(subscription, catalogue);
  if (!paid) return undefined;
  const formerPeriod = presentPeriod(subscription);
  const rest = (total: Money) => subtractMoney(total, usedShare(total, formerPeriod, today));
  const { amount: whole, ...rate } = figuresOf(plan, price, subscription.seats + seats, catalogue);
  // A period that is over has no rest to share: a new one begins, whatever the policy.
  const isCoterm = catalogue.billingDatePolicy === 'coterm' && today < nextBillingDate;
  return {
    ...rate,
    whole,
    amount: isCoterm ? rest(whole) : whole,
    period: isCoterm ? { start: today, end: nextBillingDate } : periodFrom(today, interval),
    formerPeriod,
    credit: rest(paid),
  };
}
