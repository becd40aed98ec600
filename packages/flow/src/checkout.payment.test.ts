import {
  createProblem,
  type Gateway,
  type Order,
  type OrderRequest,
  type PaymentRequest,
} from '@kasse/domain';
import { SimulatedClock } from 'xstate';
import { describe, expect, it } from 'vitest';
import {
  atCheckout,
  buying,
  names,
  reach,
  run,
  send,
  until,
  viewOf,
  type RunInput,
} from './checkout.driver.fixture.ts';
import {
  account,
  catalogue,
  keepingCart,
  order,
  quote,
  quoteFor,
  remembering,
  waiting,
} from './checkout.fixture.ts';

const byCard = { type: 'payment.pick', paymentMethodId: 'card' } as const;
const press = { type: 'order.place' } as const;

/** Writes down every call that could move money. */
function recording(answers: { place?: () => Promise<Order>; pay?: () => Promise<Order> } = {}) {
  const calls: {
    kind: 'order' | 'payment';
    key: string;
    request: OrderRequest | PaymentRequest;
    id?: string;
  }[] = [];
  const gateway: Partial<Gateway> = {
    placeOrder: (request, { idempotencyKey: key }) => {
      calls.push({ kind: 'order', key, request });
      return answers.place?.() ?? Promise.resolve(order);
    },
    payOrder: (id, request, { idempotencyKey: key }) => {
      calls.push({ kind: 'payment', key, request, id });
      return answers.pay?.() ?? Promise.resolve(order);
    },
  };
  return { calls, gateway };
}

describe('what the seller changed while the checkout page was open', () => {
  /** The catalogue as it was, and from the second reading on with other prices. */
  const repriced = (): Partial<Gateway> => {
    const text = JSON.stringify(catalogue).replaceAll(/"id":"([^"]+)-(month|year)"/gu, '"id":"$1-$2-new"');
    const readings = [catalogue];
    return {
      catalogue: () => Promise.resolve(readings.shift() ?? (JSON.parse(text) as typeof catalogue)),
      quote: (request) =>
        request.items.every(({ priceId }) => priceId.endsWith('-new'))
          ? Promise.resolve(quoteFor(request))
          : Promise.reject(createProblem('not_offered')),
    };
  };

  it('is read anew when the figures are refused, and the line in question asks in the cart', async () => {
    const journey = run(repriced());
    await reach(journey, 'choosing');
    send(journey, ...buying());
    await reach(journey, 'cart');
    const { cart, problem } = viewOf(journey);
    expect(cart.lines).toMatchObject([{ key: 'phone', state: 'price_changed' }]);
    expect(problem?.code).toBe('not_offered');
  });

  it('is ordered once the customer agreed to it', async () => {
    const journey = run(repriced());
    await reach(journey, 'choosing');
    send(journey, ...buying());
    await reach(journey, 'cart');
    send(journey, { type: 'item.accept', key: 'phone' }, { type: 'continue' });
    await until(journey, ({ canPlaceOrder }) => canPlaceOrder);
    send(journey, press);
    await reach(journey, 'placed');
  });
});

describe('what is typed to pay with', () => {
  it('is collected at the press, before the host is asked, and sent as a reference', async () => {
    const heard: string[] = [];
    const { calls, gateway } = recording();
    const input: RunInput = {
      collect: ({ kind }) => (heard.push(`collect ${kind}`), Promise.resolve({ reference: 'pm_1' })),
      before: () => (heard.push('host'), Promise.resolve()),
    };
    const journey = await atCheckout(gateway, input);
    send(journey, byCard, press);
    await reach(journey, 'placed');
    expect(heard).toEqual(['collect card', 'host']);
    expect(calls).toMatchObject([
      { kind: 'order', request: { paymentMethodId: 'card', paymentReference: 'pm_1' } },
    ]);
  });

  it('that is not complete keeps the customer on the page, and nothing is sent', async () => {
    const { calls, gateway } = recording();
    const collect = () => Promise.reject(createProblem('payment_incomplete'));
    const journey = await atCheckout(gateway, { collect });
    send(journey, byCard, press);
    await until(journey, (view) => view.problem !== undefined);
    expect(viewOf(journey)).toMatchObject({
      moment: 'checkout',
      problem: { code: 'payment_incomplete' },
      canPlaceOrder: true,
    });
    expect([calls, journey.drafts.draft?.openCall]).toEqual([[], undefined]);
  });

  it('is not asked for when nothing is due', async () => {
    let collected = 0;
    const { calls, gateway } = recording();
    const free = { ...quote, paymentNeeded: false, total: { ...quote.total, minor: 0 } };
    const journey = await atCheckout(
      {
        ...gateway,
        quote: () => Promise.resolve(free),
        account: () => Promise.resolve({ ...account, paymentMethods: [] }),
      },
      { collect: () => (collected++, Promise.resolve({})) },
    );
    expect(viewOf(journey)).toMatchObject({ paymentNeeded: false, missing: [] });
    send(journey, press);
    await reach(journey, 'placed');
    expect([collected, calls.map(({ request }) => request.paymentMethodId)]).toEqual([0, [undefined]]);
  });
});

describe('a payment that is declined', () => {
  it('leaves the order waiting, and another way to pay is another try on the same order', async () => {
    const { calls, gateway } = recording({ place: () => Promise.resolve(waiting('declined')) });
    const journey = await atCheckout(gateway);
    send(journey, byCard, press);
    await until(journey, (view) => view.problem?.code === 'declined');
    expect(viewOf(journey)).toMatchObject({
      moment: 'checkout',
      waitingOrder: { id: 'order-1' },
      canPlaceOrder: true,
    });
    expect(names(journey)).toContain('order.declined');

    send(journey, { type: 'payment.pick', paymentMethodId: 'invoice' }, press);
    await reach(journey, 'placed');
    expect(calls).toMatchObject([
      { kind: 'order', request: { paymentMethodId: 'card' } },
      { kind: 'payment', id: 'order-1', request: { paymentMethodId: 'invoice' } },
    ]);
    expect(calls[1]?.key).not.toBe(calls[0]?.key);
    expect(names(journey).filter((name) => name === 'order.placed')).toHaveLength(1);
  });

  it('is followed by a new order when anything else is ordered than before', async () => {
    const quotes = [quote, { ...quote, id: 'quote-2', hash: 'hash-2' }];
    const { calls, gateway } = recording({ place: () => Promise.resolve(waiting('declined')) });
    const journey = await atCheckout({
      ...gateway,
      quote: (request) => Promise.resolve(quoteFor(request, quotes.shift())),
    });
    send(journey, byCard, press);
    await until(journey, (view) => view.problem?.code === 'declined');
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 11 } });
    await until(journey, (view) => view.quote?.id === 'quote-2' && view.canPlaceOrder);
    expect(viewOf(journey).waitingOrder).toBeUndefined();
    send(journey, press);
    await until(journey, () => calls.length === 2);
    expect(calls[1]).toMatchObject({ kind: 'order', request: { quoteId: 'quote-2' } });
  });

  it('is shown again after a reload or on another device, with the same order to pay', async () => {
    const item = {
      productId: 'phone',
      planId: 'plus',
      priceId: 'plus-year',
      seats: 10,
      interval: 'year',
    } as const;
    const seen = { minor: 180_000, exponent: 2, currency: 'EUR' };
    const { calls, gateway } = recording();
    const service = keepingCart({ items: [{ ...item, seen }], codes: [] });
    const openOrder = () => Promise.resolve(waiting('declined'));
    let quotes = 0;
    const journey = run({
      ...gateway,
      openOrder,
      cart: () => service.cart(),
      quote: () => (quotes++, Promise.resolve(quote)),
    });
    await reach(journey, 'checkout');
    expect(viewOf(journey)).toMatchObject({
      problem: { code: 'declined' },
      quote: { id: 'quote-1' },
      canPlaceOrder: true,
    });
    send(journey, press);
    await reach(journey, 'placed');
    expect([quotes, calls.map(({ kind }) => kind)]).toEqual([0, ['payment']]);
  });

  it('is forgotten when something else is in the cart by the time the customer comes back', async () => {
    const item = {
      productId: 'help',
      planId: 'help',
      priceId: 'help-month',
      seats: 3,
      interval: 'month',
    } as const;
    const seen = { minor: 4900, exponent: 2, currency: 'EUR' };
    const service = keepingCart({ items: [{ ...item, seen }], codes: [] });
    const journey = run(
      { openOrder: () => Promise.resolve(waiting('declined')), cart: () => service.cart() },
      { start: 'checkout' },
    );
    await until(journey, (view) => view.canPlaceOrder);
    expect(viewOf(journey)).toMatchObject({
      moment: 'checkout',
      waitingOrder: undefined,
      problem: undefined,
    });
    expect(names(journey)).toContain('quote.received');
  });

  it('whose order was given up meanwhile is ordered anew with new figures', async () => {
    const { calls, gateway } = recording({
      place: () => Promise.resolve(waiting('declined')),
      pay: () => Promise.reject(createProblem('order_cancelled')),
    });
    const quotes = [quote, { ...quote, id: 'quote-2', hash: 'hash-2' }];
    const journey = await atCheckout({ ...gateway, quote: () => Promise.resolve(quotes.shift() ?? quote) });
    send(journey, byCard, press);
    await until(journey, (view) => view.problem?.code === 'declined');
    send(journey, press);
    await until(journey, (view) => view.quote?.id === 'quote-2' && view.canPlaceOrder);
    expect(viewOf(journey)).toMatchObject({ waitingOrder: undefined, problem: { code: 'order_cancelled' } });
    expect(calls.map(({ kind }) => kind)).toEqual(['order', 'payment']);
  });
});

describe('a payment whose outcome is not known', () => {
  it('is asked for until it is decided, and is never called a failure', async () => {
    const answers: Order[] = [waiting('pending'), order];
    const clock = new SimulatedClock();
    const { calls, gateway } = recording({ place: () => Promise.resolve(waiting('pending')) });
    const journey = await atCheckout(
      { ...gateway, order: () => Promise.resolve(answers.shift() ?? order) },
      { clock },
    );
    send(journey, byCard, press);
    await until(journey, (view) => view.uncertain);
    clock.increment(30_000);
    await until(journey, (view) => view.waitsLong);
    for (let pause = 0; pause < 4 && viewOf(journey).moment !== 'placed'; pause += 1) {
      await Promise.resolve();
      clock.increment(10_000);
      await until(journey, (view) => view.moment === 'placed' || view.uncertain);
    }
    await reach(journey, 'placed');
    expect(calls).toHaveLength(1);
    expect(names(journey)).not.toContain('problem.raised');
  });

  it('is followed after a reload, also on another device', async () => {
    const journey = run({
      openOrder: () => Promise.resolve(waiting('pending')),
      order: () => Promise.resolve(order),
    });
    await reach(journey, 'placed');
    expect(names(journey)).toContain('order.placed');
  });

  it('is found by its key after a reload, without being sent again', async () => {
    const { calls, gateway } = recording();
    const call = {
      kind: 'payment',
      idempotencyKey: 'key-0',
      accountId: 'muster',
      orderId: 'order-1',
    } as const;
    const drafts = remembering({
      selection: {},
      openCall: { ...call, request: { paymentMethodId: 'card' } },
    });
    const asked: string[] = [];
    const journey = run(
      { ...gateway, orderByKey: (key) => (asked.push(key), Promise.resolve(order)) },
      { drafts },
    );
    await reach(journey, 'placed');
    expect([asked, calls]).toEqual([['key-0'], []]);
    expect(drafts.draft?.openCall).toBeUndefined();
  });

  it('is found paid although an earlier try was thought lost', async () => {
    const { calls, gateway } = recording({
      place: () => Promise.resolve(waiting('declined')),
      pay: () => Promise.reject(createProblem('payment_pending')),
    });
    const journey = await atCheckout({ ...gateway, order: () => Promise.resolve(order) });
    send(journey, byCard, press);
    await until(journey, (view) => view.problem?.code === 'declined');
    send(journey, press);
    await reach(journey, 'placed');
    expect(calls.map(({ kind }) => kind)).toEqual(['order', 'payment']);
  });
});

describe('an order button that was pressed early', () => {
  it('orders nothing once the lines of the order are opened, or edited', async () => {
    const { calls, gateway } = recording();
    const journey = await atCheckout(gateway);
    send(journey, { type: 'reference.set', reference: 'KST 1' }, press, { type: 'order.change' });
    await until(journey, (view) => !view.quoting);
    send(journey, press);
    expect(viewOf(journey)).toMatchObject({ moment: 'checkout', changing: true, orderAwaitsFigures: false });
    send(journey, { type: 'order.apply' }, { type: 'reference.set', reference: 'KST 2' }, press);
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 11 } });
    await until(journey, (view) => !view.quoting);
    expect([viewOf(journey).moment, calls]).toEqual(['checkout', []]);
  });
});

describe('another account that signed in meanwhile', () => {
  it('orders nothing of the one before, and is asked who it is', async () => {
    let who = account;
    const drafts = remembering();
    const placeOrder: Gateway['placeOrder'] = (_, { accountId }) =>
      accountId === who.id ? Promise.resolve(order) : Promise.reject(createProblem('account_changed'));
    const journey = await atCheckout({ account: () => Promise.resolve(who), placeOrder }, { drafts });
    who = { ...account, id: 'other' };
    send(journey, press);
    await until(journey, (view) => view.accountChanged);
    expect(viewOf(journey)).toMatchObject({ moment: 'choosing', order: undefined, selection: {} });
    expect(drafts.draft?.openCall).toBeUndefined();
  });

  it('does not take an order of unknown outcome away from the one that placed it', async () => {
    let who = account;
    const drafts = remembering();
    const guarded = (accountId: string | undefined) =>
      accountId === who.id ? Promise.resolve(order) : Promise.reject(createProblem('account_changed'));
    const journey = await atCheckout(
      {
        account: () => Promise.resolve(who),
        placeOrder: () => (
          (who = { ...account, id: 'other' }),
          Promise.reject(createProblem('outcome_unknown'))
        ),
        orderByKey: (_, options) => guarded(options?.accountId),
      },
      { drafts },
    );
    send(journey, press);
    await until(journey, (view) => view.accountChanged);
    expect(drafts.draft?.openCall).toMatchObject({ kind: 'order', accountId: 'muster' });
    who = account;
    send(journey, { type: 'session.changed' });
    await reach(journey, 'placed');
  });
});

describe('the result of an order', () => {
  it('stays when the session is renewed, and comes back with its account', async () => {
    let who: typeof account | null = account;
    const journey = await atCheckout({
      account: () => Promise.resolve(who),
      order: () => Promise.resolve(order),
    });
    send(journey, press);
    await reach(journey, 'placed');
    send(journey, { type: 'session.changed' });
    await reach(journey, 'placed');
    who = null;
    send(journey, { type: 'session.changed' });
    await reach(journey, 'choosing');
    expect(viewOf(journey).order).toBeUndefined();
    who = account;
    send(journey, { type: 'session.changed' });
    await reach(journey, 'placed');
  });

  it('is shown by its link', async () => {
    const journey = run({ order: () => Promise.resolve(order) }, { orderId: 'order-1' });
    await reach(journey, 'placed');
    expect(names(journey)).not.toContain('order.placed');
  });

  it('waits for the sign-in of whoever followed its link', async () => {
    let isSignedIn = false;
    const journey = run(
      { account: () => Promise.resolve(isSignedIn ? account : null), order: () => Promise.resolve(order) },
      { orderId: 'order-1' },
    );
    await reach(journey, 'signing_in');
    isSignedIn = true;
    send(journey, { type: 'session.changed' });
    await reach(journey, 'placed');
  });

  it('that belongs to nobody here is said, and choosing is possible', async () => {
    const journey = run({}, { orderId: 'order-9' });
    await reach(journey, 'choosing');
    expect(viewOf(journey).problem?.code).toBe('not_found');
  });

  it('is shown again once the customer signs in again after a reload', async () => {
    let isSignedIn = false;
    const drafts = remembering({ selection: {}, placedOrderId: 'order-1' });
    const journey = run(
      { account: () => Promise.resolve(isSignedIn ? account : null), order: () => Promise.resolve(order) },
      { drafts },
    );
    await reach(journey, 'choosing');
    isSignedIn = true;
    send(journey, { type: 'session.changed' });
    await reach(journey, 'placed');
  });
});
