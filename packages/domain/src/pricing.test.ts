import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceStep, Pricing } from './catalogue.ts';
import {
  naiveDecimal,
  naiveProduct,
  naiveRound,
  naiveSum,
  naiveWhole,
  type Fraction,
} from './naive.fixture.ts';
import { amountOf, unitRateOf } from './pricing.ts';

const euro = { currency: 'EUR', exponent: 2 };
const steps: PriceStep[] = [
  { upTo: 1000, unit: '0.10' },
  { upTo: 10_000, unit: '0.05' },
  { upTo: null, unit: '0.01' },
];
const minorOf = (pricing: Pricing, quantity: number, included?: number) =>
  amountOf(pricing, quantity, euro, included).minor;

const anyRate = fc.tuple(fc.nat(99), fc.nat(99_999)).map(([a, b]) => `${a}.${String(b).padStart(5, '0')}`);
const anySteps = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }),
    fc.array(fc.record({ unit: anyRate, flat: anyRate }), { minLength: 6, maxLength: 6 }),
  )
  .map(([bounds, prices]) =>
    [...bounds.sort((a, b) => a - b), null].map((upTo, place) => ({
      upTo,
      ...(prices[place] ?? { unit: '1', flat: '0' }),
    })),
  );

/** Buys the units one by one and adds up what each costs, which no rule does. */
function oneByOne(pricing: Pricing & { steps: readonly PriceStep[] }, billed: number): bigint {
  let sum: Fraction = naiveWhole(0);
  const reached = new Set<PriceStep>();
  const stepOf = (unit: number) => pricing.steps.find(({ upTo }) => upTo === null || unit <= upTo);
  for (let unit = 1; unit <= billed; unit++) {
    const step = stepOf(pricing.model === 'volume' ? billed : unit);
    if (!step) throw new Error('The steps of this test have no end.');
    if (!reached.has(step)) sum = naiveSum(sum, naiveDecimal(step.flat ?? '0'));
    reached.add(step);
    sum = naiveSum(sum, naiveDecimal(step.unit));
  }
  return naiveRound(naiveProduct(sum, naiveWhole(100)));
}

describe('a price per unit', () => {
  it('is multiplied before it is rounded', () => {
    expect(minorOf({ model: 'per_unit', unit: '0.0035' }, 1000)).toBe(350);
  });

  it('never falls with the number, and never rises with the included units', () => {
    fc.assert(
      fc.property(anyRate, fc.nat(1000), fc.nat(20), (unit, quantity, included) => {
        const pricing: Pricing = { model: 'per_unit', unit };
        const amount = minorOf(pricing, quantity, included);
        expect(minorOf(pricing, quantity + 1, included)).toBeGreaterThanOrEqual(amount);
        expect(minorOf(pricing, quantity, included + 1)).toBeLessThanOrEqual(amount);
      }),
    );
  });

  it.each([
    [2, 0],
    [3, 0],
    [5, 2400],
  ])('charges %i units of which 3 are included %i', (quantity, minor) => {
    expect(minorOf({ model: 'per_unit', unit: '12' }, quantity, 3)).toBe(minor);
  });
});

describe('a flat price', () => {
  it('is the same for any number, whatever is included', () => {
    expect([1, 3, 500].map((quantity) => minorOf({ model: 'flat', flat: '49.90' }, quantity, 3))).toEqual([
      4990, 4990, 4990,
    ]);
  });
});

describe('a price in steps', () => {
  it('charges each slice at its own price when graduated', () => {
    expect(minorOf({ model: 'graduated', steps }, 15_000)).toBe(60_000);
  });

  it('charges all units at the reached step by volume', () => {
    expect(minorOf({ model: 'volume', steps }, 15_000)).toBe(15_000);
  });

  it.each([
    ['graduated', 1000, 10_000],
    ['graduated', 1001, 10_005],
    ['volume', 1000, 10_000],
    ['volume', 1001, 5005],
  ] as const)('reaches the next step after the last number of one (%s, %i)', (model, quantity, minor) => {
    expect(minorOf({ model, steps }, quantity)).toBe(minor);
  });

  it('costs the same by volume and graduated up to the first edge, and the same more beyond each one', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(80), (list, quantity) => {
        const [first, second] = list;
        const edge = first?.upTo ?? 0;
        const both = (count: number) =>
          (['graduated', 'volume'] as const).map((model) => minorOf({ model, steps: list }, count));
        const [graduated, volume] = both(first?.upTo === null ? quantity : Math.min(quantity, edge));
        expect(graduated).toBe(volume);
        fc.pre(first !== undefined && second !== undefined);
        const exact = (text: string, times: number) =>
          naiveProduct(naiveDecimal(text), naiveWhole(times * 100));
        // One unit beyond the edge, by volume: the new step says what all units cost.
        const all = naiveSum(exact(second.unit, edge + 1), exact(second.flat, 1));
        expect(BigInt(both(edge + 1)[1] ?? 0)).toBe(naiveRound(all));
        // Graduated: the units up to the edge keep their price.
        const kept = naiveSum(exact(first.unit, edge), exact(first.flat, 1));
        const more = naiveSum(exact(second.unit, 1), exact(second.flat, 1));
        expect(BigInt(both(edge + 1)[0] ?? 0)).toBe(naiveRound(naiveSum(kept, more)));
      }),
    );
  });

  it('can cost less for more by volume, which is no mistake of ours', () => {
    expect(minorOf({ model: 'volume', steps }, 1001)).toBeLessThan(minorOf({ model: 'volume', steps }, 1000));
  });

  it('is rounded once, not in each step', () => {
    const halves = [
      { upTo: 1, unit: '0.004' },
      { upTo: null, unit: '0.004' },
    ];
    expect(minorOf({ model: 'graduated', steps: halves }, 2)).toBe(1);
  });

  it('agrees with units bought one by one', () => {
    const models = fc.constantFrom('graduated' as const, 'volume' as const);
    fc.assert(
      fc.property(models, anySteps, fc.nat(80), fc.nat(10), (model, list, quantity, included) => {
        const expected = oneByOne({ model, steps: list }, Math.max(0, quantity - included));
        expect(BigInt(minorOf({ model, steps: list }, quantity, included))).toBe(expected);
      }),
    );
  });

  it('never falls with the number when graduated', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(80), (list, quantity) => {
        const pricing: Pricing = { model: 'graduated', steps: list };
        expect(minorOf(pricing, quantity + 1)).toBeGreaterThanOrEqual(minorOf(pricing, quantity));
      }),
    );
  });

  it.each(['graduated', 'volume'] as const)(
    'refuses a number that no step covers (%s) instead of giving it away',
    (model) => {
      const short: Pricing = { model, steps: [{ upTo: 10, unit: '1' }] };
      expect(() => minorOf(short, 11)).toThrow(RangeError);
      expect(() => minorOf(short, 11)).toThrow(/End the steps with "upTo": null/);
      expect(minorOf(short, 10)).toBe(1000);
    },
  );
});

describe('the price of one unit', () => {
  it('is named where all units cost the same', () => {
    expect(unitRateOf({ model: 'per_unit', unit: '12' }, 3)).toBe('12');
    expect(unitRateOf({ model: 'volume', steps }, 1001)).toBe('0.05');
  });

  it('follows the units that are charged, not the included ones', () => {
    expect(unitRateOf({ model: 'volume', steps }, 1001, 1)).toBe('0.10');
    expect(unitRateOf({ model: 'volume', steps }, 1, 5)).toBe('0.10');
  });

  it('makes the amount when it is multiplied by the charged units', () => {
    const pricings: fc.Arbitrary<Pricing> = fc.oneof(
      anyRate.map((unit) => ({ model: 'per_unit' as const, unit })),
      anySteps.map((list) => ({ model: 'volume' as const, steps: list })),
      anySteps.map((list) => ({
        model: 'volume' as const,
        steps: list.map(({ upTo, unit }) => ({ upTo, unit })),
      })),
    );
    fc.assert(
      fc.property(pricings, fc.nat(80), fc.nat(10), (pricing, quantity, included) => {
        const rate = unitRateOf(pricing, quantity, included);
        fc.pre(rate !== undefined);
        const billed = Math.max(0, quantity - included) * 100;
        const expected = naiveRound(naiveProduct(naiveDecimal(rate), naiveWhole(billed)));
        expect(BigInt(minorOf(pricing, quantity, included))).toBe(expected);
      }),
    );
  });

  it('is not named where something is added once', () => {
    const added = (flat: string): Pricing => ({ model: 'volume', steps: [{ upTo: null, unit: '10', flat }] });
    expect(unitRateOf(added('5'), 8)).toBeUndefined();
    expect(unitRateOf(added('0.00'), 8)).toBe('10');
  });

  it('is not named where there is no single one', () => {
    expect(unitRateOf({ model: 'flat', flat: '49' }, 3)).toBeUndefined();
    expect(unitRateOf({ model: 'graduated', steps }, 3)).toBeUndefined();
  });
});
