import type { Catalogue, Plan } from './catalogue.ts';
import { compareMoney, money, subtractMoney, type CurrencyUnit, type Money } from './money.ts';
import type { Interval } from './period.ts';
import { amountOf, unitRateOf } from './pricing.ts';
import { divideRounded, type Rate } from './rate.ts';
import { planOf, seatProblem } from './selection-lookup.ts';
import type { Selection } from './selection.ts';

/** What a selection will cost, before tax and discounts: computed in the page, never shown as due. */
export interface Preview {
  readonly amount: Money;
  readonly unitRate?: Rate;
  readonly interval: Interval;
}

/** The preview of a selection that is to be bought; undefined while the number is impossible. */
export function previewOf(selection: Selection, catalogue: Catalogue): Preview | undefined {
  const plan = planOf(selection, catalogue);
  const { seats, interval, intent } = selection;
  if (!plan || seats === undefined || intent === 'trial' || seatProblem(plan, seats)) return undefined;
  const price = plan.prices.find((each) => each.interval === interval);
  if (!price) return undefined;
  const amount = amountOf(price.pricing, seats, catalogue, plan.seats.included);
  const unitRate = unitRateOf(price.pricing, seats, plan.seats.included);
  return { amount, interval: price.interval, ...(unitRate !== undefined && { unitRate }) };
}

/** What a year costs less than twelve months; undefined when it does not. */
export function yearlySaving(plan: Plan, seats: number, unit: CurrencyUnit): Money | undefined {
  const amountFor = (interval: Interval): Money | undefined => {
    const price = plan.prices.find((each) => each.interval === interval);
    return price && amountOf(price.pricing, seats, unit, plan.seats.included);
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
