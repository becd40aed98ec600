/**
 * An amount in whole minor units of one currency. `exponent` is the number of minor digits and is
 * always sent by the service, because engines disagree about it (HUF, IDR, COP, IQD).
 */
export interface Money {
  /** Whole minor units, a safe integer; 1234 with exponent 2 is 12.34. */
  readonly minor: number;
  /** Digits after the decimal separator, 0 to 4. */
  readonly exponent: number;
  /** ISO 4217 code, upper case. */
  readonly currency: string;
}

/** A currency and its minor digits. */
export type CurrencyUnit = Pick<Money, 'currency' | 'exponent'>;

/** An amount. Throws a RangeError unless `minor` is a safe integer. */
export function money(minor: number, { currency, exponent }: CurrencyUnit): Money {
  if (!Number.isSafeInteger(minor)) {
    throw new RangeError(`${minor} is no amount in minor units. Use a whole number within ±(2⁵³ − 1).`);
  }
  return { minor: minor === 0 ? 0 : minor, exponent, currency };
}

/** Nothing, in a currency. */
export function zeroMoney(unit: CurrencyUnit): Money {
  return money(0, unit);
}

/** The sum of two amounts of one currency. */
export function addMoney(one: Money, other: Money): Money {
  requireSameCurrency(one, other);
  return money(one.minor + other.minor, one);
}

/** What is left of one amount after another is taken away. */
export function subtractMoney(one: Money, other: Money): Money {
  requireSameCurrency(one, other);
  return money(one.minor - other.minor, one);
}

/** What is left of one amount after another is taken away, nothing where that is more. */
export function subtractToZero(one: Money, other: Money): Money {
  const left = subtractMoney(one, other);
  return left.minor > 0 ? left : zeroMoney(one);
}

/** The sum of amounts of one currency; nothing for an empty list. */
export function sumMoney(amounts: readonly Money[], unit: CurrencyUnit): Money {
  return amounts.reduce(addMoney, zeroMoney(unit));
}

/** Negative when the first amount is smaller, positive when it is larger, zero when they are equal. */
export function compareMoney(one: Money, other: Money): number {
  requireSameCurrency(one, other);
  return one.minor - other.minor;
}

/**
 * Splits an amount by weights so that the parts add up exactly: each gets its share rounded towards
 * zero, and what is left goes to the largest remainders. Weights are whole numbers, not all zero.
 */
export function allocateMoney(total: Money, weights: readonly number[]): Money[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum <= 0n || weights.some((weight) => weight < 0)) {
    throw new RangeError('Weights are whole numbers of which none is negative and one is positive.');
  }
  const sign = total.minor < 0 ? -1n : 1n;
  const size = BigInt(total.minor) * sign;
  const shares = weights.map((weight, place) => {
    const exact = size * BigInt(weight);
    return { place, whole: exact / sum, remainder: exact % sum };
  });
  const missing = Number(size - shares.reduce((all, share) => all + share.whole, 0n));
  const byRemainder = [...shares].sort((one, other) =>
    one.remainder === other.remainder ? one.place - other.place : one.remainder > other.remainder ? -1 : 1,
  );
  const raised = new Set(byRemainder.slice(0, missing).map(({ place }) => place));
  return shares.map(({ place, whole }) =>
    money(Number((whole + (raised.has(place) ? 1n : 0n)) * sign), total),
  );
}

function requireSameCurrency(one: Money, other: Money): void {
  if (one.currency !== other.currency || one.exponent !== other.exponent) {
    throw new TypeError(
      `${one.currency} (${one.exponent} digits) and ${other.currency} (${other.exponent} digits) cannot be counted together. One cart has one currency.`,
    );
  }
}
