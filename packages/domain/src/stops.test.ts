import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import type { Product } from './catalogue.ts';
import {
  accountLike,
  catalogueLike,
  minutes,
  owning,
  owningTwice,
  phone,
  quoteInputLike,
  support,
  webinars,
} from './catalogue.fixture.ts';
import { cartLines, cartSubtotal } from './cart-lines.ts';
import { cartItemOf, orderItemsOf } from './cart-rules.ts';
import { checkTrial } from './order-rules.ts';
import { buildQuote } from './quote-rules.ts';
import { seatProblemIn } from './seat-range.ts';
import { isFreeTrial, seatRangeOf } from './selection-lookup.ts';
import { reconcile } from './selection-rules.ts';
import { anyAccount, anyProducts, anySelection } from './selection.fixture.ts';
import type { Selection } from './selection.ts';
import { deepLink, isStopComplete, orderItemOf, stops, trialRequestOf } from './stops.ts';

const catalogue = catalogueLike();
const stopsFor = (choice: Selection, products = catalogue.products, account: Account | null = null) => {
  const shop = { ...catalogue, products };
  return stops(reconcile(choice, shop, account).selection, shop, account);
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
    expect(stops(without, catalogue, null)).toEqual(['product', 'scope', 'billing', 'checkout']);
  });

  it('of a trial that needs payment are those of buying', () => {
    const all = ['product', 'scope', 'billing', 'checkout'];
    expect(stopsFor({ productId: 'webinars', intent: 'trial' })).toEqual(all);
    expect(stopsFor({}, [webinars])).toEqual(all);
  });

  it('of a change leave out the billing, which is that of the subscription', () => {
    expect(stopsFor({ productId: 'phone' }, undefined, owning('phone'))).toEqual([
      'product',
      'scope',
      'checkout',
    ]);
  });

  it('of a change leave out what cannot be chosen', () => {
    const [fixed] = support.plans;
    const more = { ...support, plans: [fixed!, { ...fixed!, id: 'more' }] };
    const account = owning('support', { planId: 'support', seats: 3 });
    expect(stopsFor({}, [more], account)).toEqual(['checkout']);
  });

  it('ask for the product where the only one has nothing to do', () => {
    expect(stopsFor({}, [support], owning('support', { planId: 'support', seats: 3 }))).toContain('product');
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
    ['product', { productId: 'phone', intent: 'change' }, false],
    ['scope', { productId: 'phone', intent: 'change', planId: 'plus', seats: 1 }, false],
    ['billing', { productId: 'webinars', intent: 'trial', planId: 'webinars' }, false],
    ['billing', { productId: 'webinars', intent: 'trial', planId: 'webinars', interval: 'year' }, true],
    ['billing', { ...buying, interval: undefined }, false],
    ['billing', buying, true],
    ['billing', { productId: 'phone', intent: 'trial' }, true],
    ['billing', { intent: 'trial' }, false],
    ['product', { intent: 'buy' }, false],
    ['scope', { productId: 'phone', intent: 'buy', seats: 1 }, false],
    ['checkout', buying, false],
  ] as const)('%s with %j is complete: %s', (stop, choice, expected) => {
    expect(isStopComplete(stop, choice as Selection, catalogue, null)).toBe(expected);
  });

  it.each([
    ['product', {}, true],
    ['scope', {}, true],
    ['scope', { planId: 'plus', seats: 0 }, true],
    ['scope', { seats: 0 }, false],
    ['scope', { seats: 500 }, false],
    ['billing', {}, true],
    ['billing', { interval: 'year' }, false],
  ] as const)('%s of a change that differs by %j is complete: %s', (stop, differs, expected) => {
    const change = { productId: 'phone', intent: 'change', planId: 'standard', seats: 499 } as const;
    const choice: Selection = { ...change, interval: 'month', ...differs };
    expect(isStopComplete(stop, choice, catalogue, owning('phone'))).toBe(expected);
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
        const asked = stops(selection, shop, account);
        for (const stop of ['product', 'scope', 'billing'] as const) {
          if (!asked.includes(stop)) expect(isStopComplete(stop, selection, shop, account)).toBe(true);
        }
        expect(isStopComplete('product', selection, shop, account)).toBe(true);
        expect(isStopComplete('billing', selection, shop, account)).toBe(true);
      }),
    );
  });

  it('can be ordered or tried as soon as its number can, and the service agrees', async () => {
    await fc.assert(
      fc.asyncProperty(anySelection, anyAccount, async (choice, account) => {
        const { shop, selection } = settledIn(choice, catalogue.products, account);
        const range = seatRangeOf(selection, shop, account);
        const isPossible =
          range !== undefined &&
          selection.intent !== undefined &&
          !seatProblemIn(range, selection.seats ?? NaN);
        const isFree = isFreeTrial(selection, shop);
        const [item, trial] = [
          cartItemOf(selection, shop, account),
          trialRequestOf(selection, shop, account),
        ];
        expect(item !== undefined).toBe(isPossible && !isFree);
        expect(trial !== undefined).toBe(isPossible && isFree);
        fc.pre(account !== null);
        if (item) {
          const items = orderItemsOf({ items: [item], codes: [] });
          expect(items).toEqual([orderItemOf(selection, shop, account)]);
          const quote = await buildQuote(
            quoteInputLike({ catalogue: shop, account, request: { items, details: {} } }),
          );
          const lines = cartLines({ items: [item], codes: [] }, shop, account);
          expect(lines).toMatchObject([{ state: 'fine', period: quote.lines[0]?.period }]);
          const due = quote.subtotal.minor - (quote.credit?.minor ?? 0);
          expect(cartSubtotal(lines, shop)?.minor).toBe(due);
          expect(quote.paymentNeeded).toBe(due > 0 || item.kind === 'trial');
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
    expect(orderItemOf(buying, catalogue, null)).toEqual({
      productId: 'phone',
      planId: 'plus',
      priceId: 'plus-year',
      seats: 10,
    });
    expect(trialRequestOf({ ...buying, intent: 'trial' }, catalogue, null)).toEqual({
      productId: 'phone',
      planId: 'plus',
      seats: 10,
    });
  });

  it('is nothing while a part is missing or impossible', () => {
    for (const part of ['productId', 'intent', 'planId', 'seats', 'interval'] as const) {
      const { [part]: _left, ...rest } = buying;
      expect(orderItemOf(rest, catalogue, null)).toBeUndefined();
    }
    expect(orderItemOf({ ...buying, seats: 501 }, catalogue, null)).toBeUndefined();
    expect(
      trialRequestOf({ ...buying, intent: 'trial', planId: 'standard' }, catalogue, null),
    ).toBeUndefined();
    expect(trialRequestOf(buying, catalogue, null)).toBeUndefined();
  });

  it('of a trial that needs payment is an order of its kind, not a trial', () => {
    const tried = { ...buying, productId: 'webinars', planId: 'webinars', intent: 'trial' } as const;
    expect(orderItemOf(tried, catalogue, null)).toEqual({
      ...{ productId: 'webinars', planId: 'webinars', priceId: 'webinars-year', seats: 10 },
      kind: 'trial',
    });
    expect(trialRequestOf(tried, catalogue, null)).toBeUndefined();
  });

  it('of a change names the subscription and what is added', () => {
    const change: Selection = { ...buying, intent: 'change', interval: 'month' };
    expect(orderItemOf(change, catalogue, owning('phone'))).toEqual({
      ...{ productId: 'phone', planId: 'plus', priceId: 'plus-month', seats: 10 },
      ...{ kind: 'change', subscriptionId: 's' },
    });
    expect(orderItemOf(change, catalogue, null)).toBeUndefined();
    expect(orderItemOf({ ...change, interval: 'year' }, catalogue, owning('phone'))).toBeUndefined();
  });

  it('is not a second subscription of what is owned, nor a second trial', () => {
    expect(orderItemOf(buying, catalogue, owning('phone'))).toBeUndefined();
    const tried = accountLike({ triedProducts: ['phone'] });
    expect(trialRequestOf({ ...buying, intent: 'trial' }, catalogue, tried)).toBeUndefined();
  });

  it('is not a purchase of what is only tried', () => {
    const shop = catalogueLike({ products: [{ ...phone, buyable: false }] });
    expect(orderItemOf(buying, shop, null)).toBeUndefined();
  });
});

describe('one of several subscriptions', () => {
  const change = { productId: 'phone', intent: 'change', planId: 'plus', seats: 2 } as const;
  const ofBoth = ['s', 'two', 'gone', undefined].map((subscriptionId) => {
    const interval = subscriptionId === 'two' ? ('year' as const) : ('month' as const);
    return { ...change, interval, ...(subscriptionId && { subscriptionId }) };
  });

  it('answers the first stop; the product alone does not', () => {
    const answers = ofBoth.map((choice) => isStopComplete('product', choice, catalogue, owningTwice()));
    expect(answers).toEqual([true, true, false, false]);
  });

  it('is what is ordered more of', () => {
    const items = ofBoth.map((choice) => orderItemOf(choice, catalogue, owningTwice()));
    expect(items.map((item) => item && [item.subscriptionId, item.priceId])).toEqual([
      ...[['s', 'plus-month'], ['two', 'plus-year'], undefined, undefined],
    ]);
  });

  it('is asked for also where there is one product', () => {
    const shop = catalogueLike({ products: [phone] });
    expect(stops({}, shop, owning('phone'))).not.toContain('product');
    expect(stops({}, shop, owningTwice())).toContain('product');
  });
});

describe('a link', () => {
  const fine = { corrections: [], outdated: false };

  it('chooses what it names', () => {
    expect(
      deepLink({ product: 'phone', intent: 'buy', plan: 'plus', seats: '10', billing: 'year' }, catalogue),
    ).toEqual({ selection: buying, ...fine });
    expect(deepLink({ product: 'phone', intent: 'trial', billing: 'month' }, catalogue)).toStrictEqual({
      selection: { productId: 'phone', intent: 'trial', interval: 'month' },
      ...fine,
    });
    expect(deepLink({}, catalogue)).toStrictEqual({ selection: {}, ...fine });
    expect(deepLink({ product: 'phone', intent: 'change', code: 'HERBST10' }, catalogue)).toStrictEqual({
      selection: { productId: 'phone', intent: 'change' },
      ...fine,
    });
  });

  it('names a subscription of its product, whoever is signed in', () => {
    expect(deepLink({ product: 'phone', subscription: 'two' }, catalogue)).toStrictEqual({
      selection: { productId: 'phone', subscriptionId: 'two' },
      ...fine,
    });
    expect(deepLink({ product: 'gone', subscription: 'two' }, catalogue)).toMatchObject({ outdated: true });
    expect(deepLink({ subscription: 'two' }, catalogue)).toMatchObject({ selection: {}, outdated: true });
  });

  it('with empty parts is one without them', () => {
    const empty = { product: '', subscription: '', intent: '', plan: '', seats: '', billing: '', code: '' };
    expect(deepLink(empty, catalogue)).toEqual({ selection: {}, ...fine });
  });

  it.each([{ product: 'gone' }, { product: '__proto__' }, { product: 'constructor', plan: 'constructor' }])(
    'to %j is outdated',
    (link) => {
      expect(deepLink(link, catalogue)).toEqual({ selection: {}, corrections: [], outdated: true });
    },
  );

  it.each(['gone', 'support', '__proto__', 'toString'])(
    'to the plan %j says so, and keeps the rest',
    (plan) => {
      expect(deepLink({ product: 'phone', intent: 'buy', plan }, catalogue)).toEqual({
        selection: { productId: 'phone', intent: 'buy' },
        corrections: [{ part: 'plan', reason: 'not_offered' }],
        outdated: false,
      });
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
    '9'.repeat(16),
    'ten',
    'NaN',
  ])('keeps the number %j, which is none, to be explained', (seats) => {
    expect(deepLink({ product: 'phone', seats }, catalogue)).toEqual({
      selection: { productId: 'phone', seats: NaN },
      ...fine,
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
    expect(deepLink({ plan: 'gone' }, only).corrections).toMatchObject([{ part: 'plan' }]);
    expect(deepLink({ product: 'gone', plan: 'standard' }, only).outdated).toBe(true);
  });

  it('that names a plan, and nobody knows of which product, is outdated', () => {
    expect(deepLink({ plan: 'standard' }, catalogue)).toEqual({
      selection: {},
      corrections: [],
      outdated: true,
    });
  });

  it.each(['Buy', ' buy', 'toString', '__proto__'])(
    'says that %j is nothing to do or to be billed by',
    (word) => {
      expect(deepLink({ intent: word, billing: word }, catalogue)).toMatchObject({
        selection: {},
        outdated: true,
      });
      expect(deepLink({ product: 'phone', intent: word, billing: word }, catalogue)).toEqual({
        selection: { productId: 'phone' },
        corrections: [
          { part: 'intent', reason: 'not_offered' },
          { part: 'interval', reason: 'not_offered' },
        ],
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
        expect(stops(settled.selection, catalogue, null)).toContain('product');
      }),
    );
  });
});
