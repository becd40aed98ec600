import { describe, expect, it } from 'vitest';
import { catalogueLike, perUnit, planLike, productLike } from './catalogue.fixture.ts';
import { money } from './money.ts';
import { monthlyEquivalent, previewOf, yearlySaving } from './preview.ts';
import type { Selection } from './selection.ts';

const catalogue = catalogueLike();
const euro = { currency: 'EUR', exponent: 2 };
const choice: Selection = { productId: 'phone', intent: 'buy', planId: 'plus', seats: 10, interval: 'year' };

describe('a preview', () => {
  it('is what the choice costs for one interval', () => {
    expect(previewOf(choice, catalogue)).toEqual({
      amount: money(180_000, euro),
      unitRate: '180',
      interval: 'year',
    });
    const flat = previewOf(
      { ...choice, productId: 'support', planId: 'support', seats: 3, interval: 'month' },
      catalogue,
    );
    expect(flat).not.toHaveProperty('unitRate');
    expect(
      previewOf(
        { ...choice, productId: 'support', planId: 'support', seats: 3, interval: 'month' },
        catalogue,
      ),
    ).toEqual({
      amount: money(4900, euro),
      interval: 'month',
    });
  });

  it.each([{ seats: 501 }, { seats: NaN }, { intent: 'trial' }, { planId: 'gone' }] as const)(
    'is none with %j',
    (differs) => {
      expect(previewOf({ ...choice, ...differs }, catalogue)).toBeUndefined();
    },
  );

  it('is none while the number or the interval is not chosen, or has no price', () => {
    const { seats: _seats, ...withoutSeats } = choice;
    const { interval: _interval, ...withoutInterval } = choice;
    expect(previewOf(withoutSeats, catalogue)).toBeUndefined();
    expect(previewOf(withoutInterval, catalogue)).toBeUndefined();
    const fixed: Selection = {
      ...choice,
      productId: 'support',
      planId: 'support',
      seats: 3,
      interval: 'year',
    };
    expect(previewOf(fixed, catalogue)).toBeUndefined();
  });

  it('names the price of the units that are charged', () => {
    const steps = [
      { upTo: 5, unit: '10' },
      { upTo: null, unit: '8' },
    ];
    const plan = planLike({
      seats: { minimum: 1, maximum: 50, step: 1, included: 3 },
      prices: [{ id: 'v', interval: 'month', pricing: { model: 'volume', steps } }],
    });
    const shop = catalogueLike({ products: [productLike({ plans: [plan] })] });
    const eight: Selection = {
      productId: 'phone',
      intent: 'buy',
      planId: 'standard',
      seats: 8,
      interval: 'month',
    };
    expect(previewOf(eight, shop)).toMatchObject({ amount: { minor: 5000 }, unitRate: '10' });
  });
});

describe('the saving of a year', () => {
  it('is what twelve months cost more', () => {
    expect(yearlySaving(planLike(), 10, euro)).toEqual(money(24_000, euro));
  });

  it.each([
    ['a year costs as much', [perUnit('m', 'month', '10'), perUnit('y', 'year', '120')]],
    ['a year costs more', [perUnit('m', 'month', '10'), perUnit('y', 'year', '121')]],
    ['there is no year', [perUnit('m', 'month', '10')]],
  ] as const)('is none where %s', (_, prices) => {
    expect(yearlySaving(planLike({ prices }), 10, euro)).toBeUndefined();
  });

  it('is none for a number that cannot be ordered', () => {
    expect(yearlySaving(planLike(), 501, euro)).toBeUndefined();
  });
});

describe('the monthly equivalent', () => {
  it.each([
    [10_000, 833],
    [10_006, 834],
    [12_000, 1000],
  ])('of %i is %i', (year, month) => {
    expect(monthlyEquivalent(money(year, euro))).toEqual(money(month, euro));
  });
});
