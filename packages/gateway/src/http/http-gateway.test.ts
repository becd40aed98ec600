import type { Gateway, OrderRequest, StoredCart } from '@kasse/domain';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryGateway } from '../memory/index.ts';
import { createHttpGateway } from './index.ts';
import type { HttpOptions } from './index.ts';

type Answer = Response | Error | ((init: RequestInit) => Response | Promise<Response>);

const key = '0c0de1f0-0000-4000-8000-000000000001';
const request: OrderRequest = {
  quoteId: 'q1',
  quoteHash: 'h1',
  expectedTotal: { minor: 10_710, exponent: 2, currency: 'EUR' },
  paymentMethodId: 'invoice',
  consents: [],
};

/** A gateway to a service that gives these answers one after the other, and what it was sent. */
function connect(answers: Answer[], options: Partial<HttpOptions> = {}) {
  const fetch = vi.fn((_url: string, init: RequestInit) => {
    const answer = answers.shift();
    if (!answer) throw new Error('No further call was expected.');
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer : answer(init);
  });
  const wait = vi.fn((_milliseconds: number) => Promise.resolve());
  const token = vi.fn((_options?: { renew: boolean }) => Promise.resolve<string | undefined>('first'));
  const gateway = createHttpGateway('https://billing.example/', {
    ...{ token, locale: 'de', fetch, wait, random: () => 1 },
    ...options,
  });
  return { gateway, fetch, wait, token };
}

function ok(body: object): Response {
  return Response.json(body);
}

function problem(status: number, code: string, rest: object = {}, headers: Record<string, string> = {}) {
  return Response.json({ code, status, ...rest }, { status, headers });
}

function lostConnection(): Error {
  return new TypeError('Failed to fetch');
}

async function placedOrder() {
  const memory = createMemoryGateway();
  const item = { productId: 'telefonie', planId: 'plus', priceId: 'telefonie-plus-month', seats: 5 };
  const quote = await memory.quote({ items: [item], details: {} });
  const { id: quoteId, hash: quoteHash, total: expectedTotal } = quote;
  return memory.placeOrder({ ...request, quoteId, quoteHash, expectedTotal }, { idempotencyKey: key });
}

const payment = { paymentMethodId: 'card', paymentReference: 'ref_secret' };
const kept: StoredCart = {
  cart: {
    items: [
      {
        ...{ productId: 'telefonie', planId: 'plus', priceId: 'telefonie-plus-month', seats: 5 },
        ...{ interval: 'month', seen: { minor: 9000, exponent: 2, currency: 'EUR' } },
      },
    ],
    codes: ['HERBST10'],
  },
  version: 'v1',
};

function cartAnswer({ cart, version }: StoredCart, mark = ''): Response {
  return Response.json(cart, { headers: { ETag: `${mark}"${version}"` } });
}

function placeOrder(gateway: Gateway) {
  return gateway.placeOrder(request, { idempotencyKey: key });
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.doUnmock('./later-calls.ts');
});

describe('what the HTTP gateway sends', () => {
  it('asks for the catalogue without saying who asks', async () => {
    const expected = await createMemoryGateway().catalogue();
    const { gateway, fetch, token } = connect([ok(expected)]);
    expect(await gateway.catalogue()).toEqual(expected);
    expect(fetch.mock.calls[0]?.[0]).toBe('https://billing.example/v1/catalogue');
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'GET', credentials: 'omit' });
    expect(fetch.mock.calls[0]?.[1].headers).toEqual({ 'Accept-Language': 'de' });
    expect(token).not.toHaveBeenCalled();
  });

  it('sends the same key and the same order at every try', async () => {
    const order = await placedOrder();
    const { gateway, fetch } = connect([lostConnection(), problem(503, 'service'), ok(order)]);
    expect(await placeOrder(gateway)).toEqual(order);
    for (const [url, init] of fetch.mock.calls) {
      expect(url).toBe('https://billing.example/v1/orders');
      expect(init.headers).toMatchObject({ 'Idempotency-Key': key, Authorization: 'Bearer first' });
      expect(JSON.parse(init.body as string)).toEqual(request);
    }
  });

  it('leaves no blank and no slash of an id in an address', async () => {
    const { gateway, fetch } = connect([problem(404, 'not_found'), problem(404, 'not_found')]);
    await expect(gateway.order('a/b c')).rejects.toMatchObject({ code: 'not_found' });
    expect(await gateway.orderByKey('a/b c')).toBeNull();
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'https://billing.example/v1/orders/a%2Fb%20c',
      'https://billing.example/v1/orders/by-key/a%2Fb%20c',
    ]);
  });
});

describe('a cart over HTTP', () => {
  it.each(['', 'W/'])('has its ETag %s as its version', async (mark) => {
    const { gateway, fetch } = connect([cartAnswer(kept, mark)]);
    expect(await gateway.cart()).toEqual(kept);
    expect(fetch.mock.calls[0]?.[0]).toBe('https://billing.example/v1/cart');
  });

  it('cannot be used without a version', async () => {
    const { gateway } = connect([ok(kept.cart)]);
    await expect(gateway.cart()).rejects.toMatchObject({ code: 'service', retryable: false });
  });

  it('is saved over the version that it was made from', async () => {
    const next = { ...kept, version: 'v2' };
    const { gateway, fetch } = connect([cartAnswer(next)]);
    expect(await gateway.saveCart(kept)).toEqual(next);
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://billing.example/v1/cart');
    expect(init).toMatchObject({ method: 'PUT', headers: { 'If-Match': '"v1"' } });
    expect(JSON.parse(init?.body as string)).toEqual(kept.cart);
  });

  it('is saved although the first answer got lost', async () => {
    const mine = { ...kept, version: 'v2' };
    const { gateway, fetch } = connect([
      lostConnection(),
      problem(412, 'cart_changed'),
      Response.json(reordered(kept.cart), { headers: { ETag: '"v2"' } }),
    ]);
    expect(await gateway.saveCart(kept)).toEqual(mine);
    expect(fetch.mock.calls.map(([, { method }]) => method)).toEqual(['PUT', 'PUT', 'GET']);
  });

  it('is not saved over what somebody else saved', async () => {
    const other = { cart: { ...kept.cart, codes: [] }, version: 'v2' };
    const { gateway } = connect([problem(412, 'cart_changed'), cartAnswer(other)]);
    await expect(gateway.saveCart(kept)).rejects.toMatchObject({ code: 'cart_changed' });
  });

  it('is not saved while a payment may still succeed, and asks no second time', async () => {
    const { gateway, fetch } = connect([problem(409, 'payment_pending')]);
    await expect(gateway.saveCart(kept)).rejects.toMatchObject({ code: 'payment_pending', retryable: true });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('a further payment over HTTP', () => {
  const payOrder = (gateway: Gateway) => gateway.payOrder('o/1', payment, { idempotencyKey: key });

  it('is sent under its key, the same at every try', async () => {
    const order = await placedOrder();
    const { gateway, fetch } = connect([lostConnection(), ok(order)]);
    expect(await payOrder(gateway)).toEqual(order);
    for (const [url, init] of fetch.mock.calls) {
      expect(url).toBe('https://billing.example/v1/orders/o%2F1/payments');
      expect(init).toMatchObject({ method: 'POST', headers: { 'Idempotency-Key': key } });
      expect(JSON.parse(init.body as string)).toEqual(payment);
    }
  });

  it('whose answers all got lost has an unknown outcome, and says nothing of its reference', async () => {
    const { gateway } = connect([1, 2, 3, 4].map(() => lostConnection()));
    const unknown = (await payOrder(gateway).catch((error: unknown) => error)) as Error;
    expect(unknown).toMatchObject({ code: 'outcome_unknown' });
    expect(inspect(unknown, { depth: null, showHidden: true })).not.toContain(payment.paymentReference);
  });

  it.each(['payment_pending', 'order_cancelled', 'already_ordered'])(
    'that is refused with %s is not sent again',
    async (code) => {
      const { gateway, fetch } = connect([problem(409, code, { orderNumber: 'SW-2026-000001' })]);
      await expect(payOrder(gateway)).rejects.toMatchObject({ code, orderNumber: 'SW-2026-000001' });
      expect(fetch).toHaveBeenCalledTimes(1);
    },
  );
});

describe('the order that waits for its payment', () => {
  it('is asked for by that alone', async () => {
    const order = await placedOrder();
    const { gateway, fetch } = connect([ok({ orders: [order] }), ok({ orders: [] })]);
    expect(await gateway.openOrder()).toEqual(order);
    expect(await gateway.openOrder()).toBeNull();
    expect(fetch.mock.calls[0]?.[0]).toBe('https://billing.example/v1/orders?open=true');
  });
});

describe('when the HTTP gateway tries again', () => {
  it('a read is tried three times', async () => {
    const answers = [1, 2, 3].map(() => new Response('<h1>Sorry</h1>', { status: 502 }));
    const { gateway, fetch } = connect(answers);
    await expect(gateway.account()).rejects.toMatchObject({ code: 'service', retryable: true });
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('a refusal is an answer and not asked for again', async () => {
    const { gateway, fetch } = connect([problem(402, 'declined')]);
    await expect(placeOrder(gateway)).rejects.toMatchObject({ code: 'declined' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('waits as long as the service asks, by header or by body', async () => {
    const { gateway, wait } = connect([
      problem(429, 'service', {}, { 'Retry-After': '3' }),
      problem(409, 'in_progress', { retryAfter: 2 }),
      ok(await placedOrder()),
    ]);
    await placeOrder(gateway);
    expect(wait.mock.calls.map(([pause]) => pause)).toEqual([3000, 2000]);
  });

  it('ends a try whose time is over', async () => {
    const limit = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
    const { gateway } = connect([1, 2, 3].map(() => untilAborted));
    const answer = gateway.catalogue();
    limit.abort(new DOMException('Too late.', 'TimeoutError'));
    await expect(answer).rejects.toMatchObject({ code: 'service' });
  });
});

describe('what the HTTP gateway makes of no answer', () => {
  it('an answer of another shape is a fault that another try does not mend', async () => {
    const { gateway, fetch } = connect([ok({ products: 'none' })]);
    await expect(gateway.catalogue()).rejects.toMatchObject({ code: 'service', retryable: false });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('an answer that was cut short on its way is asked for again, and read when it is whole', async () => {
    const expected = JSON.stringify(await createMemoryGateway().catalogue());
    const { gateway } = connect([new Response(expected.slice(0, 99)), new Response(expected)]);
    expect(await gateway.catalogue()).toEqual(JSON.parse(expected));
  });

  it('answers that are cut short every time are a fault that passes', async () => {
    const { gateway } = connect([1, 2, 3].map(() => new Response('{"products": [')));
    await expect(gateway.catalogue()).rejects.toMatchObject({ code: 'service', retryable: true });
  });

  it('an order whose answer cannot be read is asked for again', async () => {
    const order = await placedOrder();
    const { gateway } = connect([new Response('<h1>Welcome to the café</h1>'), ok(order)]);
    expect(await placeOrder(gateway)).toEqual(order);
  });

  it('an order or trial whose answers all got lost has an unknown outcome', async () => {
    const lost = () => [1, 2, 3, 4].map(() => lostConnection());
    await expect(placeOrder(connect(lost()).gateway)).rejects.toMatchObject({
      code: 'outcome_unknown',
      retryable: true,
    });
    const trial = { productId: 'telefonie', planId: 'plus', seats: 5 };
    await expect(connect(lost()).gateway.startTrial(trial, { idempotencyKey: key })).rejects.toMatchObject({
      code: 'outcome_unknown',
    });
  });

  it('a sign-in that ends while an order is under way does not decide its outcome', async () => {
    const expired = () => problem(401, 'sign_in_expired');
    const { gateway } = connect([lostConnection(), expired(), expired()]);
    await expect(placeOrder(gateway)).rejects.toMatchObject({
      code: 'outcome_unknown',
      cause: { code: 'sign_in_expired' },
    });
  });

  it('a refusal after a lost answer does decide it, since it knows the key', async () => {
    const { gateway } = connect([lostConnection(), problem(402, 'declined')]);
    await expect(placeOrder(gateway)).rejects.toMatchObject({ code: 'declined' });
  });

  it('a 404 that is no answer of the service does not say that no order arrived', async () => {
    const { gateway } = connect([new Response('Not here', { status: 404 })]);
    await expect(gateway.orderByKey(key)).rejects.toMatchObject({ code: 'unknown' });
  });

  it('a file of its own that cannot be fetched is a fault that passes, and nothing is sent', async () => {
    vi.resetModules();
    vi.doMock('./later-calls.ts', () => Promise.reject(new TypeError('Failed to fetch')));
    const { gateway, fetch } = connect([]);
    await expect(placeOrder(gateway)).rejects.toMatchObject({ code: 'service', retryable: true });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('hands on the new quote of a changed price', async () => {
    const { quote } = await placedOrder();
    const { gateway } = connect([problem(409, 'price_changed', { quote })]);
    await expect(placeOrder(gateway)).rejects.toMatchObject({ quote });
  });
});

describe('who calls', () => {
  it('nobody: there is no account, and nothing is sent', async () => {
    const { gateway, fetch } = connect([], { token: () => Promise.resolve(undefined) });
    expect(await gateway.account()).toBeNull();
    await expect(placeOrder(gateway)).rejects.toMatchObject({ code: 'sign_in_missing' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('a token that no longer holds is renewed once', async () => {
    const order = await placedOrder();
    const token = vi.fn((options?: { renew: boolean }) =>
      Promise.resolve(options?.renew ? 'second' : 'first'),
    );
    const { gateway, fetch } = connect([problem(401, 'sign_in_expired'), ok(order)], { token });
    expect(await gateway.order(order.id)).toEqual(order);
    const bearers = fetch.mock.calls.map(([, { headers }]) => new Headers(headers).get('Authorization'));
    expect(bearers).toEqual(['Bearer first', 'Bearer second']);
  });

  it('a refusal that comes after another call has renewed the token renews nothing', async () => {
    const order = await placedOrder();
    let [held, renewals] = ['first', 0];
    const token = (options?: { renew: boolean }) => {
      if (options?.renew) [held, renewals] = ['second', renewals + 1];
      return Promise.resolve(held);
    };
    let refuse = (_: Response): void => undefined;
    const late = new Promise<Response>((resolve) => (refuse = resolve));
    const again = () => ok(order);
    const refusal = problem(401, 'sign_in_expired');
    const { gateway, fetch } = connect([() => late, refusal.clone(), again, again], { token });
    const slow = gateway.order(order.id);
    await gateway.order(order.id);
    refuse(refusal);
    expect(await slow).toEqual(order);
    expect([renewals, fetch.mock.calls.length]).toEqual([1, 4]);
  });

  it.each([
    ['is refused as well', 'second', 2],
    ['is not to be had', undefined, 1],
  ])('the sign-in has expired when the new token %s', async (_case, renewed, calls) => {
    const token = (options?: { renew: boolean }) => Promise.resolve(options?.renew ? renewed : 'first');
    const refusals = [problem(401, 'sign_in_expired'), new Response('', { status: 401 })];
    const { gateway, fetch } = connect(refusals, { token });
    await expect(gateway.account()).rejects.toMatchObject({ code: 'sign_in_expired' });
    expect(fetch).toHaveBeenCalledTimes(calls);
  });

  it('a token function that fails has not signed anybody out: it is asked again', async () => {
    const order = await placedOrder();
    const token = vi.fn(() => Promise.resolve('first'));
    token.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const { gateway, fetch } = connect([ok(order)], { token });
    expect(await placeOrder(gateway)).toEqual(order);
    expect([token.mock.calls.length, fetch.mock.calls.length]).toEqual([2, 1]);
  });

  it('a token function that goes on failing is a fault that passes, and no missing sign-in', async () => {
    const token = () => Promise.reject(new Error('The host is gone.'));
    const { gateway } = connect([], { token });
    await expect(gateway.account()).rejects.toMatchObject({ code: 'service', retryable: true });
  });
});

describe('a caller who leaves', () => {
  const reason = new Error('left');

  it('gets the reason back before anything is sent', async () => {
    const { gateway, fetch } = connect([]);
    await expect(gateway.catalogue({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('gets the reason back while an answer is awaited', async () => {
    const caller = new AbortController();
    const { gateway, fetch } = connect([untilAborted]);
    const answer = gateway.catalogue({ signal: caller.signal });
    caller.abort(reason);
    expect(fetch.mock.calls[0]?.[1].signal?.reason).toBe(reason);
    await expect(answer).rejects.toBe(reason);
  });

  it('gets the reason back in the pause between two tries', async () => {
    const caller = new AbortController();
    const wait = (_milliseconds: number, signal?: AbortSignal) => {
      caller.abort(reason);
      return Promise.reject(signal?.reason as Error);
    };
    const { gateway, fetch } = connect([lostConnection()], { wait });
    await expect(gateway.catalogue({ signal: caller.signal })).rejects.toBe(reason);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

/** The same cart with its parts in another order. */
function reordered({ items, codes }: StoredCart['cart']): object {
  return { codes, items: items.map((item) => Object.fromEntries(Object.entries(item).reverse())) };
}

function untilAborted({ signal }: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason as Error);
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
