import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, allocateMoney, compareMoney, money, subtractMoney, sumMoney, zeroMoney } from './money.ts';

const euro = { currency: 'EUR', exponent: 2 };
const largest = Number.MAX_SAFE_INTEGER;
const minor = fc.integer({ min: -largest, max: largest });
const weights = fc
  .array(fc.oneof(fc.nat(20), fc.nat(largest)), { minLength: 1, maxLength: 20 })
  .filter((list) => list.some((weight) => weight > 0));

describe('money', () => {
  it.each([0.5, NaN, Infinity, largest + 1])('refuses %s minor units', (wrong) => {
    expect(() => money(wrong, euro)).toThrow(RangeError);
    expect(() => money(wrong, euro)).toThrow(/Use a whole number/);
  });

  it('knows no negative zero', () => {
    expect(Object.is(money(-0, euro).minor, 0)).toBe(true);
  });

  it('keeps only what an amount has', () => {
    expect(money(5, { ...euro, ...{ name: 'euro' } })).toEqual({ minor: 5, currency: 'EUR', exponent: 2 });
  });

  it.each([
    ['currencies', { currency: 'CHF', exponent: 2 }],
    ['exponents', { currency: 'EUR', exponent: 3 }],
  ])('never combines two %s', (_, other) => {
    for (const combine of [addMoney, subtractMoney, compareMoney]) {
      expect(() => combine(money(1, euro), money(1, other))).toThrow(TypeError);
    }
    expect(() => sumMoney([money(1, other)], euro)).toThrow(TypeError);
    expect(() => addMoney(money(1, euro), money(1, other))).toThrow(/One cart has one currency/);
  });

  it('throws instead of losing minor units in a sum that is too large', () => {
    expect(() => addMoney(money(largest, euro), money(1, euro))).toThrow(RangeError);
  });

  it('adds, subtracts and compares like whole numbers', () => {
    fc.assert(
      fc.property(minor, minor, (a, b) => {
        const [one, other] = [money(a, euro), money(b, euro)];
        expect(Math.sign(compareMoney(one, other))).toBe(a === b ? 0 : a < b ? -1 : 1);
        const sum = BigInt(a) + BigInt(b);
        fc.pre(sum <= BigInt(largest) && sum >= -BigInt(largest));
        expect(BigInt(addMoney(one, other).minor)).toBe(sum);
        expect(subtractMoney(addMoney(one, other), other)).toEqual(one);
      }),
    );
  });

  it('is summed like whole numbers, whatever the order', () => {
    const small = fc.array(fc.integer({ min: -(2 ** 45), max: 2 ** 45 }), { maxLength: 100 });
    fc.assert(
      fc.property(small, (list) => {
        const sum = sumMoney(
          list.map((each) => money(each, euro)),
          euro,
        );
        expect(BigInt(sum.minor)).toBe(list.reduce((all, each) => all + BigInt(each), 0n));
        expect(
          sumMoney(
            [...list].reverse().map((each) => money(each, euro)),
            euro,
          ),
        ).toEqual(sum);
      }),
    );
  });

  it('is nothing for an empty list', () => {
    expect(sumMoney([], euro)).toEqual(zeroMoney(euro));
  });
});

describe('allocation', () => {
  it('gives odd minor units to the largest remainders, the first among equals', () => {
    const parts = (total: number, list: number[]) =>
      allocateMoney(money(total, euro), list).map((part) => part.minor);
    expect(parts(10000, [1, 1, 1])).toEqual([3334, 3333, 3333]);
    expect(parts(-10000, [1, 1, 1])).toEqual([-3334, -3333, -3333]);
    expect(parts(5, [1, 0, 2])).toEqual([2, 0, 3]);
    expect(parts(101, [3, 7])).toEqual([30, 71]);
  });

  it('adds up exactly, and no part is a minor unit or more away from its exact share', () => {
    fc.assert(
      fc.property(minor, weights, (total, list) => {
        const parts = allocateMoney(money(total, euro), list);
        const sum = list.reduce((all, weight) => all + BigInt(weight), 0n);
        expect(parts.reduce((all, part) => all + BigInt(part.minor), 0n)).toBe(BigInt(total));
        parts.forEach((part, place) => {
          const off = BigInt(part.minor) * sum - BigInt(total) * BigInt(list[place] ?? 0);
          expect(off < sum && off > -sum).toBe(true);
        });
      }),
    );
  });

  it.each([[[]], [[0, 0]], [[2, -1]], [[0.5]], [[NaN]]])('refuses the weights %j', (list) => {
    expect(() => allocateMoney(money(1, euro), list)).toThrow(RangeError);
  });
});
