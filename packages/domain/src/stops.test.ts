import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueLike, minutes, phone, productLike, support } from './catalogue.fixture.ts';
import { reconcile } from './selection-rules.ts';
import type { Selection } from './selection.ts';
import { deepLink, isStopComplete, orderItemOf, stops, trialRequestOf } from './stops.ts';

const catalogue = catalogueLike();
const stopsFor = (choice: Selection, products = catalogue.products) => {
  const shop = { ...catalogue, products };
  return stops(reconcile(choice, shop, null).selection, shop);
};
const buying: Selection = { productId: 'phone', intent: 'buy', planId: 'plus', seats: 10, interval: 'year' };

describe('the stops', () => {
  it('are all assumed before anything is known', () => {
    expect(stopsFor({})).toEqual(['product', 'scope', 'billing', 'checkout']);
  });

  it('of a trial are product and scope', () => {
    expect(stopsFor({ productId: 'phone', intent: 'trial' })).toEqual(['product', 'scope']);
  });

  it('leave out what cannot be chosen', () => {
    expect(stopsFor({ productId: 'support', intent: 'buy' })).toEqual(['product', 'checkout']);
    expect(stopsFor({ productId: 'rooms', intent: 'buy' })).toEqual([
      'product',
      'scope',
      'billing',
      'checkout',
    ]);
  });

  it('leave out the product where there is one with one thing to do', () => {
    expect(stopsFor({}, [support])).toEqual(['checkout']);
    expect(stopsFor({}, [minutes])).toEqual(['scope']);
    expect(stopsFor({}, [phone])).toContain('product');
  });

  it('do not count a trial that needs payment as a second thing to do', () => {
    expect(stopsFor({}, [productLike({ trial: { days: 14, requiresPayment: true } })])).not.toContain(
      'product',
    );
  });
});

describe('a stop', () => {
  it.each([
    ['product', { productId: 'phone' }, false],
    ['product', { productId: 'phone', intent: 'buy' }, true],
    ['product', { productId: 'minutes', intent: 'buy' }, false],
    ['scope', { productId: 'phone', intent: 'buy', planId: 'plus' }, false],
    ['scope', { productId: 'phone', intent: 'buy', planId: 'plus', seats: 501 }, false],
    ['scope', { productId: 'phone', intent: 'buy', planId: 'plus', seats: 500 }, true],
    ['scope', { productId: 'phone', intent: 'trial', planId: 'standard', seats: 1 }, false],
    ['billing', { ...buying, interval: undefined }, false],
    ['billing', buying, true],
    ['billing', { productId: 'phone', intent: 'trial' }, true],
    ['checkout', buying, false],
  ] as const)('%s with %j is complete: %s', (stop, choice, expected) => {
    expect(isStopComplete(stop, choice as Selection, catalogue)).toBe(expected);
  });
});

describe('what is asked of the service', () => {
  it('is ids and a number, never an amount', () => {
    expect(orderItemOf(buying, catalogue)).toEqual({
      productId: 'phone',
      planId: 'plus',
      priceId: 'plus-year',
      seats: 10,
    });
    expect(trialRequestOf({ ...buying, intent: 'trial' }, catalogue)).toEqual({
      productId: 'phone',
      planId: 'plus',
      seats: 10,
    });
  });

  it('is nothing while a part is missing or impossible', () => {
    for (const part of ['productId', 'intent', 'planId', 'seats', 'interval'] as const) {
      const { [part]: _left, ...rest } = buying;
      expect(orderItemOf(rest, catalogue)).toBeUndefined();
    }
    expect(orderItemOf({ ...buying, seats: 501 }, catalogue)).toBeUndefined();
    expect(trialRequestOf({ ...buying, intent: 'trial', planId: 'standard' }, catalogue)).toBeUndefined();
    expect(trialRequestOf(buying, catalogue)).toBeUndefined();
  });

  it('is not a purchase of what is only tried', () => {
    const shop = catalogueLike({ products: [{ ...phone, buyable: false }] });
    expect(orderItemOf(buying, shop)).toBeUndefined();
  });
});

describe('a link', () => {
  it('chooses what it names', () => {
    expect(
      deepLink({ product: 'phone', intent: 'buy', plan: 'plus', seats: '10', billing: 'year' }, catalogue),
    ).toEqual({
      selection: buying,
      outdated: false,
    });
    expect(deepLink({}, catalogue)).toEqual({ selection: {}, outdated: false });
  });

  it.each([{ product: 'gone' }, { product: 'phone', plan: 'gone' }, { product: 'phone', plan: 'support' }])(
    'to %j is outdated',
    (link) => {
      expect(deepLink(link, catalogue)).toMatchObject({ outdated: true });
    },
  );

  it.each(['0x10', '1e3', '-1', '1.5', '１２', '', '9'.repeat(7), 'ten'])(
    'leaves out the number %j',
    (seats) => {
      expect(deepLink({ product: 'phone', seats }, catalogue)).toEqual({
        selection: { productId: 'phone' },
        outdated: false,
      });
    },
  );

  it('keeps an impossible number to be explained', () => {
    expect(deepLink({ product: 'phone', seats: '9000' }, catalogue).selection.seats).toBe(9000);
  });

  it('can hold anything without harm', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'phone', 'buy', 'month'),
    );
    const links = fc.record(
      { product: anything, intent: anything, plan: anything, seats: anything, billing: anything },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(links, (link) => {
        const { selection } = deepLink(link, catalogue);
        expect(Object.getPrototypeOf(selection)).toBe(Object.prototype);
        const settled = reconcile(selection, catalogue, null);
        expect(stops(settled.selection, catalogue)).toContain('product');
      }),
    );
  });
});
