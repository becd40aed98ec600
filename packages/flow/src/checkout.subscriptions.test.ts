import { type Account, type CartItem, type Gateway, type QuoteRequest } from '@kasse/domain';
import { describe, expect, it } from 'vitest';
import { reach, run, send, until, viewOf, type Run } from './checkout.driver.fixture.ts';
import { account, keepingCart, quoteFor, remembering } from './checkout.fixture.ts';
import type { CheckoutEvent } from './checkout.events.ts';

/* An account that has a product twice: each of its subscriptions is chosen and changed by itself. */

const [one, two]: Account['subscriptions'] = [
  {
    ...{ id: 'one', productId: 'phone', planId: 'standard', seats: 3, interval: 'month' },
    nextBillingDate: '2026-12-15',
  },
  {
    ...{ id: 'two', productId: 'phone', planId: 'plus', seats: 10, interval: 'year' },
    nextBillingDate: '2027-03-01',
  },
];
const owner: Account = { ...account, subscriptions: [one, two].flatMap((each) => each ?? []) };
const withOne: Account = { ...account, subscriptions: owner.subscriptions.slice(0, 1) };

/** Everything that adds licences to one of the subscriptions. */
const adding = (subscriptionId: string, seats: number): CheckoutEvent[] => [
  { type: 'product.pick', productId: 'phone', subscriptionId },
  { type: 'intent.pick', intent: 'change' },
  { type: 'continue' },
  { type: 'seats.set', seats },
  { type: 'continue' },
];
const answers = { account: () => Promise.resolve(owner) };
const keysOf = (journey: Run) => viewOf(journey).cart.lines.map(({ key }) => key);

describe('two subscriptions of one product', () => {
  it('are two offers, and neither is chosen by the product alone', async () => {
    const journey = run(answers);
    await reach(journey, 'choosing');
    send(journey, { type: 'product.pick', productId: 'phone' }, { type: 'continue' });
    const { offers, offer, selection, stop, canContinue } = viewOf(journey);
    expect(offers.slice(0, 2).map(({ subscription }) => subscription?.id)).toEqual(['one', 'two']);
    expect([offer, selection.subscriptionId, stop, canContinue]).toEqual([
      ...[undefined, undefined, 'product', false],
    ]);
  });

  it('are both changed in one order', async () => {
    const asked: QuoteRequest[] = [];
    const quote = (request: QuoteRequest) => {
      asked.push(request);
      return Promise.resolve(quoteFor(request));
    };
    const journey = run({ ...answers, quote });
    await reach(journey, 'choosing');
    send(journey, ...adding('one', 2));
    await reach(journey, 'checkout');
    send(journey, { type: 'item.another' }, ...adding('two', 5));
    await reach(journey, 'cart');
    send(journey, { type: 'continue' });
    await until(journey, ({ canPlaceOrder }) => canPlaceOrder);
    expect(asked.at(-1)?.items).toEqual([
      {
        ...{ productId: 'phone', planId: 'standard', priceId: 'standard-month', seats: 2 },
        ...{ kind: 'change', subscriptionId: 'one' },
      },
      {
        ...{ productId: 'phone', planId: 'plus', priceId: 'plus-year', seats: 5 },
        ...{ kind: 'change', subscriptionId: 'two' },
      },
    ]);
    send(journey, { type: 'order.place' });
    await reach(journey, 'placed');
  });

  it('part where the other one is chosen: the line of the first stays', async () => {
    const journey = run(answers);
    await reach(journey, 'choosing');
    send(journey, ...adding('one', 2));
    await reach(journey, 'checkout');
    send(journey, { type: 'stop.go', stop: 'product' });
    send(journey, { type: 'product.pick', productId: 'phone', subscriptionId: 'two' });
    expect(viewOf(journey).selection).toMatchObject({
      subscriptionId: 'two',
      planId: 'plus',
      interval: 'year',
    });
    send(journey, ...adding('two', 5));
    await reach(journey, 'cart');
    expect(keysOf(journey)).toEqual(['phone/one', 'phone/two']);
    expect(viewOf(journey).cart.lines.map(({ item }) => item.seats)).toEqual([2, 5]);
  });

  it('are told apart after a reload, the one that is chosen and its line', async () => {
    const drafts = remembering();
    const kept = keepingCart();
    const service: Partial<Gateway> = {
      ...answers,
      cart: () => kept.cart(),
      saveCart: (cart) => kept.saveCart(cart),
    };
    const before = run(service, { drafts });
    await reach(before, 'choosing');
    send(before, ...adding('two', 5));
    await reach(before, 'checkout');
    await until(before, ({ cart }) => cart.isSaved);
    before.actor.stop();
    const after = run(service, { drafts });
    await reach(after, 'choosing');
    expect(viewOf(after).selection).toMatchObject({ subscriptionId: 'two', seats: 5 });
    send(after, { type: 'stop.go', stop: 'scope' }, { type: 'seats.set', seats: 6 });
    expect(keysOf(after)).toEqual(['phone/two']);
    expect(viewOf(after).cart.lines.map(({ item }) => item.seats)).toEqual([6]);
  });

  it('keep what was answered before one of them was chosen', async () => {
    const journey = run(answers, { link: { product: 'phone', plan: 'plus', seats: '4' } });
    await reach(journey, 'choosing');
    send(journey, { type: 'product.pick', productId: 'phone', subscriptionId: 'one' });
    expect(viewOf(journey).selection).toMatchObject({ subscriptionId: 'one', planId: 'plus', seats: 4 });
  });
});

describe('a link to a product that is owned twice', () => {
  const landing = async (link: Record<string, string>, who = owner, drafts = remembering()) => {
    const journey = run({ account: () => Promise.resolve(who) }, { link, drafts });
    await reach(journey, 'choosing');
    const { stop, selection, corrections } = viewOf(journey);
    journey.actor.stop();
    return [stop, selection.subscriptionId, ...corrections.map(({ part }) => part)];
  };

  it('asks which, unless it names one', async () => {
    expect(await landing({ product: 'phone', intent: 'change' })).toEqual(['product', undefined]);
    expect(await landing({ product: 'phone', subscription: 'two' })).toEqual(['scope', 'two']);
    expect(await landing({ product: 'phone' }, withOne)).toEqual(['scope', 'one']);
  });

  it('asks which, whatever was chosen before', async () => {
    const drafts = remembering({ selection: { productId: 'phone', subscriptionId: 'two', planId: 'plus' } });
    expect(await landing({ product: 'phone' }, owner, drafts)).toEqual(['product', undefined]);
  });

  it('to one that is gone says so where another one can be chosen', async () => {
    const gone = { product: 'phone', intent: 'change', subscription: 'gone' };
    expect(await landing(gone)).toEqual(['product', undefined, 'subscription']);
    expect(await landing(gone, withOne)).toEqual(['product', 'one', 'subscription']);
    expect(await landing(gone, account)).toEqual(['product', undefined, 'subscription']);
  });
});

describe('a subscription that ends meanwhile', () => {
  it('is no longer chosen, and its line asks', async () => {
    let who = owner;
    const journey = run({ account: () => Promise.resolve(who) });
    await reach(journey, 'choosing');
    send(journey, ...adding('two', 5));
    await until(journey, ({ moment, cart }) => moment === 'checkout' && cart.isSaved);
    who = withOne;
    send(journey, { type: 'session.changed' });
    await until(journey, ({ moment, cart }) => moment === 'cart' && cart.needsAttention);
    const { cart, selection, corrections } = viewOf(journey);
    expect(cart.lines.map(({ state }) => state)).toEqual(['unavailable']);
    expect(selection.subscriptionId).toBe('one');
    expect(corrections.map(({ part }) => part)).toEqual(['subscription']);
    send(journey, { type: 'item.reopen', key: 'phone/two' });
    expect(viewOf(journey)).toMatchObject({ moment: 'choosing', stop: 'product', cart: { count: 0 } });
  });

  it('is not replaced by another one in the cart', async () => {
    const items: CartItem[] = [
      {
        ...{ productId: 'phone', planId: 'plus', priceId: 'plus-month', seats: 1, interval: 'month' },
        ...{ kind: 'change', subscriptionId: 'gone' },
      },
    ];
    const journey = run({
      account: () => Promise.resolve(withOne),
      ...keepingCart({ items, codes: [] }),
    });
    await reach(journey, 'choosing');
    send(journey, { type: 'cart.open' }, { type: 'continue' });
    expect(viewOf(journey).cart.lines).toMatchObject([{ key: 'phone/gone', state: 'unavailable' }]);
    expect(viewOf(journey).moment).toBe('cart');
  });
});
