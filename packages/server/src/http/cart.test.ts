import { cart as cartSchema, parseResponse } from '@kasse/contract';
import type { Cart, CartItem, Order } from '@kasse/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openCharges, type StagedCharges } from '../charges.fixture.ts';
import { openDatabase } from '../database/open-database.ts';
import { cartVersion } from '../service/cart-rows.ts';
import { openStage, telephonyInCart, type Customer, type Stage } from '../stage.fixture.ts';

const database = await openDatabase({ kind: 'memory' });
afterAll(() => database.close());

const rooms: CartItem = {
  productId: 'raeume',
  planId: 'raeume',
  priceId: 'raeume-year-2026',
  seats: 2,
  interval: 'year',
  seen: { minor: 78_000, exponent: 2, currency: 'EUR' },
};
/** No two tests have the same card. */
let card = { paymentMethodId: 'card', paymentReference: '' };

let charges: StagedCharges;
let stage: Stage;
let customer: Customer;
const etag = (changes: number) => `"${cartVersion(customer.accountId, changes)}"`;
beforeEach(async () => {
  card = { ...card, paymentReference: `pm_${randomUUID()}` };
  charges = openCharges();
  stage = await openStage({ database, charges });
  customer = await stage.signIn();
});

const versionOf = ({ headers }: { readonly headers: { get(name: string): string | null } }) =>
  headers.get('ETag');

describe('a cart', () => {
  it('is empty before it was ever saved', async () => {
    const answer = await customer.get<Cart>('/v1/cart');
    expect(answer).toMatchObject({ status: 200, body: { items: [], codes: [] } });
    expect(versionOf(answer)).toBe(etag(0));
  });

  it('is kept as it was saved, for every device of the account and for nobody else', async () => {
    const items = [telephonyInCart(), rooms];
    const saved = await customer.saveCart(0, items, ['HERBST10']);
    expect(saved).toMatchObject({ status: 200, body: { items, codes: ['HERBST10'] } });
    expect(versionOf(saved)).toBe(etag(1));
    const elsewhere = await (await stage.signInAgain(customer)).get<Cart>('/v1/cart');
    expect(parseResponse(cartSchema, elsewhere.body)).toEqual(saved.body);
    expect(versionOf(elsewhere)).toBe(etag(1));
    expect((await (await stage.signIn()).get<Cart>('/v1/cart')).body.items).toEqual([]);
  });

  it('is not overwritten by somebody who has not seen the last change', async () => {
    await customer.saveCart(0, [telephonyInCart()]);
    const answer = await customer.saveCart(0, [rooms]);
    expect(answer).toMatchObject({ status: 412, body: { code: 'cart_changed' } });
    expect((await customer.get<Cart>('/v1/cart')).body.items).toEqual([telephonyInCart()]);
  });

  it('is saved once by two tabs at the same time', async () => {
    const answers = await Promise.all([
      customer.saveCart(0, [telephonyInCart()]),
      customer.saveCart(0, [rooms]),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('keeps its version when it is saved as it is', async () => {
    const first = await customer.saveCart(0, [telephonyInCart()]);
    const again = await customer.saveCart(1, [telephonyInCart()]);
    expect(versionOf(again)).toBe(versionOf(first));
  });

  it.each([undefined, '*', '0', 'W/"0"'])('is not saved with the precondition %s', async (version) => {
    const { token } = await stage.service.openSession({ accountId: customer.accountId });
    const answer = await stage.call('PUT', '/v1/cart', {
      headers: { Authorization: `Bearer ${token}`, ...(version !== undefined && { 'If-Match': version }) },
      body: { items: [], codes: [] },
    });
    expect(answer).toMatchObject({ status: 428, body: { code: 'invalid_request' } });
  });

  it.each([
    ['an amount', { ...telephonyInCart(), amount: 1 }, '/items/0/amount'],
    ['too many licences', telephonyInCart(100_001), '/items/0/seats'],
    ['no interval', { ...telephonyInCart(), interval: undefined }, '/items/0/interval'],
  ])('is refused with %s', async (_name, item, field) => {
    const answer = await customer.saveCart(0, [item as CartItem]);
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_request', fields: [field] } });
  });

  it('loses the lines that were ordered when the order is confirmed, and gets a new version', async () => {
    await customer.saveCart(0, [telephonyInCart(), rooms], ['HERBST10']);
    await customer.order((await customer.quote()).body);
    const answer = await customer.get<Cart>('/v1/cart');
    expect(answer.body).toEqual({ items: [rooms], codes: ['HERBST10'] });
    expect(versionOf(answer)).toBe(etag(2));
  });

  it('loses its codes with its last line', async () => {
    await customer.saveCart(0, [telephonyInCart()], ['HERBST10']);
    await customer.order((await customer.quote()).body);
    expect((await customer.get<Cart>('/v1/cart')).body).toEqual({ items: [], codes: [] });
  });

  it('stays as it is when something else was ordered', async () => {
    await customer.saveCart(0, [rooms]);
    await customer.order((await customer.quote()).body);
    expect(versionOf(await customer.get('/v1/cart'))).toBe(etag(1));
  });

  it('may be changed by pages of the shop', async () => {
    const { headers } = await stage.app.request('/v1/cart', {
      method: 'OPTIONS',
      headers: { Origin: 'http://localhost:4000', 'Access-Control-Request-Method': 'PUT' },
    });
    expect(headers.get('Access-Control-Allow-Methods')).toContain('PUT');
    expect(headers.get('Access-Control-Allow-Headers')).toContain('If-Match');
  });
});

describe('the version of a cart', () => {
  it('is no version of the cart of another account', async () => {
    const other = await stage.signIn();
    const version = (await customer.get('/v1/cart')).headers.get('ETag') ?? '';
    const { token } = await stage.service.openSession({ accountId: other.accountId });
    const answer = await stage.call('PUT', '/v1/cart', {
      headers: { Authorization: `Bearer ${token}`, 'If-Match': version },
      body: { items: [], codes: [] },
    });
    expect(answer).toMatchObject({ status: 412, body: { code: 'cart_changed' } });
  });
});

describe('a cart beside an order that waits', () => {
  const order = async () => customer.order((await customer.quote()).body, randomUUID(), card);
  const statusOf = async ({ id }: Order) => (await customer.get<Order>(`/v1/orders/${id}`)).body.status;

  it('cancels it by its change when its payment was declined', async () => {
    charges.mood = 'declines';
    const { body: waiting } = await order();
    expect((await customer.saveCart(0, [rooms])).status).toBe(200);
    expect(await statusOf(waiting)).toBe('cancelled');
  });

  it('leaves it waiting when it is saved as it is', async () => {
    await customer.saveCart(0, [telephonyInCart()]);
    charges.mood = 'declines';
    const { body: waiting } = await order();
    expect((await customer.saveCart(1, [telephonyInCart()])).status).toBe(200);
    expect(await statusOf(waiting)).toBe('awaiting_payment');
  });

  it('cannot be changed while its payment may still succeed', async () => {
    charges.mood = 'down';
    await order();
    const answer = await customer.saveCart(0, [rooms]);
    expect(answer).toMatchObject({ status: 409, body: { code: 'payment_pending' } });
    expect(versionOf(await customer.get('/v1/cart'))).toBe(etag(0));
  });
});
