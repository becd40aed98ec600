import type { PriceStep, Pricing } from './catalogue.ts';
import { addMoney, sumMoney, zeroMoney, type CurrencyUnit, type Money } from './money.ts';
import { multiplyRate, type Rate } from './rate.ts';

/**
 * What a number of units costs for one interval. Included units cost nothing (a flat price has none);
 * each step is rounded to minor units, then the steps are added.
 */
export function amountOf(pricing: Pricing, quantity: number, unit: CurrencyUnit, included = 0): Money {
  const counted = Math.max(0, quantity - included);
  switch (pricing.model) {
    case 'flat':
      return multiplyRate(pricing.flat, 1, unit);
    case 'per_unit':
      return multiplyRate(pricing.unit, counted, unit);
    case 'volume':
      return volumeAmount(pricing.steps, counted, unit);
    case 'graduated':
      return graduatedAmount(pricing.steps, counted, unit);
  }
}

/** The one price of a unit at this quantity; undefined where units have several or none. */
export function unitRateOf(pricing: Pricing, quantity: number): Rate | undefined {
  if (pricing.model === 'per_unit') return pricing.unit;
  return pricing.model === 'volume' ? stepFor(pricing.steps, quantity)?.unit : undefined;
}

/** All units cost what the step of the whole quantity says. */
function volumeAmount(steps: readonly PriceStep[], quantity: number, unit: CurrencyUnit): Money {
  const step = quantity > 0 ? stepFor(steps, quantity) : undefined;
  if (!step) return zeroMoney(unit);
  return addMoney(multiplyRate(step.unit, quantity, unit), multiplyRate(step.flat ?? '0', 1, unit));
}

/** Each unit costs what the step that it falls into says. */
function graduatedAmount(steps: readonly PriceStep[], quantity: number, unit: CurrencyUnit): Money {
  const amounts = steps.map((step, place) => {
    const below = steps[place - 1]?.upTo ?? 0;
    const within = Math.min(quantity, step.upTo ?? quantity) - below;
    if (within <= 0) return zeroMoney(unit);
    return addMoney(multiplyRate(step.unit, within, unit), multiplyRate(step.flat ?? '0', 1, unit));
  });
  return sumMoney(amounts, unit);
}

function stepFor(steps: readonly PriceStep[], quantity: number): PriceStep | undefined {
  return steps.find(({ upTo }) => upTo === null || quantity <= upTo);
}
