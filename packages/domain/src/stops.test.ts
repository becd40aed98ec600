import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import type { Product } from './catalogue.ts';
import { catalogueLike, minutes, phone, productLike, quoteInputLike, support } from './catalogue.fixture.ts';
import { checkTrial } from './order-rules.ts';
import { previewOf } from './preview.ts';
import { buildQuote } from './quote-rules.ts';
import { planOf, seatProblem } from './selection-lookup.ts';
import { reconcile } from './selection-rules.ts';
import { anyAccount, anyProducts, anySelection } from './selection.fixture.ts';
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

  it('of a trial of a single plan with a fixed number are the product alone', () => {
    const fixed = { ...support, trial: { days: 14, requiresPayment: false } };
    expect(stopsFor({ productId: 'support', intent: 'trial' }, [phone, fixed])).toEqual(['product']);
  });

  it('leave out the product where there is one with one thing to do', () => {
    expect(stopsFor({}, [support])).toEqual(['checkout']);
    expect(stopsFor({}, [minutes])).toEqual(['scope']);
    expect(stopsFor({}, [phone])).toContain('product');
  });

  it('ask for the plan where there are several, though each has its number', () => {
    const [fixed] = support.plans;
    const two = { ...support, plans: [fixed!, { ...fixed!, id: 'more' }] };
    expect(stopsFor({ productId: 'support', intent: 'buy' }, [phone, two])).toContain('scope');
  });

  it('assume that a plan which is not known is asked for', () => {
    const without = { productId: 'support', intent: 'buy' } as const;
    expect(stops(without, catalogue)).toEqual(['product', 'scope', 'billing', 'checkout']);
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
    ['billing', { intent: 'trial' }, false],
    ['product', { intent: 'buy' }, false],
    ['scope', { productId: 'phone', intent: 'buy', seats: 1 }, false],
    ['checkout', buying, false],
  ] as const)('%s with %j is complete: %s', (stop, choice, expected) => {
    expect(isStopComplete(stop, choice as Selection, catalogue)).toBe(expected);
  });
});

describe('a settled choice', () => {
  const settledIn = (choice: Selection, products: readonly Product[], account: Account | null) => {
    const shop = catalogueLike({ products });
    return { shop, selection: reconcile(choice, shop, account).selection };
  };

  it('leaves nobody before a question that is not asked', () => {
    fc.assert(
      fc.property(anySelection, anyAccount, anyProducts, (choice, account, products) => {
        const { shop, selection } = settledIn(choice, products, account);
        fc.pre(selection.productId !== undefined && selection.intent !== undefined);
        const asked = stops(selection, shop);
        for (const stop of ['product', 'scope', 'billing'] as const) {
          if (!asked.includes(stop)) expect(isStopComplete(stop, selection, shop)).toBe(true);
        }
        expect(isStopComplete('product', selection, shop)).toBe(true);
        expect(isStopComplete('billing', selection, shop)).toBe(true);
      }),
    );
  });

  it('can be ordered or tried as soon as its number can, and the service agrees', async () => {
    await fc.assert(
      fc.asyncProperty(anySelection, anyAccount, async (choice, account) => {
        const { shop, selection } = settledIn(choice, catalogue.products, account);
        const plan = planOf(selection, shop);
        const isPossible =
          plan !== undefined && selection.intent !== undefined && !seatProblem(plan, selection.seats ?? NaN);
        const [item, trial] = [orderItemOf(selection, shop), trialRequestOf(selection, shop)];
        expect(item !== undefined).toBe(isPossible && selection.intent === 'buy');
        expect(trial !== undefined).toBe(isPossible && selection.intent === 'trial');
        fc.pre(account !== null);
        if (item) {
          const input = quoteInputLike({
            catalogue: shop,
            account,
            request: { items: [item], details: {} },
          });
          const { subtotal } = await buildQuote(input);
          expect(previewOf(selection, shop)?.amount).toEqual(subtotal);
        }
        if (trial) {
          expect(() => {
            checkTrial({ request: trial, catalogue: shop, account });
          }).not.toThrow();
        }
      }),
    );
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
    expect(deepLink({ product: 'phone', intent: 'trial', billing: 'month' }, catalogue)).toStrictEqual({
      selection: { productId: 'phone', intent: 'trial', interval: 'month' },
      outdated: false,
    });
    expect(deepLink({}, catalogue)).toStrictEqual({ selection: {}, outdated: false });
  });

  it.each([{ product: 'gone' }, { product: 'phone', plan: 'gone' }, { product: 'phone', plan: 'support' }])(
    'to %j is outdated',
    (link) => {
      expect(deepLink(link, catalogue)).toMatchObject({ outdated: true });
    },
  );

  it.each([
    '0x10',
    '1e3',
    '1e9',
    '-1',
    '+1',
    '1.5',
    ' 1',
    '1\n',
    '１２',
    '١٢',
    '²',
    '',
    '9'.repeat(7),
    'ten',
    'NaN',
  ])('leaves out the number %j', (seats) => {
    expect(deepLink({ product: 'phone', seats }, catalogue)).toEqual({
      selection: { productId: 'phone' },
      outdated: false,
    });
  });

  it('names a plan of the only product without naming the product', () => {
    const only = catalogueLike({ products: [phone] });
    const { selection, outdated } = deepLink({ plan: 'standard' }, only);
    expect(outdated).toBe(false);
    expect(reconcile(selection, only, null).selection).toMatchObject({
      productId: 'phone',
      planId: 'standard',
    });
    expect(deepLink({ plan: 'gone' }, only)).toEqual({ selection: {}, outdated: true });
    expect(deepLink({ product: 'gone', plan: 'standard' }, only)).toEqual({ selection: {}, outdated: true });
    expect(deepLink({ plan: 'standard' }, catalogue)).toEqual({ selection: {}, outdated: false });
  });

  it.each([
    { product: '__proto__' },
    { product: 'constructor', plan: 'constructor' },
    { product: 'phone', plan: '__proto__' },
    { product: 'phone', plan: 'toString' },
  ])('to the inherited %j is outdated, like any other that is gone', (link) => {
    expect(deepLink(link, catalogue).outdated).toBe(true);
    expect(deepLink(link, catalogue).selection).not.toHaveProperty('planId');
  });

  it.each(['Buy', ' buy', 'toString', '__proto__', ''])('leaves out %j to do and to be billed by', (word) => {
    expect(deepLink({ intent: word, billing: word }, catalogue)).toEqual({ selection: {}, outdated: false });
  });

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
