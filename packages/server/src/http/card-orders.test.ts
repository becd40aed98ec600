import { order as orderSchema, parseResponse } from '@kasse/contract';
import type { Account, Order } from '@kasse/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openCharges, type StagedCharges } from '../charges.fixture.ts';
import { openDatabase } from '../database/open-database.ts';
import { cartVersion } from '../service/cart-rows.ts';
import { openStage, telephony, type Customer, type Stage } from '../stage.fixture.ts';

const database = await openDatabase({ kind: 'memory' });
afterAll(() => database.close());

/** No two tests have the same card. */
let card = { paymentMethodId: 'card', paymentReference: '' };
const saved = { paymentMethodId: 'card-4242' };

let charges: StagedCharges;
let stage: Stage;
let customer: Customer;
const etag = (changes: number) => `"${cartVersion(customer.accountId, changes)}"`;
let email: string;
beforeEach(async () => {
  card = { ...card, paymentReference: `pm_${randomUUID()}` };
  charges = openCharges();
  stage = await openStage({ database, charges });
  email = `${randomUUID()}@muster.example`;
  customer = await stage.signIn({ email });
});

const subscribed = async () =>
  (await customer.get<Account>('/v1/account')).body.subscriptions.map(({ productId }) => productId);
const charged = () => [...charges.ledger.values()].filter(({ state }) => state === 'succeeded');

async function orderBy(payment: object, key = randomUUID()) {
  return customer.order((await customer.quote()).body, key, payment);
}

/** An order whose card was declined. */
async function declinedOrder() {
  charges.mood = 'declines';
  const { body } = await orderBy(card);
  charges.mood = 'succeeds';
  return body;
}

describe('the ways to pay', () => {
  it('are the cards and the invoice, saved ones first, and never a reference', async () => {
    const { body } = await customer.get<Account>('/v1/account');
    expect(body.paymentMethods).toEqual([
      { id: 'card-4242', kind: 'saved_card', brand: 'Visa', lastDigits: '4242', expires: '2028-04' },
      { id: 'card', kind: 'card', provider: 'sandbox', setup: { url: 'http://localhost:4200' } },
      { id: 'invoice', kind: 'invoice', days: 14 },
    ]);
    expect(JSON.stringify(body)).not.toContain('pm_demo');
  });

  it('do not include a card whose details were not collected', async () => {
    const answer = await orderBy({ paymentMethodId: 'card' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'payment_incomplete' } });
    expect(charges.asked).toEqual([]);
  });

  it('have to be named while something is due', async () => {
    const answer = await orderBy({ paymentMethodId: undefined });
    expect(answer).toMatchObject({ status: 422, body: { code: 'payment_method_unavailable' } });
  });
});

describe('an order by card', () => {
  it('is charged once and confirmed in the same answer', async () => {
    const { status, body } = await orderBy(card);
    expect(status).toBe(201);
    expect(parseResponse(orderSchema, body)).toEqual(body);
    expect(body).toMatchObject({
      status: 'confirmed',
      payment: { kind: 'card', lastDigits: '4242' },
      attempt: { number: 1, paymentMethodId: 'card', state: 'succeeded' },
      products: [{ productId: 'telefonie', licences: 5, access: 'ready', nextBillingDate: '2026-12-23' }],
    });
    expect([...charges.ledger]).toEqual([
      [`order:${body.id}:1`, { reference: card.paymentReference, minor: 10_710, state: 'succeeded' }],
    ]);
    expect(await subscribed()).toContain('telefonie');
    const [mail, ...others] = await stage.mails(email);
    expect(mail?.text).toContain('Zahlungsart: Karte, Endziffern 4242');
    expect(others).toEqual([]);
  });

  it('is charged by the reference that only the service knows when the card is saved', async () => {
    await orderBy(saved);
    expect(charged()).toEqual([{ reference: 'pm_demo_visa_4242', minor: 10_710, state: 'succeeded' }]);
  });

  it('waits and opens nothing when it is declined', async () => {
    const body = await declinedOrder();
    expect(body).toMatchObject({
      status: 'awaiting_payment',
      attempt: { number: 1, state: 'declined' },
      products: [{ access: 'after_payment' }],
    });
    expect(await subscribed()).not.toContain('telefonie');
    expect(await stage.mails(email)).toEqual([]);
  });

  it('is charged once when the first answer is lost', async () => {
    charges.mood = 'loses_reply';
    const { body } = await orderBy(card);
    expect(body.status).toBe('confirmed');
    expect(charges.asked).toEqual([`order:${body.id}:1`, `order:${body.id}:1`]);
    expect(charged()).toHaveLength(1);
  });

  it.each(['slow', 'down'] as const)(
    'is answered as pending after eight seconds when the provider is %s',
    async (mood) => {
      charges.mood = mood;
      const pressed = await orderBy(card);
      expect(pressed).toMatchObject({
        status: 201,
        body: { status: 'awaiting_payment', attempt: { state: 'pending' } },
      });
      expect(charges.asked.length).toBeGreaterThan(3);
      expect(charges.asked.length).toBeLessThan(12);
      charges.mood = 'succeeds';
      const { body } = await customer.get<Order>(`/v1/orders/${pressed.body.id}`);
      expect(body.status).toBe('confirmed');
      expect(charged()).toHaveLength(1);
    },
  );

  it('is answered as it stands by now when the key comes again', async () => {
    charges.mood = 'down';
    const key = randomUUID();
    const { body: quote } = await customer.quote();
    expect((await customer.order(quote, key, card)).body.status).toBe('awaiting_payment');
    charges.mood = 'succeeds';
    const again = await customer.order(quote, key, card);
    expect(again).toMatchObject({ status: 201, body: { status: 'confirmed' } });
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(charged()).toHaveLength(1);
  });

  it('is found by its key, and as the open order while it waits', async () => {
    charges.mood = 'down';
    const key = randomUUID();
    const { body } = await orderBy(card, key);
    expect((await customer.get<Order>(`/v1/orders/by-key/${key}`)).body.id).toBe(body.id);
    const open = await customer.get<{ orders: Order[] }>('/v1/orders?open=true');
    expect(open.body.orders).toMatchObject([{ id: body.id, attempt: { state: 'pending' } }]);
    charges.mood = 'succeeds';
    await customer.get(`/v1/orders/${body.id}`);
    expect((await customer.get('/v1/orders?open=true')).body).toEqual({ orders: [] });
  });

  it('belongs to its account, also while it waits', async () => {
    const body = await declinedOrder();
    const other = await stage.signIn();
    expect((await other.get('/v1/orders?open=true')).body).toEqual({ orders: [] });
    expect(await other.pay(body)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('takes what was ordered out of the cart only when it is confirmed', async () => {
    await customer.saveCart(0, [{ ...telephony(), interval: 'month' }]);
    const body = await declinedOrder();
    expect((await customer.get('/v1/cart')).headers.get('ETag')).toBe(etag(1));
    await customer.pay(body);
    const cart = await customer.get('/v1/cart');
    expect(cart.body).toEqual({ items: [], codes: [] });
    expect(cart.headers.get('ETag')).toBe(etag(2));
  });

  it('says that a list of all orders is not to be had', async () => {
    const answer = await customer.get('/v1/orders');
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_request', fields: ['/open'] } });
  });
});

describe('another payment', () => {
  it('by another card confirms the same order, under a key of its own', async () => {
    const order = await declinedOrder();
    const key = randomUUID();
    const { status, body } = await customer.pay(order, { ...card, paymentReference: 'pm_2' }, key);
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: order.id, status: 'confirmed', attempt: { number: 2 } });
    expect([...charges.ledger.keys()]).toEqual([`order:${order.id}:1`, `order:${order.id}:2`]);
    expect(charged()).toHaveLength(1);
    expect((await customer.get<Order>(`/v1/orders/by-key/${key}`)).body).toEqual(body);
    expect(await stage.mails(email)).toHaveLength(1);
  });

  it('by invoice confirms the same order and asks no provider', async () => {
    const order = await declinedOrder();
    const key = randomUUID();
    const { body } = await customer.pay(order, {}, key);
    expect(body).toMatchObject({
      status: 'confirmed',
      payment: { kind: 'invoice', payableBy: '2026-12-07' },
    });
    expect(body).not.toHaveProperty('attempt');
    expect(charges.asked).toHaveLength(1);
    expect((await customer.get<Order>(`/v1/orders/by-key/${key}`)).body).toEqual(body);
  });

  it('is replayed to the same key, and refused to it for another way to pay', async () => {
    const order = await declinedOrder();
    const key = randomUUID();
    const first = await customer.pay(order, saved, key);
    const again = await customer.pay(order, saved, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await customer.pay(order, {}, key)).toMatchObject({ status: 422, body: { code: 'key_reused' } });
  });

  it('cannot have the key of the order, and an order not that of a payment', async () => {
    charges.mood = 'declines';
    const [placed, paid] = [randomUUID(), randomUUID()];
    const { body: order } = await orderBy(card, placed);
    expect(await customer.pay(order, card, placed)).toMatchObject({ body: { code: 'key_reused' } });
    await customer.pay(order, card, paid);
    expect(await orderBy(card, paid)).toMatchObject({ status: 422, body: { code: 'key_reused' } });
  });

  it('is refused while an earlier one may still succeed', async () => {
    charges.mood = 'down';
    const { body: order } = await orderBy(card);
    expect(await customer.pay(order)).toMatchObject({
      status: 409,
      body: { code: 'payment_pending', retryable: true },
    });
  });

  it('is refused for an order that is confirmed, and names it', async () => {
    const { body: order } = await orderBy(card);
    expect(await customer.pay(order)).toMatchObject({
      status: 409,
      body: { code: 'already_ordered', orderNumber: order.number },
    });
  });

  it('is refused on another day, when the order would begin on another day, and cancels it', async () => {
    const order = await declinedOrder();
    stage.pass(24 * 3600);
    const later = await stage.signInAgain(customer);
    expect(await later.pay(order)).toMatchObject({ status: 409, body: { code: 'order_cancelled' } });
    const { body } = await later.get<Order>(`/v1/orders/${order.id}`);
    expect(body.status).toBe('cancelled');
    expect(await stage.mails(email)).toEqual([]);
  });

  it('of a cancelled order is refused', async () => {
    const order = await declinedOrder();
    await customer.saveCart(0, [{ ...telephony(3), interval: 'month' }]);
    expect(await customer.pay(order)).toMatchObject({ status: 409, body: { code: 'order_cancelled' } });
  });

  it('with a way to pay that is not there leaves the order waiting', async () => {
    const order = await declinedOrder();
    expect(await customer.pay(order, { paymentMethodId: 'barter' })).toMatchObject({
      status: 422,
      body: { code: 'payment_method_unavailable' },
    });
    expect((await customer.pay(order)).status).toBe(201);
  });
});

describe('while an order waits', () => {
  it('another quote cancels it when it was declined', async () => {
    const waiting = await declinedOrder();
    const { body } = await orderBy(saved);
    expect(body.status).toBe('confirmed');
    expect((await customer.get<Order>(`/v1/orders/${waiting.id}`)).body.status).toBe('cancelled');
  });

  it('another quote is refused while its payment may still succeed', async () => {
    charges.mood = 'down';
    await orderBy(card);
    expect(await orderBy(saved)).toMatchObject({ status: 409, body: { code: 'payment_pending' } });
  });

  it('its own quote is answered with a new one when it was declined', async () => {
    charges.mood = 'declines';
    const { body: quote } = await customer.quote();
    await customer.order(quote, randomUUID(), card);
    charges.mood = 'succeeds';
    const again = await customer.order(quote, randomUUID(), card);
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'quote_expired', quote: { total: quote.total } },
    });
  });

  it('a refused order cancels nothing', async () => {
    const waiting = await declinedOrder();
    expect((await orderBy({ ...saved, consents: [] })).status).toBe(422);
    expect((await customer.get<Order>(`/v1/orders/${waiting.id}`)).body.status).toBe('awaiting_payment');
  });

  it('two tabs make one order of two quotes', async () => {
    charges.mood = 'held';
    const quotes = [(await customer.quote()).body, (await customer.quote()).body];
    const presses = quotes.map((quote) => customer.order(quote, randomUUID(), card));
    const refused = await Promise.race(presses);
    expect(refused).toMatchObject({ status: 409, body: { code: 'payment_pending' } });
    charges.release();
    const answers = await Promise.all(presses);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(charged()).toHaveLength(1);
  });

  it('a hundred presses of one key charge once', async () => {
    const key = randomUUID();
    const { body: quote } = await customer.quote();
    const answers = await Promise.all(Array.from({ length: 100 }, () => customer.order(quote, key, card)));
    const ids = answers.flatMap(({ status, body }) => (status === 201 ? [body.id] : []));
    expect(new Set(ids).size).toBe(1);
    expect(charged()).toHaveLength(1);
    expect(await stage.mails(email)).toHaveLength(1);
  });
});

describe('the reference of a card', () => {
  it.each([
    ['that another account has used', () => card.paymentReference],
    ['that is saved for another account', () => 'pm_demo_visa_4242'],
  ])('%s is refused, and charges nothing', async (_name, reference) => {
    await orderBy(card);
    const before = charges.asked.length;
    const other = await stage.signIn({ paymentMethods: [{ id: 'card', kind: 'card' }] });
    const answer = await other.order((await other.quote()).body, randomUUID(), {
      ...card,
      paymentReference: reference(),
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'payment_incomplete' } });
    expect(charges.asked).toHaveLength(before);
  });

  it('pays once more for the account that collected it', async () => {
    const order = await declinedOrder();
    expect((await customer.pay(order, card)).body.status).toBe('confirmed');
  });
});
