import type { Account } from './account.ts';
import type { Catalogue, Plan } from './catalogue.ts';
import { listedFor } from './change-rules.ts';
import {
  compareMoney,
  money,
  subtractMoney,
  subtractToZero,
  type CurrencyUnit,
  type Money,
} from './money.ts';
import type { Interval } from './period.ts';
import { figuresOf } from './pricing.ts';
import { divideRounded, type Rate } from './rate.ts';
import { seatProblemIn } from './seat-range.ts';
import {
  isFreeTrial,
  planOf,
  plansFor,
  priceIn,
  productOf,
  seatProblem,
  seatRangeOf,
  subscriptionOf,
} from './selection-lookup.ts';
import type { Selection } from './selection.ts';

/** What a selection will cost, before tax and discounts: computed in the page, never shown as due. */
export interface Preview {
  readonly amount: Money;
  readonly unitRate?: Rate;
  readonly interval: Interval;
}

/**
 * The preview of a selection that is to be bought; undefined while the number is impossible. Of a change it
 * is what each interval costs more than before, for all licences together.
 */
export function previewOf(
  selection: Selection,
  catalogue: Catalogue,
  account: Account | null,
): Preview | undefined {
  const { seats, interval, intent } = selection;
  const plan = planOf(selection, catalogue);
  const price = priceIn(plan, interval);
  const range = seatRangeOf(selection, catalogue, account);
  if (!plan || !price || !range || seats === undefined) return undefined;
  if (intent === 'trial' || seatProblemIn(range, seats)) return undefined;
  if (intent !== 'change') return { ...figuresOf(plan, price, seats, catalogue), interval: price.interval };
  const subscription = subscriptionOf(selection, account);
  const former = subscription && listedFor(subscription, catalogue);
  if (!former) return undefined;
  const whole = figuresOf(plan, price, subscription.seats + seats, catalogue);
  return { ...whole, amount: subtractToZero(whole.amount, former), interval: price.interval };
}

/** What a trial that needs payment details costs for one interval after its free days. */
export function trialPreviewOf(selection: Selection, catalogue: Catalogue): Preview | undefined {
  const product = productOf(selection, catalogue);
  const isTryable = product && plansFor(product, 'trial').some(({ id }) => id === selection.planId);
  if (selection.intent !== 'trial' || !isTryable || isFreeTrial(selection, catalogue)) return undefined;
  return previewOf({ ...selection, intent: 'buy' }, catalogue, null);
}

/** What a year costs less than twelve months; undefined when it does not. */
export function yearlySaving(plan: Plan, seats: number, unit: CurrencyUnit): Money | undefined {
  const amountFor = (interval: Interval): Money | undefined => {
    const price = priceIn(plan, interval);
    return price && figuresOf(plan, price, seats, unit).amount;
  };
  if (seatProblem(plan, seats)) return undefined;
  const [month, year] = [amountFor('month'), amountFor('year')];
  if (!month || !year) return undefined;
  const twelve = money(month.minor * 12, month);
  return compareMoney(twelve, year) > 0 ? subtractMoney(twelve, year) : undefined;
}

/** A twelfth of a yearly amount, rounded. */
export function monthlyEquivalent(amount: Money): Money {
  return money(Number(divideRounded(BigInt(amount.minor), 12n)), amount);
}
