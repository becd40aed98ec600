import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subscription } from './account.ts';
import { catalogueLike, owning, perUnit, phone, planLike, productLike } from './catalogue.fixture.ts';
import type { Catalogue } from './catalogue.ts';
import { changeFigures, paidFor } from './change-rules.ts';
import { naiveRound } from './naive.fixture.ts';
import { addDays, daysBetween, periodFrom } from './period.ts';

const [standard, plus] = [phone.plans[0]!, phone.plans[1]!];
const owned = (differs: Partial<Subscription> = {}): Subscription =>
  owning('phone', { planId: 'plus', seats: 10, ...differs }).subscriptions[0]!;
const monthly = plus.prices[0]!;
const moreOfPlus = { subscription: owned(), plan: plus, price: monthly, seats: 5 };
const reset = catalogueLike();
const coterm = catalogueLike({ billingDatePolicy: 'coterm' });

describe('what was paid', () => {
  it('is the present price of the plan in its interval', () => {
    expect(paidFor(owned(), reset)?.minor).toBe(18_000);
    expect(paidFor(owned({ interval: 'year' }), reset)?.minor).toBe(180_000);
  });

  it('is the price at which it was bought while that is there', () => {
    const kept = { ...plus, prices: [...plus.prices, perUnit('plus-2025', 'month', '15')] };
    const shop = catalogueLike({ products: [{ ...phone, plans: [standard, kept] }] });
    expect(paidFor(owned({ priceId: 'plus-2025' }), shop)?.minor).toBe(15_000);
    expect(paidFor(owned({ priceId: 'gone' }), shop)?.minor).toBe(18_000);
  });

  it.each([
    ['the plan', owned({ planId: 'gone' }), reset],
    ['the product', owned({ productId: 'gone' }), reset],
    [
      'every price',
      owned(),
      catalogueLike({ products: [productLike({ plans: [planLike({ id: 'plus', prices: [] })] })] }),
    ],
  ])('cannot be told once %s is gone', (_, subscription, catalogue) => {
    expect(paidFor(subscription, catalogue)).toBeUndefined();
    expect(changeFigures({ ...moreOfPlus, subscription }, catalogue)).toBeUndefined();
  });
});

describe('a change', () => {
  it('begins a new period for all licences and gives back what is left of the old one', () => {
    expect(changeFigures(moreOfPlus, reset)).toEqual({
      period: { start: '2026-11-23', end: '2026-12-23' },
      amount: { minor: 27_000, exponent: 2, currency: 'EUR' },
      whole: { minor: 27_000, exponent: 2, currency: 'EUR' },
      unitRate: '18',
      formerPeriod: { start: '2026-11-05', end: '2026-12-05' },
      credit: { minor: 7200, exponent: 2, currency: 'EUR' },
    });
  });

  it('keeps the billing date where the shop does, and charges and credits the rest', () => {
    expect(changeFigures(moreOfPlus, coterm)).toMatchObject({
      period: { start: '2026-11-23', end: '2026-12-05' },
      amount: { minor: 10_800 },
      whole: { minor: 27_000 },
      credit: { minor: 7200 },
    });
  });

  it('of the plan alone adds no licence', () => {
    const subscription = owned({ planId: 'standard' });
    expect(changeFigures({ ...moreOfPlus, subscription, seats: 0 }, coterm)).toMatchObject({
      amount: { minor: 7200 },
      credit: { minor: 4800 },
    });
  });

  it('of what was just paid gives all of it back', () => {
    const subscription = owned({ nextBillingDate: '2026-12-23' });
    expect(changeFigures({ ...moreOfPlus, subscription }, reset)?.credit.minor).toBe(18_000);
  });

  it.each(['2026-11-23', '2026-11-01'])('begins a new period once the old one ended on %s', (day) => {
    const subscription = owned({ nextBillingDate: day });
    for (const catalogue of [reset, coterm]) {
      expect(changeFigures({ ...moreOfPlus, subscription }, catalogue)).toMatchObject({
        period: { start: '2026-11-23', end: '2026-12-23' },
        amount: { minor: 27_000 },
        credit: { minor: 0 },
      });
    }
  });

  it('agrees with a naive implementation on every day of a period', () => {
    const cases = fc.record({
      anchor: fc.constantFrom('2026-11-30', '2026-03-31', '2027-02-28', '2028-02-29', '2026-12-05'),
      interval: fc.constantFrom('month' as const, 'year' as const),
      day: fc.nat(365),
      seats: fc.integer({ min: 1, max: 250 }),
      added: fc.integer({ min: 0, max: 250 }),
      policy: fc.constantFrom('reset' as const, 'coterm' as const),
      cents: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(cases, ({ anchor, interval, day, seats, added, policy, cents }) => {
        const before = periodFrom(anchor, interval, -1);
        const length = daysBetween(before.start, before.end);
        const used = day % length;
        const unit = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        const price = perUnit('p', interval, unit);
        const plan = planLike({ id: 'plus', prices: [price] });
        const shop: Catalogue = catalogueLike({
          products: [productLike({ plans: [plan] })],
          today: addDays(before.start, used),
          billingDatePolicy: policy,
        });
        const subscription = owned({ seats, interval, nextBillingDate: anchor });
        const figures = changeFigures({ subscription, plan, price, seats: added }, shop);
        const rest = (minor: number) =>
          BigInt(minor) - naiveRound({ over: BigInt(minor) * BigInt(used), under: BigInt(length) });
        const whole = cents * (seats + added);
        expect(figures?.whole.minor).toBe(whole);
        expect(BigInt(figures?.credit.minor ?? -1)).toBe(rest(cents * seats));
        expect(BigInt(figures?.amount.minor ?? -1)).toBe(policy === 'reset' ? BigInt(whole) : rest(whole));
      }),
    );
  });
});
