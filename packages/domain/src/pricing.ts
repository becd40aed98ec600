import type { Plan, Price, PriceStep, Pricing } from './catalogue.ts';
import { zeroMoney, type CurrencyUnit, type Money } from './money.ts';
import { parseRate, scaledToMoney, type Rate } from './rate.ts';

/**
 * What a number of units costs for one interval. Included units cost nothing and no step counts them
 * (a flat price has none). Exact inside and rounded once. Throws a RangeError where no step covers them.
 */
export function amountOf(pricing: Pricing, quantity: number, unit: CurrencyUnit, included = 0): Money {
  if (pricing.model === 'flat') return scaledToMoney(parseRate(pricing.flat), unit);
  const billed = quantity - included;
  if (billed <= 0) return zeroMoney(unit);
  switch (pricing.model) {
    case 'per_unit':
      return scaledToMoney(parseRate(pricing.unit) * BigInt(billed), unit);
    case 'volume':
      return scaledToMoney(stepSum(stepFor(pricing.steps, billed), billed), unit);
    case 'graduated':
      return scaledToMoney(graduatedSum(pricing.steps, billed), unit);
  }
}

/** The one price of a unit at this quantity; undefined where units have several or none. Included units change nothing. */
export function unitRateOf(pricing: Pricing, quantity: number, included = 0): Rate | undefined {
  if (pricing.model === 'per_unit') return pricing.unit;
  if (pricing.model !== 'volume') return undefined;
  const step = stepFor(pricing.steps, Math.max(1, quantity - included));
  return parseRate(step.flat ?? '0') === 0n ? step.unit : undefined;
}

/** What a number of a plan costs for one interval, and the price of one where there is a single one. */
export function figuresOf(
  plan: Plan,
  { pricing }: Price,
  seats: number,
  unit: CurrencyUnit,
): { amount: Money; unitRate?: Rate } {
  const { included } = plan.seats;
  const unitRate = unitRateOf(pricing, seats, included);
  return { amount: amountOf(pricing, seats, unit, included), ...(unitRate !== undefined && { unitRate }) };
}

/** Each unit costs what the step that it falls into says. */
function graduatedSum(steps: readonly PriceStep[], billed: number): bigint {
  let sum = 0n;
  let covered = 0;
  for (const step of steps) {
    if (covered >= billed) break;
    const end = Math.min(step.upTo ?? billed, billed);
    sum += stepSum(step, end - covered);
    covered = end;
  }
  if (covered < billed) throw uncovered(billed);
  return sum;
}

/** The step of the whole quantity: all units cost what it says. */
function stepFor(steps: readonly PriceStep[], billed: number): PriceStep {
  const step = steps.find(({ upTo }) => upTo === null || billed <= upTo);
  if (!step) throw uncovered(billed);
  return step;
}

function stepSum(step: PriceStep, count: number): bigint {
  return parseRate(step.unit) * BigInt(count) + parseRate(step.flat ?? '0');
}

function uncovered(billed: number): RangeError {
  return new RangeError(`No price step covers ${billed} units. End the steps with "upTo": null.`);
}
