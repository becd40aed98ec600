import { describe, expect, it } from 'vitest';
import { catalogueLike, owning, perUnit, planLike, productLike } from './catalogue.fixture.ts';
import { money } from './money.ts';
import { monthlyEquivalent, previewOf, trialPreviewOf, yearlySaving } from './preview.ts';
import type { Selection } from './selection.ts';

const catalogue = catalogueLike();
const euro = { currency: 'EUR', exponent: 2 };
const choice: Selection = { productId: 'phone', intent: 'buy', planId: 'plus', seats: 10, interval: 'year' };

describe('a preview', () => {
  it('is what the choice costs for one interval', () => {
    expect(previewOf(choice, catalogue, null)).toEqual({
      amount: money(180_000, euro),
      unitRate: '180',
      interval: 'year',
    });
    const flat = previewOf(
      { ...choice, productId: 'support', planId: 'support', seats: 3, interval: 'month' },
      catalogue,
      null,
    );
    expect(flat).not.toHaveProperty('unitRate');
    expect(
      previewOf(
        { ...choice, productId: 'support', planId: 'support', seats: 3, interval: 'month' },
        catalogue,
        null,
      ),
    ).toEqual({
      amount: money(4900, euro),
      interval: 'month',
    });
  });

  it.each([{ seats: 501 }, { seats: NaN }, { intent: 'trial' }, { planId: 'gone' }] as const)(
    'is none with %j',
    (differs) => {
      expect(previewOf({ ...choice, ...differs }, catalogue, null)).toBeUndefined();
    },
  );

  it('is none while the number or the interval is not chosen, or has no price', () => {
    const { seats: _seats, ...withoutSeats } = choice;
    const { interval: _interval, ...withoutInterval } = choice;
    expect(previewOf(withoutSeats, catalogue, null)).toBeUndefined();
    expect(previewOf(withoutInterval, catalogue, null)).toBeUndefined();
    const fixed: Selection = {
      ...choice,
      productId: 'support',
      planId: 'support',
      seats: 3,
      interval: 'year',
    };
    expect(previewOf(fixed, catalogue, null)).toBeUndefined();
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
    expect(previewOf(eight, shop, null)).toMatchObject({ amount: { minor: 5000 }, unitRate: '10' });
  });
});

describe('the preview of a change', () => {
  const change: Selection = {
    ...{ productId: 'phone', intent: 'change', planId: 'standard', seats: 5, interval: 'month' },
  };
  const previewed = (differs: Selection, account = owning('phone', { seats: 10 }), shop = catalogue) =>
    previewOf({ ...change, ...differs }, shop, account);

  it('is what each interval costs more', () => {
    expect(previewed({})).toEqual({ amount: money(6000, euro), unitRate: '12', interval: 'month' });
    expect(previewed({ planId: 'plus', seats: 0 })).toMatchObject({
      amount: { minor: 6000 },
      unitRate: '18',
    });
    expect(previewed({ planId: 'plus' })?.amount.minor).toBe(15 * 1800 - 10 * 1200);
  });

  it('counts from the price at which it was bought, while that is still there', () => {
    const kept = perUnit('standard-2025', 'month', '10');
    const plans = [planLike({ prices: [...planLike().prices, kept] })];
    const account = owning('phone', { seats: 10, priceId: 'standard-2025' });
    const shop = catalogueLike({ products: [productLike({ plans })] });
    expect(previewed({}, account, shop)?.amount.minor).toBe(15 * 1200 - 10 * 1000);
    expect(previewed({}, account)?.amount.minor).toBe(5 * 1200);
  });

  it('is never below nothing', () => {
    const cheap = planLike({ id: 'plus', prices: [perUnit('plus-month', 'month', '1')] });
    const shop = catalogueLike({ products: [productLike({ plans: [planLike(), cheap] })] });
    expect(previewed({ planId: 'plus', seats: 0 }, undefined, shop)?.amount).toEqual(money(0, euro));
  });

  it('is none of what nobody owns, and none for a number that is too large', () => {
    expect(previewOf(change, catalogue, null)).toBeUndefined();
    expect(previewed({ seats: 491 })).toBeUndefined();
  });
});

describe('the preview of a trial', () => {
  const tried: Selection = {
    ...{ productId: 'webinars', intent: 'trial', planId: 'webinars', seats: 3, interval: 'year' },
  };

  it('is what follows its free days, where payment details are asked for', () => {
    expect(trialPreviewOf(tried, catalogue)).toEqual({
      amount: money(237_000, euro),
      unitRate: '790',
      interval: 'year',
    });
  });

  it.each([
    { intent: 'buy' },
    { productId: 'phone', planId: 'plus' },
    { planId: 'gone' },
    { seats: 501 },
  ] as const)('is none with %j', (differs) => {
    expect(trialPreviewOf({ ...tried, ...differs }, catalogue)).toBeUndefined();
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
