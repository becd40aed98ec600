/**
 * A second, slow implementation to compare with: fractions of two BigInts, decimals taken apart by hand.
 * It shares no code with the rules.
 */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A decimal text as a fraction. */
export function naiveDecimal(text: string): Fraction {
  const point = text.indexOf('.');
  if (point < 0) return { over: BigInt(text), under: 1n };
  const digits = text.length - point - 1;
  return {
    over: BigInt(text.slice(0, point) + text.slice(point + 1)),
    under: BigInt(`1${'0'.repeat(digits)}`),
  };
}

/** The sum of two fractions. */
export function naiveSum(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

/** The product of two fractions. */
export function naiveProduct(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** The nearest whole number, found by looking at the remainder; halves go away from zero. */
export function naiveRound({ over, under }: Fraction): bigint {
  const whole = over / under;
  const rest = over % under;
  const isHalfOrMore = 2n * (rest < 0n ? -rest : rest) >= under;
  if (!isHalfOrMore) return whole;
  return over < 0n ? whole - 1n : whole + 1n;
}

/** A whole number as a fraction. */
export function naiveWhole(value: number | bigint): Fraction {
  return { over: BigInt(value), under: 1n };
}
