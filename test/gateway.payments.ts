import type { Gateway, PaymentRequest, Quote } from '@kasse/domain';
import { beforeEach, expect, it } from 'vitest';
import type { CardDouble } from './gateway.cards.ts';
import { business, orderOf } from './gateway.fixture.ts';
import { newKey, orderByCard, problemOf, quoteOf } from './gateway.stage.ts';
import type { GatewayStage, MakeGateway } from './gateway.stage.ts';

/** One order, tried to be paid until it is, and charged once. */
export function describePayments(make: MakeGateway): void {
  let gateway: Gateway;
  let cards: CardDouble;
  let advance: GatewayStage['advance'];
  let quote: Quote;

  beforeEach(async () => {
    ({ gateway, cards, advance } = await make(business));
    quote = await quoteOf(gateway);
  });

  const place = (key?: string) => orderByCard(gateway, quote, key);
  const pay = (id: string, request: PaymentRequest = { paymentMethodId: 'saved' }, key = newKey()) =>
    gateway.payOrder(id, request, { idempotencyKey: key });
  const subscriptions = async () => (await gateway.account())?.subscriptions;

  it('by a saved card, at once', async () => {
    const order = await place();
    expect(order).toMatchObject({
      status: 'confirmed',
      payment: { kind: 'card', lastDigits: '4242' },
      attempt: { number: 1, paymentMethodId: 'saved', state: 'succeeded' },
      products: [{ access: 'ready', nextBillingDate: '2027-02-28' }],
    });
    expect(await subscriptions()).toMatchObject([{ id: order.products[0]?.subscriptionId }]);
    expect(cards.charged()).toHaveLength(1);
    expect(await gateway.openOrder()).toBeNull();
  });

  it('by a new card, whose details the provider has and nobody else', async () => {
    const request = { ...orderOf(quote), paymentMethodId: 'card' };
    const bare = gateway.placeOrder(request, { idempotencyKey: newKey() });
    expect(await problemOf(bare)).toMatchObject({ code: 'payment_incomplete' });
    const paymentReference = 'ref_4242';
    const order = await gateway.placeOrder({ ...request, paymentReference }, { idempotencyKey: newKey() });
    expect(order).toMatchObject({ status: 'confirmed', payment: { kind: 'card' } });
    expect(JSON.stringify(order)).not.toContain(paymentReference);
  });

  it('but takes no card number for a reference', async () => {
    const request = { ...orderOf(quote), paymentMethodId: 'card', paymentReference: '4242424242424242' };
    expect(await problemOf(gateway.placeOrder(request, { idempotencyKey: newKey() }))).toMatchObject({
      code: 'invalid_request',
      fields: ['/paymentReference'],
    });
  });

  it('and waits when a card is declined, with nothing opened', async () => {
    cards.next('declines');
    const key = newKey();
    const order = await place(key);
    expect(order).toMatchObject({
      status: 'awaiting_payment',
      attempt: { number: 1, paymentMethodId: 'saved', state: 'declined' },
      products: [{ access: 'after_payment' }],
    });
    expect(await subscriptions()).toEqual([]);
    expect(await gateway.openOrder()).toEqual(order);
    expect(await place(key)).toEqual(order);
  });

  it.each([
    ['another card', { paymentMethodId: 'card', paymentReference: 'ref_2' }, 'card'],
    ['an invoice', { paymentMethodId: 'invoice' }, 'invoice'],
  ])('the same order by %s after a decline', async (_case, request, kind) => {
    cards.next('declines');
    const [first, second] = [newKey(), newKey()];
    const { id, number } = await place(first);
    cards.next('succeeds');
    const order = await pay(id, request, second);
    expect(order).toMatchObject({ id, number, status: 'confirmed', payment: { kind } });
    expect(await pay(id, request, second)).toEqual(order);
    for (const key of [first, second]) expect(await gateway.orderByKey(key)).toEqual(order);
    expect(await subscriptions()).toHaveLength(1);
    expect(cards.charged()).toHaveLength(kind === 'card' ? 1 : 0);
  });

  it('as often as it takes, counting the tries', async () => {
    cards.next('declines');
    const { id } = await place();
    expect(await pay(id)).toMatchObject({ attempt: { number: 2, state: 'declined' } });
    cards.next('succeeds');
    expect(await pay(id)).toMatchObject({ attempt: { number: 3, state: 'succeeded' } });
    expect(await problemOf(pay(id))).toMatchObject({ code: 'already_ordered' });
    expect(cards.charged()).toHaveLength(1);
  });

  it('but not by a way to pay that it did not offer, and the order goes on waiting', async () => {
    cards.next('declines');
    const order = await place();
    const problem = await problemOf(pay(order.id, { paymentMethodId: 'barter' }));
    expect(problem).toMatchObject({ code: 'payment_method_unavailable' });
    expect(await gateway.openOrder()).toEqual(order);
  });

  it('but not an order that nobody placed, or under a key of another press', async () => {
    expect(await problemOf(pay(newKey()))).toMatchObject({ code: 'not_found' });
    cards.next('declines');
    const key = newKey();
    const { id } = await place(key);
    expect(await problemOf(pay(id, { paymentMethodId: 'saved' }, key))).toMatchObject({ code: 'key_reused' });
    expect(await problemOf(pay(id, { paymentMethodId: 'saved' }, ''))).toMatchObject({ code: 'key_missing' });
  });

  it('and finds out what nobody knew, at the next question and under the same key', async () => {
    cards.next('waits');
    const key = newKey();
    const { id, attempt } = await place(key);
    expect(attempt).toMatchObject({ number: 1, state: 'pending' });
    expect(await gateway.order(id)).toMatchObject({
      status: 'awaiting_payment',
      attempt: { state: 'pending' },
    });
    cards.next('succeeds');
    const order = await gateway.orderByKey(key);
    expect(order).toMatchObject({ id, status: 'confirmed', attempt: { number: 1, state: 'succeeded' } });
    expect(await place(key)).toEqual(order);
    expect(cards.charged()).toHaveLength(1);
  });

  it('and begins nothing else while nobody knows', async () => {
    const other = await quoteOf(gateway);
    cards.next('waits');
    const { id } = await place();
    for (const call of [
      () => pay(id, { paymentMethodId: 'invoice' }),
      () => place(),
      () => orderByCard(gateway, other),
    ]) {
      expect(await problemOf(call())).toMatchObject({ code: 'payment_pending', retryable: true });
    }
    expect(await gateway.openOrder()).toMatchObject({ id, attempt: { state: 'pending' } });
  });

  it('and cancels what was declined when something else is ordered', async () => {
    const other = await quoteOf(gateway);
    cards.next('declines');
    const { id } = await place();
    cards.next('succeeds');
    const order = await orderByCard(gateway, other);
    expect(order.id).not.toBe(id);
    expect(await gateway.order(id)).toMatchObject({ status: 'cancelled' });
    expect(await problemOf(pay(id))).toMatchObject({ code: 'order_cancelled' });
    expect(await subscriptions()).toHaveLength(1);
  });

  it('and answers a quote that was not paid with a new one', async () => {
    cards.next('declines');
    await place();
    const problem = await problemOf(place());
    expect(problem).toMatchObject({ code: 'quote_expired', quote: { total: quote.total } });
    expect(problem.quote?.id).not.toBe(quote.id);
  });

  it('but not at the figures of another day', async () => {
    cards.next('declines');
    const { id } = await place();
    advance(24 * 60 * 60);
    expect(await problemOf(pay(id))).toMatchObject({ code: 'order_cancelled' });
    expect(await gateway.order(id)).toMatchObject({ status: 'cancelled' });
  });
}
