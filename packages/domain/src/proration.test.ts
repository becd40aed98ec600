import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, subtractMoney, sumMoney } from './money.ts';
import { naiveRound } from './naive.fixture.ts';
import { addDays, daysBetween, periodFrom } from './period.ts';
import { usedShare } from './proration.ts';

const euro = { currency: 'EUR', exponent: 2 };
const period = periodFrom('2027-02-01', 'month');
const share = (minor: number, date: string) => usedShare(money(minor, euro), period, date).minor;

describe('the used share of a period', () => {
  it('is counted in whole days', () => {
    expect(share(2800, '2027-02-15')).toBe(1400);
  });

  it('is nothing up to the first day and everything from the end', () => {
    expect([share(999, '2026-12-24'), share(999, period.start)]).toEqual([0, 0]);
    expect([share(999, period.end), share(999, '2028-01-01')]).toEqual([999, 999]);
  });

  it('adds up to the amount exactly, however the period is split', () => {
    const splits = fc.array(fc.nat(366), { maxLength: 12 });
    const anchors = fc.constantFrom('2027-01-31', '2027-02-01', '2028-02-29', '2026-11-23');
    fc.assert(
      fc.property(fc.maxSafeInteger(), anchors, fc.boolean(), splits, (minor, anchor, yearly, days) => {
        const split = periodFrom(anchor, yearly ? 'year' : 'month');
        const total = money(minor, euro);
        const dates = [split.start, ...days.map((each) => addDays(anchor, each)).sort(), split.end];
        const shares = dates.map((date) => usedShare(total, split, date));
        const parts = shares.slice(1).map((each, place) => subtractMoney(each, shares[place] ?? each));
        expect(sumMoney(parts, euro)).toEqual(total);
      }),
    );
  });

  it('agrees with a naive implementation', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat(28), (minor, days) => {
        const over = BigInt(minor) * BigInt(days);
        const under = BigInt(daysBetween(period.start, period.end));
        expect(BigInt(share(minor, addDays(period.start, days)))).toBe(naiveRound({ over, under }));
      }),
    );
  });
});
