import { order as orderSchema, parseResponse } from '@kasse/contract';
import type { Account, Order, Quote } from '@kasse/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, orderOf, telephony, type Stage } from '../stage.fixture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const rows = (table: 'orders' | 'subscriptions' | 'consents' | 'idempotency', accountId: string) =>
  table === 'consents'
    ? stage.database.queries
        .selectFrom('consents')
        .innerJoin('orders', 'orders.id', 'consents.order_id')
        .selectAll('consents')
        .where('orders.account_id', '=', accountId)
        .execute()
    : stage.database.queries.selectFrom(table).selectAll().where('account_id', '=', accountId).execute();

describe('a quote', () => {
  it('holds the figures of the catalogue with tax', async () => {
    const customer = await stage.signIn();
    const { status, body } = await customer.quote();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      subtotal: { minor: 9000 },
      total: { minor: 10710 },
      expiresInSeconds: 1800,
    });
  });

  it.each([
    ['getestet', 'trial used is no hindrance to buying', telephony(), 201, undefined],
    ['mitglied', 'a member may not', telephony(), 403, 'not_billing_contact'],
    ['gesperrt', 'an invoice is unpaid', telephony(), 403, 'account_on_hold'],
    ['konzern', 'a corporate account buys elsewhere', telephony(), 403, 'corporate_account'],
    ['neu', 'an address is missing', telephony(), 422, 'details_missing'],
    ['muster', 'too many', telephony(501), 422, 'seats_out_of_range'],
    ['muster', 'no such price', { ...telephony(), priceId: 'cheap' }, 422, 'not_offered'],
  ])('for %s: %s', async (from, _name, item, status, code) => {
    const customer = await stage.signIn({ from });
    const answer = await customer.quote({ items: [item] });
    expect(answer).toMatchObject(code === undefined ? { status } : { status, body: { code } });
  });

  it('is refused when a product stands in it twice', async () => {
    const customer = await stage.signIn();
    const answer = await customer.quote({ items: [telephony(), telephony(2)] });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'invalid_request', fields: ['/items/1/productId'] },
    });
  });

  it('never takes an amount from the caller', async () => {
    const customer = await stage.signIn();
    const items = [{ ...telephony(), unitRate: '0.01' }];
    const answer = await customer.quote({ items });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'invalid_request', fields: ['/items/0/unitRate'] },
    });
  });
});

describe('an order', () => {
  it('opens its own subscription from today and queues one mail', async () => {
    const customer = await stage.signIn({ email: 'order-1@muster.example' });
    const { body: quote } = await customer.quote();
    const { status, headers, body } = await customer.order(quote);
    expect(status).toBe(201);
    expect(headers.get('Idempotency-Replayed')).toBeNull();
    expect(parseResponse(orderSchema, body)).toEqual(body);
    expect(body).toMatchObject({
      status: 'confirmed',
      payment: { kind: 'invoice', payableBy: '2026-12-07' },
      products: [{ productId: 'telefonie', licences: 5, access: 'ready' }],
      email: 'order-1@muster.example',
    });
    const { body: account } = await customer.get<Account>('/v1/account');
    expect(account.subscriptions.at(-1)).toMatchObject({
      seats: 5,
      interval: 'month',
      nextBillingDate: '2026-12-23',
    });
    expect(await stage.mails('order-1@muster.example')).toHaveLength(1);
  });

  it('numbers orders without gaps', async () => {
    const customer = await stage.signIn();
    const { body: first } = await customer.order((await customer.quote()).body);
    const { body: quote } = await customer.quote({ items: [{ ...meetings, seats: 3 }] });
    await customer.order(quote, randomUUID(), { consents: [] });
    const { body: second } = await customer.order(quote);
    expect(first.number).toMatch(/^SW-2026-\d{6}$/);
    expect(Number(second.number.slice(-6))).toBe(Number(first.number.slice(-6)) + 1);
  });

  it('says that rooms have no licences to assign', async () => {
    const customer = await stage.signIn();
    const items = [{ productId: 'raeume', planId: 'raeume', priceId: 'raeume-year-2026', seats: 2 }];
    const { body } = await customer.order((await customer.quote({ items })).body);
    expect(body.products).toMatchObject([{ productId: 'raeume', licences: 0 }]);
  });

  it('keeps the hash of the words that were agreed to', async () => {
    const customer = await stage.signIn();
    await customer.order((await customer.quote()).body);
    expect(await rows('consents', customer.accountId)).toMatchObject([
      {
        code: 'terms',
        version: '2026-11',
        locale: 'de',
        text_hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
  });

  it('teaches the account its address for the next time', async () => {
    const customer = await stage.signIn({ from: 'neu' });
    await customer.order((await customer.quote({ details: { address: muster, vatId: 'DE136695976' } })).body);
    const { body } = await customer.get<Account>('/v1/account');
    expect(body).toMatchObject({ address: muster, vatId: 'DE136695976' });
  });

  it('is found by its id and by its key, and by nobody else', async () => {
    const customer = await stage.signIn();
    const key = randomUUID();
    const { body } = await customer.order((await customer.quote()).body, key);
    expect((await customer.get(`/v1/orders/${body.id}`)).body).toEqual(body);
    expect((await customer.get(`/v1/orders/by-key/${key}`)).body).toEqual(body);
    const other = await stage.signIn();
    for (const path of [body.id, `by-key/${key}`]) {
      expect(await other.get(`/v1/orders/${path}`)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    }
  });

  it("is not placed from another account's quote", async () => {
    const owner = await stage.signIn();
    const thief = await stage.signIn();
    const answer = await thief.order((await owner.quote()).body);
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('is refused without the consents that the law asks for, and may then be placed', async () => {
    const customer = await stage.signIn();
    const { body: quote } = await customer.quote();
    const key = randomUUID();
    const refused = await customer.order(quote, key, { consents: [{ code: 'terms', version: '2020-01' }] });
    expect(refused).toMatchObject({ status: 422, body: { code: 'consent_missing' } });
    expect((await customer.order(quote, key)).status).toBe(201);
  });

  it.each(['card-4242', 'card', 'nothing'])('is refused by the way to pay "%s"', async (paymentMethodId) => {
    const customer = await stage.signIn();
    const answer = await customer.order((await customer.quote()).body, randomUUID(), { paymentMethodId });
    expect(answer).toMatchObject({ status: 422, body: { code: 'payment_method_unavailable' } });
    expect(await rows('orders', customer.accountId)).toEqual([]);
  });
});

describe('a quote that is no longer right', () => {
  it('is answered with a new one when it is too old, and that one can be ordered', async () => {
    const here = await openStage({ database: stage.database });
    const customer = await here.signIn();
    const { body: old } = await customer.quote();
    here.pass(1799);
    const again = await here.signInAgain(customer);
    here.pass(1);
    const answer = await again.order(old);
    expect(answer).toMatchObject({ status: 409, body: { code: 'quote_expired' } });
    const { quote } = answer.body as unknown as { quote: Quote };
    expect(quote.id).not.toBe(old.id);
    expect((await again.order(quote)).status).toBe(201);
  });

  it('is answered with a new one when a price has changed', async () => {
    const customer = await stage.signIn();
    const { body: old } = await customer.quote();
    const dearer = await openStage({
      database: stage.database,
      change: (shop) => {
        const plus = shop.products[0]?.plans[1];
        if (plus?.prices[0]) plus.prices[0].pricing = { model: 'per_unit', unit: '20' };
      },
    });
    const answer = await (await dearer.signInAgain(customer)).order(old);
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'price_changed', quote: { total: { minor: 11900 } } },
    });
  });

  it('is answered with a new one when a price was replaced by another, which has another id', async () => {
    const customer = await stage.signIn();
    const { body: old } = await customer.quote();
    const dearer = await openStage({
      database: stage.database,
      change: (shop) => {
        const plus = shop.products[0]?.plans[1];
        if (plus?.prices[0])
          plus.prices[0] = { id: 'dearer', interval: 'month', pricing: { model: 'per_unit', unit: '20' } };
      },
    });
    const again = await dearer.signInAgain(customer);
    const answer = await again.order(old);
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'price_changed', quote: { total: { minor: 11900 }, lines: [{ priceId: 'dearer' }] } },
    });
    const { quote } = answer.body as unknown as { quote: Quote };
    expect((await again.order(quote)).status).toBe(201);
  });

  it.each([
    ['another total', { expectedTotal: { minor: 1, exponent: 2, currency: 'EUR' } }],
    ['another hash', { quoteHash: 'f'.repeat(64) }],
  ])('is answered with a new one when the order names %s', async (_name, changes) => {
    const customer = await stage.signIn();
    const answer = await customer.order((await customer.quote()).body, randomUUID(), changes);
    expect(answer).toMatchObject({ status: 409, body: { code: 'price_changed' } });
    expect(await rows('orders', customer.accountId)).toEqual([]);
  });
});

describe('the Idempotency-Key', () => {
  it.each([{}, { 'Idempotency-Key': 'again' }])('is needed: %j', async (headers) => {
    const customer = await stage.signIn();
    const { body: quote } = await customer.quote();
    const answer = await customer.post('/v1/orders', orderOf(quote), headers);
    expect(answer).toMatchObject({ status: 400, body: { code: 'key_missing' } });
  });

  it('replays the same answer to the same request and says so', async () => {
    const customer = await stage.signIn();
    const { body: quote } = await customer.quote();
    const key = randomUUID();
    const first = await customer.order(quote, key);
    const again = await customer.order(quote, key);
    expect(again.status).toBe(201);
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body));
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
  });

  it('is refused for another request', async () => {
    const customer = await stage.signIn();
    const key = randomUUID();
    await customer.order((await customer.quote()).body, key);
    const other = await customer.quote({ items: [{ ...meetings, seats: 1 }] });
    expect(await customer.order(other.body, key)).toMatchObject({
      status: 422,
      body: { code: 'key_reused' },
    });
  });

  it('belongs to its account', async () => {
    const key = randomUUID();
    const [one, other] = [await stage.signIn(), await stage.signIn()];
    const first = await one.order((await one.quote()).body, key);
    const second = await other.order((await other.quote()).body, key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('makes one order of a hundred presses at once', async () => {
    const customer = await stage.signIn({ email: 'hundred@muster.example' });
    const { body: quote } = await customer.quote();
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 100 }, () => customer.order(quote, key)));
    // A database with several connections tells the others that the first is still at work.
    expect(new Set(all.map(({ status }) => status))).toBeOneOf([new Set([201]), new Set([201, 409])]);
    const answers = all.filter(({ status }) => status === 201);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('Idempotency-Replayed') === null)).toHaveLength(1);
    expect(await rows('orders', customer.accountId)).toHaveLength(1);
    expect(await stage.mails('hundred@muster.example')).toHaveLength(1);
  });

  it('cannot buy a quote twice, even after the key is forgotten', async () => {
    const here = await openStage({ database: stage.database });
    const customer = await here.signIn();
    const { body: quote } = await customer.quote();
    const key = randomUUID();
    const { body: order } = await customer.order(quote, key);
    here.pass(8 * 24 * 3600);
    await here.service.sweep();
    expect(await rows('idempotency', customer.accountId)).toEqual([]);
    const answer = await (await here.signInAgain(customer)).order(quote, key);
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'already_ordered', orderNumber: order.number },
    });
  });

  it('is refused for another quote even after it is forgotten', async () => {
    const here = await openStage({ database: stage.database });
    const customer = await here.signIn();
    const key = randomUUID();
    await customer.order((await customer.quote()).body, key);
    here.pass(8 * 24 * 3600);
    await here.service.sweep();
    const again = await here.signInAgain(customer);
    const { body: other } = await again.quote({ items: [{ ...meetings, seats: 1 }] });
    expect(await again.order(other, key)).toMatchObject({ status: 422, body: { code: 'key_reused' } });
    expect((await again.order(other)).status).toBe(201);
  });

  it('of another press meets the order of the same quote', async () => {
    const customer = await stage.signIn();
    const { body: quote } = await customer.quote();
    const answers = await Promise.all([customer.order(quote), customer.order(quote)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'already_ordered' });
  });
});

it('opens one subscription of a product for two quotes that are ordered at once', async () => {
  const customer = await stage.signIn();
  const quotes = [(await customer.quote()).body, (await customer.quote()).body];
  const answers = await Promise.all(quotes.map((quote) => customer.order(quote)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({ code: 'not_offered' });
});

it('lists what an account pays for', async () => {
  const customer = await stage.signIn();
  await customer.order((await customer.quote()).body);
  const { body } = await customer.get<{ subscriptions: Order['products'] }>('/v1/subscriptions');
  expect(body.subscriptions.map(({ productId }) => productId)).toEqual([
    'webinare',
    'fernwartung',
    'telefonie',
  ]);
});

const meetings = { productId: 'meetings', planId: 'meetings', priceId: 'meetings-month-2026' };
const muster = {
  company: 'Neuwerk Studio',
  fullName: 'Buchhaltung',
  street: 'Hofweg 1',
  postcode: '22085',
  city: 'Hamburg',
  country: 'DE',
  invoiceEmail: 'rechnung@neuwerk.example',
};
