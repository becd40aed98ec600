import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountLike,
  catalogueLike,
  owning,
  owningTwice,
  perUnit,
  phone,
  planLike,
  productLike,
} from './catalogue.fixture.ts';
import type { Account, Subscription } from './account.ts';
import {
  intervalsOf,
  isFixedSeats,
  planOf,
  plansFor,
  priceOf,
  seatProblem,
  seatRangeOf,
  subscriptionOf,
} from './selection-lookup.ts';
import type { Selection } from './selection.ts';

const catalogue = catalogueLike();
const seats = (minimum: number, maximum: number, step = 1) =>
  planLike({ seats: { minimum, maximum, step, included: 0 } });

describe('a choice', () => {
  it('has a plan only of its own product', () => {
    expect(planOf({ productId: 'phone', planId: 'plus' }, catalogue)?.id).toBe('plus');
    expect(planOf({ productId: 'support', planId: 'plus' }, catalogue)).toBeUndefined();
    expect(planOf({ planId: 'plus' }, catalogue)).toBeUndefined();
  });

  it('has a price unless it costs nothing, or nobody knows what is to be done', () => {
    const choice = { productId: 'phone', planId: 'plus', interval: 'year' } as const;
    expect(priceOf({ ...choice, intent: 'buy' }, catalogue)?.id).toBe('plus-year');
    expect(priceOf({ ...choice, intent: 'change' }, catalogue)?.id).toBe('plus-year');
    expect(priceOf(choice, catalogue)).toBeUndefined();
    expect(priceOf({ ...choice, intent: 'trial' }, catalogue)).toBeUndefined();
    const tried = { productId: 'webinars', planId: 'webinars', interval: 'year', intent: 'trial' } as const;
    expect(priceOf(tried, catalogue)?.id).toBe('webinars-year');
    expect(priceOf({ ...choice, intent: 'buy', productId: '__proto__' }, catalogue)).toBeUndefined();
  });

  it('has the plans that the trial is limited to', () => {
    expect(plansFor(phone, 'trial').map(({ id }) => id)).toEqual(['plus']);
    expect(plansFor(phone, 'buy').map(({ id }) => id)).toEqual(['standard', 'plus']);
  });

  it('has the plans that what is owned can go on with', () => {
    const idsFor = (differs: Partial<Subscription>, product = phone) =>
      plansFor(product, 'change', owning('phone', differs).subscriptions[0]).map(({ id }) => id);
    expect(idsFor({})).toEqual(['standard', 'plus']);
    expect(idsFor({ planId: 'plus' })).toEqual(['plus']);
    expect(idsFor({ seats: 500 })).toEqual(['plus']);
    expect(idsFor({ planId: 'gone' })).toEqual([]);
    const yearly = planLike({ id: 'plus', prices: [perUnit('plus-year', 'year', '180')] });
    expect(idsFor({}, productLike({ plans: [planLike(), yearly] }))).toEqual(['standard']);
    const [standard, plus] = phone.plans;
    const bare = { ...standard!, prices: [perUnit('old', 'year', '9')] };
    const unpriced = productLike({ plans: [bare, plus!] });
    expect(idsFor({}, unpriced)).toEqual([]);
    expect(idsFor({ priceId: 'old' }, unpriced)).toEqual(['plus']);
    expect(plansFor(phone, 'change')).toEqual([]);
  });

  it('is of the subscription that it names, and of the only one where it names none', () => {
    const idOf = (choice: Selection, account: Account) => subscriptionOf(choice, account)?.id;
    expect(idOf({ productId: 'phone' }, owning('phone'))).toBe('s');
    expect(idOf({ productId: 'phone', subscriptionId: 'gone' }, owning('phone'))).toBeUndefined();
    expect(idOf({ productId: 'phone', subscriptionId: 'two' }, owningTwice())).toBe('two');
    expect(idOf({ productId: 'phone' }, owningTwice())).toBeUndefined();
    expect(idOf({ productId: 'rooms', subscriptionId: 'two' }, owningTwice())).toBeUndefined();
  });

  it('has the numbers of its plan, up to the highest that can be reached', () => {
    const choice = { productId: 'rooms', planId: 'rooms' };
    expect(seatRangeOf(choice, catalogue, null)).toMatchObject({ minimum: 5, maximum: 20, step: 5 });
    expect(seatRangeOf({ productId: 'rooms' }, catalogue, null)).toBeUndefined();
  });

  it('has the numbers that can be added to what is owned, and none without it', () => {
    const choice = { productId: 'phone', planId: 'standard', intent: 'change' } as const;
    const account = owning('phone', { seats: 10 });
    expect(seatRangeOf(choice, catalogue, account)).toMatchObject({ minimum: 1, maximum: 490 });
    expect(seatRangeOf(choice, catalogue, accountLike())).toBeUndefined();
  });

  it('has the intervals of its plan, monthly first', () => {
    expect(intervalsOf(planLike({ prices: [...planLike().prices].reverse() }))).toEqual(['month', 'year']);
  });
});

describe('a number of licences', () => {
  it.each([NaN, 0, -1, 1.5, Infinity, 1e300])('cannot be %s', (typed) => {
    expect(seatProblem(seats(3, 10), typed)).toEqual({ reason: 'not_a_number', example: 3 });
  });

  it('keeps to minimum and maximum', () => {
    expect(seatProblem(seats(3, 10), 2)).toEqual({ reason: 'too_few', minimum: 3 });
    expect(seatProblem(seats(3, 10), 11)).toEqual({ reason: 'too_many', maximum: 10 });
    expect([3, 10].map((typed) => seatProblem(seats(3, 10), typed))).toEqual([undefined, undefined]);
  });

  it('counts steps from the minimum', () => {
    expect(seatProblem(seats(3, 23, 5), 8)).toBeUndefined();
    expect(seatProblem(seats(3, 23, 5), 10)).toEqual({ reason: 'wrong_step', step: 5, lower: 8, upper: 13 });
  });

  it('is too large beyond the last step, where nothing higher could be typed', () => {
    expect(seatProblem(seats(5, 22, 5), 21)).toEqual({ reason: 'too_many', maximum: 20 });
  });

  it('is only ever answered with numbers that can be ordered', () => {
    const range = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(200), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(range, fc.integer({ min: -5, max: 300 }), ([minimum, width, step], typed) => {
        const plan = seats(minimum, minimum + width, step);
        const problem = seatProblem(plan, typed);
        const { reason: _reason, ...rest } = problem ?? { reason: 'none', typed };
        const named = Object.entries(rest).filter(([part]) => part !== 'step');
        for (const [, number] of named) expect(seatProblem(plan, number)).toBeUndefined();
      }),
    );
  });

  it('is fixed where only one can be ordered', () => {
    expect([seats(3, 3), seats(3, 7, 5), seats(3, 8, 5)].map(isFixedSeats)).toEqual([true, true, false]);
  });
});
