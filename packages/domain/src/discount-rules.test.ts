import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountsOf, normaliseCode, type DiscountRule } from './discount-rules.ts';
import { money } from './money.ts';
import { naiveDecimal, naiveRound } from './naive.fixture.ts';

const euro = { currency: 'EUR', exponent: 2 };
const autumn: DiscountRule = { code: 'HERBST10', kind: 'percent', percent: '10' };
const hello: DiscountRule = { code: 'HALLO', kind: 'amount', amount: '25' };
const phones: DiscountRule = { code: 'PHONE', kind: 'percent', percent: '50', products: ['phone'] };
const rules = [autumn, hello, phones];
const lineOf = (productId: string, minor: number) => ({ productId, amount: money(minor, euro) });
const both = [lineOf('phone', 180_000), lineOf('meetings', 4500)];

const taken = (codes: readonly string[], lines = both, differs: readonly DiscountRule[] = rules) => {
  const { discounts, refusedCodes, shares } = discountsOf(lines, {
    ...{ codes, rules: differs, unit: euro },
    today: '2026-11-23',
  });
  return {
    taken: discounts.map(({ code, amount }) => [code, amount.minor]),
    refused: refusedCodes.map(({ code, reason }) => [code, reason]),
    shares: shares.map(({ minor }) => minor),
  };
};

/** Gives each its whole share, then one more to those who miss most. */
function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const missed = weights.map((weight) => (total * weight) % sum);
  for (let open = total - parts.reduce((all, part) => all + part, 0); open > 0; open--) {
    const place = missed.indexOf(Math.max(...missed));
    parts[place] = (parts[place] ?? 0) + 1;
    missed[place] = -1;
  }
  return parts;
}

describe('a discount', () => {
  it('is a part of all lines', () => {
    expect(taken(['HERBST10'])).toEqual({
      taken: [['HERBST10', 18_450]],
      refused: [],
      shares: [18_000, 450],
    });
  });

  it('is an amount, split over all lines', () => {
    expect(taken(['HALLO'])).toEqual({ taken: [['HALLO', 2500]], refused: [], shares: [2439, 61] });
  });

  it('is taken off the products that it is for', () => {
    expect(taken(['PHONE'])).toEqual({ taken: [['PHONE', 90_000]], refused: [], shares: [90_000, 0] });
  });

  it('takes percentages first, each of the full price, in the order in which they were given', () => {
    expect(taken(['HALLO', 'PHONE', 'HERBST10']).taken).toEqual([
      ['PHONE', 90_000],
      ['HERBST10', 18_450],
      ['HALLO', 2500],
    ]);
    expect(taken(['HERBST10', 'PHONE']).taken.map(([code]) => code)).toEqual(['HERBST10', 'PHONE']);
  });

  it('is never more than what is left', () => {
    const rule: DiscountRule = { code: 'MOST', kind: 'percent', percent: '95' };
    expect(taken(['MOST', 'HERBST10', 'HALLO'], [lineOf('phone', 1000)], [...rules, rule])).toEqual({
      taken: [
        ['MOST', 950],
        ['HERBST10', 50],
      ],
      refused: [['HALLO', 'code_unsuitable']],
      shares: [1000],
    });
  });

  it('counts once, however often its code is given', () => {
    expect(taken(['HALLO', 'HALLO']).taken).toEqual([['HALLO', 2500]]);
  });

  it('is taken up to and with its last day', () => {
    const until = (day: string) => taken(['HERBST10'], both, [{ ...autumn, until: day }]);
    expect(until('2026-11-23').taken).toHaveLength(1);
    expect(until('2026-11-22')).toMatchObject({ taken: [], refused: [['HERBST10', 'code_unknown']] });
  });

  it.each([
    ['a code that the shop has not', ['GONE'], both, 'code_unknown'],
    ['a product that is not ordered', ['PHONE'], [lineOf('meetings', 4500)], 'code_unsuitable'],
    ['what costs nothing', ['HALLO'], [lineOf('phone', 0)], 'code_unsuitable'],
    ['less than half a cent', ['HERBST10'], [lineOf('phone', 4)], 'code_unsuitable'],
  ])('is none for %s', (_, codes, lines, reason) => {
    expect(taken(codes, lines)).toEqual({
      taken: [],
      refused: [[codes[0], reason]],
      shares: lines.map(() => 0),
    });
  });

  it('is looked for in the first five codes', () => {
    const { taken: none, refused } = taken(['A', 'B', 'C', 'D', 'E', 'HALLO']);
    expect([none, refused.length]).toEqual([[], 5]);
  });

  it('agrees with a naive implementation, and its parts add up', () => {
    const products = fc.constantFrom('phone', 'meetings', 'rooms');
    const lines = fc.array(
      fc.record({ productId: products, amount: fc.nat(500_000).map((minor) => money(minor, euro)) }),
      { minLength: 1, maxLength: 5 },
    );
    const codes = fc.uniqueArray(fc.constantFrom('P1', 'P2', 'A1', 'A2'), { maxLength: 4 });
    const meant = fc.option(fc.uniqueArray(products, { minLength: 1 }), { nil: undefined });
    const worth = fc.record({ percent: fc.integer({ min: 1, max: 1000 }), amount: fc.nat(300_000), meant });
    const shop = fc.tuple(worth, worth, worth, worth);
    const decimal = (value: number, scale: number) => String(value / scale);
    fc.assert(
      fc.property(lines, codes, shop, (plain, typed, [p1, p2, a1, a2]) => {
        const known: DiscountRule[] = [
          ...[p1, p2].map((each, place) => ({
            ...{ code: `P${place + 1}`, kind: 'percent' as const, percent: decimal(each.percent, 10) },
            ...(each.meant && { products: each.meant }),
          })),
          ...[a1, a2].map((each, place) => ({
            ...{ code: `A${place + 1}`, kind: 'amount' as const, amount: decimal(each.amount, 100) },
            ...(each.meant && { products: each.meant }),
          })),
        ];
        const found = taken(typed, plain, known);
        const left = plain.map(({ amount }) => amount.minor);
        for (const [code, minor] of found.taken) {
          const rule = known.find((each) => each.code === code)!;
          const places = plain.flatMap(({ productId }, place) =>
            !rule.products || rule.products.includes(productId) ? [place] : [],
          );
          const sum = (of: readonly number[]) => places.reduce((all, place) => all + (of[place] ?? 0), 0);
          const { over, under } = naiveDecimal(rule.kind === 'percent' ? rule.percent : rule.amount);
          const wanted =
            rule.kind === 'percent'
              ? naiveRound({
                  over: over * BigInt(sum(plain.map(({ amount }) => amount.minor))),
                  under: under * 100n,
                })
              : naiveRound({ over: over * 100n, under });
          expect(Number(minor)).toBe(Math.min(Number(wanted), sum(left)));
          // The rule splits over what is left, largest remainder first: shares of an earlier code count.
          const parts = split(
            Number(minor),
            left.map((each, place) => (places.includes(place) ? each : 0)),
          );
          parts.forEach((part, place) => {
            left[place] = (left[place] ?? 0) - part;
          });
        }
        expect(found.shares).toEqual(plain.map(({ amount }, place) => amount.minor - (left[place] ?? 0)));
        const total = found.taken.reduce((all, [, minor]) => all + Number(minor), 0);
        expect(found.shares.reduce((all, each) => all + each, 0)).toBe(total);
        plain.forEach(({ amount }, place) => {
          expect(found.shares[place]).toBeGreaterThanOrEqual(0);
          expect(found.shares[place]).toBeLessThanOrEqual(amount.minor);
        });
        expect([...found.taken, ...found.refused].map(([code]) => code).sort()).toEqual([...typed].sort());
      }),
    );
  });
});

describe('a code', () => {
  it.each([
    [' herbst10 ', 'HERBST10'],
    ['a-b_c', 'A-B_C'],
    ['x'.repeat(32), 'X'.repeat(32)],
    ['x'.repeat(33), ''],
    ['two words', ''],
    ['ÄÖ', ''],
    ['<b>', ''],
    ['', ''],
  ])('typed as %j is compared as %j', (typed, code) => {
    expect(normaliseCode(typed)).toBe(code);
  });
});
