import type { Gateway, Problem, Quote } from '@kasse/domain';
import { beforeEach, expect, it } from 'vitest';
import { business, orderOf } from './gateway.fixture.ts';
import { newKey, problemOf, quoteOf } from './gateway.stage.ts';
import type { GatewayStage, MakeGateway } from './gateway.stage.ts';

/** One press, one order. */
export function describeOrders(make: MakeGateway): void {
  let gateway: Gateway;
  let advance: GatewayStage['advance'];
  let quote: Quote;

  beforeEach(async () => {
    ({ gateway, advance } = await make(business));
    quote = await quoteOf(gateway);
  });

  const place = (request = orderOf(quote), idempotencyKey = newKey()) =>
    gateway.placeOrder(request, { idempotencyKey });
  const subscriptions = async () => (await gateway.account())?.subscriptions;

  it('by invoice and opens the subscription', async () => {
    const order = await place();
    expect(order).toMatchObject({
      number: expect.stringMatching(/^[A-Z]+-2027-\d{6}$/) as unknown,
      status: 'confirmed',
      quote,
      payment: { kind: 'invoice', payableBy: '2027-02-14' },
      products: [{ productId: 'telefonie', planId: 'plus', licences: 5, access: 'ready' }],
      email: 'buchhaltung@muster.example',
    });
    expect(await subscriptions()).toEqual([
      {
        id: order.products[0]?.subscriptionId,
        ...{ productId: 'telefonie', planId: 'plus', seats: 5, interval: 'month' },
        nextBillingDate: '2027-02-28',
        priceId: 'telefonie-plus-month',
        ...{ anchor: '2027-01-31', periodStart: '2027-01-31', paid: order.quote.subtotal },
      },
    ]);
  });

  it('and finds them by key and by id', async () => {
    const key = newKey();
    expect(await gateway.orderByKey(key)).toBeNull();
    const order = await place(orderOf(quote), key);
    expect(await gateway.orderByKey(key)).toEqual(order);
    expect(await gateway.order(order.id)).toEqual(order);
    expect(await problemOf(gateway.order(newKey()))).toMatchObject({ code: 'not_found' });
  });

  it('once for a key, however often it is sent', async () => {
    const key = newKey();
    const order = await place(orderOf(quote), key);
    expect(await place(orderOf(quote), key)).toEqual(order);
    expect(await subscriptions()).toHaveLength(1);
  });

  it('once for a key that is sent twice at the same time', async () => {
    const key = newKey();
    const outcomes = await Promise.allSettled([place(orderOf(quote), key), place(orderOf(quote), key)]);
    const ids = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : []));
    const codes = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [(outcome.reason as Problem).code] : [],
    );
    expect(new Set(ids).size).toBe(1);
    expect(codes.filter((code) => code !== 'in_progress')).toEqual([]);
    expect(await subscriptions()).toHaveLength(1);
  });

  it('but not another one under the same key', async () => {
    const key = newKey();
    await place(orderOf(quote), key);
    const other = { ...orderOf(quote), quoteHash: 'other' };
    expect(await problemOf(place(other, key))).toMatchObject({ code: 'key_reused' });
  });

  it('but not without a key', async () => {
    expect(await problemOf(place(orderOf(quote), ''))).toMatchObject({ code: 'key_missing' });
  });

  it('once for a quote, for ever', async () => {
    const { number } = await place();
    expect(await problemOf(place())).toMatchObject({ code: 'already_ordered', orderNumber: number });
    expect(await subscriptions()).toHaveLength(1);
  });

  it('once for a product, from two quotes', async () => {
    const other = await quoteOf(gateway);
    await place();
    expect(await problemOf(place(orderOf(other)))).toMatchObject({ code: 'not_offered' });
  });

  it('but answers an old quote with a new one, which can be ordered', async () => {
    advance(quote.expiresInSeconds);
    const problem = await problemOf(place());
    expect(problem).toMatchObject({ code: 'quote_expired', quote: { total: quote.total } });
    const fresh = problem.quote;
    if (!fresh) throw new Error('The problem carries no quote.');
    expect(fresh.id).not.toBe(quote.id);
    expect((await place(orderOf(fresh))).quote).toEqual(fresh);
  });

  it.each([
    ['total', { expectedTotal: { minor: 1, exponent: 2, currency: 'EUR' } }],
    ['currency', { expectedTotal: { minor: 10_710, exponent: 2, currency: 'USD' } }],
    ['hash', { quoteHash: 'other' }],
  ])('but not with another %s than was shown', async (_part, change) => {
    const problem = await problemOf(place({ ...orderOf(quote), ...change }));
    expect(problem).toMatchObject({ code: 'price_changed', quote: { total: quote.total } });
    expect(await subscriptions()).toEqual([]);
  });

  it.each([
    ['without', []],
    ['to an older version of', [{ code: 'terms', version: '2025-01' }]],
  ])('but not %s the terms', async (_case, consents) => {
    expect(await problemOf(place({ ...orderOf(quote), consents }))).toMatchObject({
      code: 'consent_missing',
    });
  });

  it('but not by a way to pay that it did not offer', async () => {
    const problem = await problemOf(place({ ...orderOf(quote), paymentMethodId: 'barter' }));
    expect(problem).toMatchObject({ code: 'payment_method_unavailable' });
  });

  it('but not from a quote that it never gave', async () => {
    expect(await problemOf(place({ ...orderOf(quote), quoteId: newKey() }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('under the same key again after a refusal', async () => {
    const key = newKey();
    await problemOf(place({ ...orderOf(quote), consents: [] }, key));
    expect(await place(orderOf(quote), key)).toMatchObject({ status: 'confirmed' });
  });
}
