import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addToCart,
  cartItemOf,
  changeItem,
  emptyCart,
  itemKey,
  mergeCarts,
  orderItemsOf,
  putInCart,
  refreshItem,
  removeFromCart,
  seenOf,
  selectionOf,
} from './cart-rules.ts';
import type { Cart, CartItem } from './cart.ts';
import { catalogueLike, owning, perUnit, planLike, productLike } from './catalogue.fixture.ts';
import { money } from './money.ts';
import type { Selection } from './selection.ts';

const catalogue = catalogueLike();
const euro = { currency: 'EUR', exponent: 2 };
const phones: CartItem = {
  ...{ productId: 'phone', planId: 'plus', priceId: 'plus-year', seats: 10, interval: 'year' },
  seen: money(180_000, euro),
};
const roomItem: CartItem = {
  ...{ productId: 'rooms', planId: 'rooms', priceId: 'rooms-month', seats: 5, interval: 'month' },
  seen: money(6000, euro),
};
const more: CartItem = {
  ...{ productId: 'phone', planId: 'standard', priceId: 'standard-month', seats: 5, interval: 'month' },
  ...{ kind: 'change', subscriptionId: 's', seen: money(6000, euro) },
};
const cartOf = (...items: CartItem[]): Cart => ({ items, codes: [] });

describe('a line', () => {
  it('is one for each product, or for each subscription that is changed', () => {
    expect([phones, more].map(itemKey)).toEqual(['phone', 'phone/s']);
  });

  it('is what was chosen, with its price and what it costs', () => {
    const chosen: Selection = { ...selectionOf(phones) };
    expect(chosen).toEqual({
      ...{ productId: 'phone', intent: 'buy', planId: 'plus', seats: 10, interval: 'year' },
    });
    expect(cartItemOf(chosen, catalogue, null)).toEqual(phones);
  });

  it('of a change costs what it adds', () => {
    expect(cartItemOf(selectionOf(more), catalogue, owning('phone'))).toEqual(more);
  });

  it('of a trial that needs payment costs its first charge', () => {
    const tried: Selection = {
      ...{ productId: 'webinars', intent: 'trial', planId: 'webinars', seats: 2, interval: 'month' },
    };
    const item = cartItemOf(tried, catalogue, null);
    expect(item).toMatchObject({ kind: 'trial', priceId: 'webinars-month', seen: { minor: 15_800 } });
    expect(item && selectionOf(item)).toEqual(tried);
  });

  it('is none of a free trial, and none while something is missing', () => {
    const { interval: _none, ...open } = selectionOf(phones);
    expect(cartItemOf({ ...selectionOf(phones), intent: 'trial' }, catalogue, null)).toBeUndefined();
    expect(cartItemOf(open, catalogue, null)).toBeUndefined();
  });

  it('is ordered by ids and a number alone', () => {
    expect(orderItemsOf(cartOf(phones, more))).toEqual([
      { productId: 'phone', planId: 'plus', priceId: 'plus-year', seats: 10 },
      {
        ...{ productId: 'phone', planId: 'standard', priceId: 'standard-month', seats: 5 },
        ...{ kind: 'change', subscriptionId: 's' },
      },
    ]);
  });
});

describe('adding', () => {
  it('appends another product', () => {
    expect(addToCart(cartOf(phones), roomItem)).toEqual({ cart: cartOf(phones, roomItem), merged: false });
  });

  it('adds the numbers of the same plan up, and the newer interval counts', () => {
    const monthly: CartItem = { ...phones, priceId: 'plus-month', interval: 'month', seats: 3 };
    const { cart, merged } = addToCart(cartOf(phones, roomItem), monthly);
    expect(merged).toBe(true);
    expect(cart.items).toEqual([{ ...monthly, seats: 13 }, roomItem]);
  });

  it.each([{ planId: 'standard' }, { kind: 'trial' }] as const)(
    'replaces in its place what differs by %j',
    (differs) => {
      const other: CartItem = { ...phones, ...differs };
      expect(addToCart(cartOf(phones, roomItem), other)).toEqual({
        cart: cartOf(other, roomItem),
        merged: false,
      });
    },
  );

  it('puts an edited line where it was, and a new one behind', () => {
    const edited = { ...phones, seats: 11 };
    expect(putInCart(cartOf(phones, roomItem), edited)).toEqual(cartOf(edited, roomItem));
    expect(putInCart(cartOf(phones), roomItem)).toEqual(cartOf(phones, roomItem));
  });

  it('is undone by taking out', () => {
    expect(removeFromCart(cartOf(phones, more), 'phone/s')).toEqual(cartOf(phones));
    expect(removeFromCart(cartOf(phones), 'gone')).toEqual(cartOf(phones));
  });
});

describe('changing a line', () => {
  it.each([
    [{ seats: 11 }, { seats: 11, priceId: 'plus-year', seen: { minor: 198_000 } }],
    [{ interval: 'month' }, { interval: 'month', priceId: 'plus-month', seen: { minor: 18_000 } }],
    [{ planId: 'standard' }, { planId: 'standard', priceId: 'standard-year', seen: { minor: 120_000 } }],
  ] as const)('by %j prices it anew', (change, expected) => {
    expect(changeItem(phones, change, catalogue, null)).toMatchObject(expected);
  });

  it.each([{ seats: 501 }, { seats: 0 }, { seats: NaN }, { planId: 'gone' }] as const)(
    'by %j is impossible',
    (change) => {
      expect(changeItem(phones, change, catalogue, null)).toBeUndefined();
    },
  );

  it('is impossible to an interval that is not offered, though another plan may bring its own', () => {
    const yearly = planLike({ id: 'yearly', prices: [perUnit('yearly', 'year', '100')] });
    const shop = catalogueLike({ products: [productLike({ plans: [planLike(), yearly] })] });
    const item = cartItemOf(
      { productId: 'phone', intent: 'buy', planId: 'standard', seats: 2, interval: 'month' },
      shop,
      null,
    )!;
    const changed = changeItem(item, { planId: 'yearly' }, shop, null);
    expect(changed).toMatchObject({ planId: 'yearly', interval: 'year', seen: { minor: 20_000 } });
    expect(changeItem(changed!, { interval: 'month' }, shop, null)).toBeUndefined();
    expect(changeItem(changed!, { seats: 3 }, shop, null)).toMatchObject({ interval: 'year', seats: 3 });
  });

  it('follows a number that another plan fixes, and that of the same plan when nothing is asked', () => {
    const fixed = planLike({ id: 'fixed', seats: { minimum: 3, maximum: 3, step: 1, included: 0 } });
    const shop = catalogueLike({ products: [productLike({ plans: [planLike(), fixed] })] });
    const item: CartItem = { ...phones, planId: 'standard', priceId: 'standard-year' };
    const changed = changeItem(item, { planId: 'fixed' }, shop, null);
    expect(changed).toMatchObject({ planId: 'fixed', seats: 3 });
    expect(changeItem({ ...changed!, seats: 6 }, {}, shop, null)).toEqual(changed);
    expect(changeItem(changed!, { seats: 6 }, shop, null)).toBeUndefined();
  });

  it('is impossible once it would be another line', () => {
    expect(changeItem(phones, { seats: 3 }, catalogue, owning('phone'))).toBeUndefined();
    expect(changeItem(more, { seats: 3 }, catalogue, owning('phone', { id: 'other' }))).toBeUndefined();
    expect(changeItem(more, { seats: 3 }, catalogue, owning('phone'))).toMatchObject({
      seats: 3,
      subscriptionId: 's',
    });
  });

  it('to the present price keeps plan, number and interval', () => {
    const former: CartItem = { ...phones, priceId: 'plus-2025', seen: money(1, euro) };
    expect(refreshItem(former, catalogue, null)).toEqual(phones);
    const gone: CartItem = { ...phones, planId: 'gone' };
    expect(refreshItem(gone, catalogue, null)).toEqual(gone);
  });

  it('forgets what was seen where nobody can say what it costs', () => {
    expect(seenOf({ ...phones, seats: 501 }, catalogue, null)).toBeUndefined();
    expect(refreshItem({ ...phones, seats: 501 }, catalogue, null)).not.toHaveProperty('seen');
  });
});

describe('merging', () => {
  const edited: CartItem = { ...phones, seats: 11 };

  it('takes what the service has where nothing was changed here', () => {
    const remote = { items: [roomItem], codes: ['HALLO'] };
    const base = cartOf(phones);
    expect(mergeCarts({ base, local: base, remote })).toEqual(remote);
  });

  it('adds, edits and removes what was added, edited and removed here', () => {
    const base = cartOf(phones, roomItem);
    expect(mergeCarts({ base, local: cartOf(edited, more), remote: base })).toEqual(cartOf(edited, more));
  });

  it('keeps what was edited here though it was removed elsewhere', () => {
    const base = cartOf(phones, roomItem);
    expect(mergeCarts({ base, local: cartOf(edited, roomItem), remote: cartOf() })).toEqual(cartOf(edited));
  });

  it('lets the line chosen last win at sign-in, and never adds up', () => {
    const remote = cartOf(roomItem, { ...phones, seats: 3 });
    expect(mergeCarts({ base: emptyCart, local: cartOf(phones), remote })).toEqual(cartOf(roomItem, phones));
  });

  it('merges codes likewise', () => {
    const codes = (...all: string[]): Cart => ({ items: [], codes: all });
    const merged = mergeCarts({
      base: codes('A', 'B'),
      local: codes('B', 'C'),
      remote: codes('D', 'A', 'B'),
    });
    expect(merged.codes).toEqual(['D', 'B', 'C']);
  });

  it('does not take another order of keys for an edit', () => {
    const turned = Object.fromEntries(Object.entries(phones).reverse()) as unknown as CartItem;
    const remote = cartOf(edited);
    expect(mergeCarts({ base: cartOf(phones), local: cartOf(turned), remote })).toEqual(remote);
  });

  const anyItem = (productId: string): fc.Arbitrary<CartItem[]> =>
    fc
      .constantFrom([], [1], [2], [3])
      .map((seats) => seats.map((each) => ({ ...phones, productId, seats: each })));
  const anyCart: fc.Arbitrary<Cart> = fc
    .tuple(fc.tuple(...['a', 'b', 'c'].map(anyItem)), fc.boolean(), fc.subarray(['A', 'B', 'C']))
    .map(([items, isTurned, codes]) => ({
      items: isTurned ? items.flat().reverse() : items.flat(),
      codes,
    }));

  it('agrees with a naive look at each product by itself', () => {
    fc.assert(
      fc.property(anyCart, anyCart, anyCart, (base, local, remote) => {
        const merged = mergeCarts({ base, local, remote });
        for (const product of ['a', 'b', 'c']) {
          const seatsIn = (cart: Cart) =>
            cart.items.filter((each) => each.productId === product).map((each) => each.seats);
          const isTouched = String(seatsIn(base)) !== String(seatsIn(local));
          expect(seatsIn(merged)).toEqual(seatsIn(isTouched ? local : remote));
        }
        for (const code of ['A', 'B', 'C']) {
          const isIn = (cart: Cart) => cart.codes.includes(code);
          expect(isIn(merged)).toBe(isIn(base) === isIn(local) ? isIn(remote) : isIn(local));
        }
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyCart, anyCart, anyCart, (base, local, remote) => {
        const once = mergeCarts({ base, local, remote });
        expect(mergeCarts({ base, local, remote: once })).toEqual(once);
        expect(mergeCarts({ base: once, local: once, remote })).toEqual(remote);
      }),
    );
  });
});
