import { money, type CurrencyUnit, type Money } from './money.ts';

/** A price of one unit, or a fraction, as a decimal string with up to 12 places: `12`, `0.0035`. Never negative, never a float, never Money. */
export type Rate = string;

/** Places that a rate can have. */
const places = 12;
const pattern = /^\d{1,15}(\.\d{1,12})?$/u;

/** Whether a value is a decimal string that a rate can be. */
export function isRate(value: unknown): value is Rate {
  return typeof value === 'string' && pattern.test(value);
}

/** A rate as a whole number of 10⁻¹². Throws a SyntaxError for anything that is no rate. */
export function parseRate(rate: Rate): bigint {
  if (!isRate(rate)) {
    throw new SyntaxError(
      `"${rate}" is no rate. Write a decimal with a point and up to 12 places, such as "12.50".`,
    );
  }
  const [whole = '0', fraction = ''] = rate.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

/** The price of a number of units, rounded to minor units half away from zero. `quantity` is a whole number. */
export function multiplyRate(rate: Rate, quantity: number, unit: CurrencyUnit): Money {
  return scaledToMoney(parseRate(rate) * BigInt(quantity), unit);
}

/** A whole number of 10⁻¹² major units as an amount, rounded half away from zero: where prices become money. */
export function scaledToMoney(scaled: bigint, unit: CurrencyUnit): Money {
  return toMoney(scaled * 10n ** BigInt(unit.exponent), unit);
}

/** A fraction of an amount, such as its tax, rounded half away from zero. */
export function applyRate(fraction: Rate, base: Money): Money {
  return toMoney(parseRate(fraction) * BigInt(base.minor), base);
}

/** A whole number divided by another, rounded half away from zero (kaufmännisch, DIN 1333). */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n;
  const [size, by] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const rounded = (size * 2n + by) / (by * 2n);
  return isNegative ? -rounded : rounded;
}

function toMoney(scaled: bigint, unit: CurrencyUnit): Money {
  return money(Number(divideRounded(scaled, 10n ** BigInt(places))), unit);
}
