import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from './money.ts';
import { naiveDecimal, naiveProduct, naiveRound, naiveWhole } from './naive.fixture.ts';
import { applyRate, divideRounded, isRate, multiplyRate, parseRate } from './rate.ts';

const euro = { currency: 'EUR', exponent: 2 };
const rates = fc
  .tuple(fc.nat(999_999), fc.option(fc.stringMatching(/^\d{1,12}$/), { nil: undefined }))
  .map(([whole, places]) => (places === undefined ? String(whole) : `${whole}.${places}`));

describe('a rate', () => {
  it.each([
    ['12', 12_000_000_000_000n],
    ['0.0035', 3_500_000_000n],
    ['0.000000000001', 1n],
    ['007.10', 7_100_000_000_000n],
  ])('reads %s exactly', (rate, scaled) => {
    expect(parseRate(rate)).toBe(scaled);
  });

  it.each([
    '',
    '.5',
    '5.',
    '1,5',
    '1e3',
    '-1',
    '+1',
    ' 1',
    '1\n',
    '１２',
    '0x1',
    '1.0000000000001',
    '9'.repeat(16),
  ])('refuses %j and says the mend', (wrong) => {
    expect(isRate(wrong)).toBe(false);
    expect(() => parseRate(wrong)).toThrow(SyntaxError);
    expect(() => parseRate(wrong)).toThrow(/such as "12.50"/);
  });

  it('is a string, not a number', () => {
    expect(isRate(12)).toBe(false);
  });
});

describe('multiplying a rate', () => {
  it.each([
    ['0.005', 1, 1],
    ['0.0049', 1, 0],
    ['0.0035', 3, 1],
    ['1.005', 1, 101],
  ])('rounds %s times %i half away from zero', (rate, quantity, minor) => {
    expect(multiplyRate(rate, quantity, euro).minor).toBe(minor);
  });

  it.each([
    [0, 1235],
    [3, 1_234_500],
  ])('scales to %i digits by what the service says, not by the engine', (exponent, minor) => {
    expect(multiplyRate('1234.5', 1, { currency: 'HUF', exponent })).toEqual({
      minor,
      exponent,
      currency: 'HUF',
    });
  });

  it('agrees with a naive implementation', () => {
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.nat(4),
        (rate, quantity, exponent) => {
          const exact = naiveProduct(
            naiveDecimal(rate),
            naiveWhole(BigInt(quantity) * BigInt(10 ** exponent)),
          );
          const expected = naiveRound(exact);
          fc.pre(expected <= BigInt(Number.MAX_SAFE_INTEGER));
          expect(BigInt(multiplyRate(rate, quantity, { currency: 'EUR', exponent }).minor)).toBe(expected);
        },
      ),
    );
  });

  it.each([1.5, NaN])('refuses the quantity %s', (quantity) => {
    expect(() => multiplyRate('1', quantity, euro)).toThrow(RangeError);
  });

  it('throws instead of giving an amount that is not exact', () => {
    expect(() => multiplyRate('999999999999', 100_000, euro)).toThrow(RangeError);
  });
});

describe('a fraction of an amount', () => {
  it('agrees with a naive implementation, also for credits', () => {
    const fractions = fc.nat(9999).map((tenths) => `0.${String(tenths).padStart(4, '0')}`);
    fc.assert(
      fc.property(fractions, fc.maxSafeInteger(), (fraction, minor) => {
        const expected = naiveRound(naiveProduct(naiveDecimal(fraction), naiveWhole(minor)));
        expect(BigInt(applyRate(fraction, money(minor, euro)).minor)).toBe(expected);
      }),
    );
  });
});

describe('rounding', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
  ])('%s by %s is %s', (dividend, divisor, quotient) => {
    expect(divideRounded(dividend, divisor)).toBe(quotient);
  });
});
