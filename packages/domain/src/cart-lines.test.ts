import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import { cartLines, cartSubtotal } from './cart-lines.ts';
import { cartItemOf } from './cart-rules.ts';
import type { CartItem } from './cart.ts';
import {
  accountLike,
  catalogueLike,
  owning,
  perUnit,
  phone,
  planLike,
  productLike,
  webinars,
} from './catalogue.fixture.ts';
import { money } from './money.ts';
import type { Selection } from './selection.ts';

const catalogue = catalogueLike();
const euro = { currency: 'EUR', exponent: 2 };
const put = (choice: Selection, account: Account | null = null): CartItem =>
  cartItemOf(choice, catalogue, account)!;
const owner = owning('phone', { planId: 'plus', seats: 10 });
const phones = put({ productId: 'phone', intent: 'buy', planId: 'plus', seats: 10, interval: 'year' });
const roomItem = put({ productId: 'rooms', intent: 'buy', planId: 'rooms', seats: 5, interval: 'month' });
const tried = put({
  ...{ productId: 'webinars', intent: 'trial', planId: 'webinars', seats: 2, interval: 'month' },
});
const more = put(
  { productId: 'phone', intent: 'change', planId: 'plus', seats: 5, interval: 'month' },
  owner,
);
const lineOf = (item: CartItem, account: Account | null = null, shop = catalogue) =>
  cartLines({ items: [item], codes: [] }, shop, account)[0]!;
const raised = (unit: string, id = 'plus-year') =>
  catalogueLike({
    products: [
      { ...phone, plans: [phone.plans[0]!, { ...phone.plans[1]!, prices: [perUnit(id, 'year', unit)] }] },
    ],
  });

describe('a line of the cart', () => {
  it('is shown with everything that it can be changed to', () => {
    expect(lineOf(phones)).toEqual({
      ...{ key: 'phone', item: phones, state: 'fine' },
      ...{ product: phone, plan: phone.plans[1], plans: phone.plans, price: phone.plans[1]?.prices[1] },
      intervals: ['month', 'year'],
      seatRange: phone.plans[1]?.seats,
      amount: money(180_000, euro),
      period: { start: '2026-11-23', end: '2027-11-23' },
    });
  });

  it('of a trial has its first charge and its free days', () => {
    const line = lineOf(tried);
    expect(line).toMatchObject({
      ...{ state: 'fine', amount: { minor: 15_800 }, trialEndsOn: '2026-12-23' },
      period: { start: '2026-11-23', end: '2026-12-24' },
    });
  });

  it('of a change has what is charged less the credit, and keeps its interval', () => {
    const line = lineOf(more, owner);
    expect(line).toMatchObject({
      ...{ key: 'phone/s', state: 'fine', amount: { minor: 27_000 - 7200 }, intervals: ['month'] },
      period: { start: '2026-11-23', end: '2026-12-23' },
      seatRange: { minimum: 1, maximum: 490 },
      subscription: { id: 's' },
    });
    expect(line.plans.map(({ id }) => id)).toEqual(['plus']);
  });

  it('of a change is never paid out', () => {
    const account = owning('phone', { seats: 100, interval: 'year', nextBillingDate: '2027-11-23' });
    const cheap = planLike({ id: 'plus', prices: [perUnit('cheap', 'year', '1')] });
    const shop = catalogueLike({ products: [productLike({ plans: [planLike(), cheap] })] });
    const choice = {
      productId: 'phone',
      intent: 'change',
      planId: 'plus',
      seats: 0,
      interval: 'year',
    } as const;
    expect(lineOf(cartItemOf(choice, shop, account)!, account, shop).amount).toEqual(money(0, euro));
  });

  it('of a change is fine on another day, though its share is another', () => {
    const later = catalogueLike({ today: '2026-12-01' });
    expect(lineOf(more, owner, later)).toMatchObject({ state: 'fine', amount: { minor: 27_000 - 2400 } });
  });

  it('offers no plan that cannot have its number', () => {
    const small = planLike({ id: 'plus', seats: { minimum: 1, maximum: 5, step: 1, included: 0 } });
    const shop = catalogueLike({ products: [productLike({ plans: [planLike(), small] })] });
    const choice = {
      productId: 'phone',
      intent: 'buy',
      planId: 'standard',
      seats: 6,
      interval: 'year',
    } as const;
    expect(lineOf(cartItemOf(choice, shop, null)!, null, shop).plans.map(({ id }) => id)).toEqual([
      'standard',
    ]);
    expect(lineOf(cartItemOf({ ...choice, seats: 5 }, shop, null)!, null, shop).plans).toHaveLength(2);
  });
});

describe('a changed price', () => {
  it.each([
    ['another price', raised('190', 'plus-2027'), 190_000],
    ['another price of the same amount', raised('180', 'plus-2027'), 180_000],
    ['another amount', raised('190'), 190_000],
  ])('is %s', (_, shop, minor) => {
    expect(lineOf(phones, null, shop)).toMatchObject({
      ...{ state: 'price_changed', amount: { minor }, former: { minor: 180_000 } },
    });
  });

  it('is told by the price where nobody knows what was seen', () => {
    const { seen: _seen, ...unseen } = phones;
    expect(lineOf(unseen).state).toBe('fine');
    expect(lineOf(unseen, null, raised('190')).state).toBe('fine');
    const line = lineOf(unseen, null, raised('190', 'plus-2027'));
    expect(line.state).toBe('price_changed');
    expect(line).not.toHaveProperty('former');
  });

  it('of a change is not set beside a whole interval', () => {
    const line = lineOf({ ...more, seen: money(1, euro) }, owner);
    expect(line.state).toBe('price_changed');
    expect(line).not.toHaveProperty('former');
  });
});

describe('a line that cannot be ordered', () => {
  it.each<[string, CartItem, Account | null, typeof catalogue]>([
    ['its product is gone', phones, null, catalogueLike({ products: [] })],
    ['its plan is gone', { ...phones, planId: 'gone' }, null, catalogue],
    ['its interval is gone', roomItem, null, catalogueLike({ products: [productLike({ id: 'rooms' })] })],
    ['it is not sold', phones, null, catalogueLike({ products: [{ ...phone, buyable: false }] })],
    ['it is owned now', phones, owning('phone'), catalogue],
    ['its subscription is gone', more, accountLike(), catalogue],
    ['its subscription is another', more, owning('phone', { id: 'other', planId: 'plus' }), catalogue],
    ['its trial was had', tried, accountLike({ triedProducts: ['webinars'] }), catalogue],
    [
      'its trial is free now',
      tried,
      null,
      catalogueLike({ products: [{ ...webinars, trial: { days: 14, requiresPayment: false } }] }),
    ],
    ['its number is too large', { ...phones, seats: 501 }, null, catalogue],
    ['its plan is full now', more, owning('phone', { planId: 'plus', seats: 497 }), catalogue],
  ])('is one where %s', (_, item, account, shop) => {
    const line = lineOf(item, account, shop);
    expect(line.state).toBe('unavailable');
    expect(line).not.toHaveProperty('amount');
  });

  it('still says what it can be mended to', () => {
    expect(lineOf({ ...phones, seats: 501 })).toMatchObject({
      seatRange: { maximum: 500 },
      price: { id: 'plus-year' },
    });
  });
});

describe('the subtotal', () => {
  const subtotalOf = (items: CartItem[], account: Account | null = null) =>
    cartSubtotal(cartLines({ items, codes: [] }, catalogue, account), catalogue)?.minor;

  it('is what the lines that can be ordered cost now', () => {
    expect(subtotalOf([phones, roomItem, { ...phones, planId: 'gone' }])).toBe(186_000);
    expect(subtotalOf([more, roomItem], owner)).toBe(27_000 - 7200 + 6000);
  });

  it('counts nothing for a trial', () => {
    expect(subtotalOf([roomItem, tried])).toBe(6000);
    expect(subtotalOf([tried])).toBe(0);
  });

  it('is none of nothing', () => {
    expect(subtotalOf([])).toBeUndefined();
    expect(subtotalOf([{ ...phones, planId: 'gone' }])).toBeUndefined();
  });
});
