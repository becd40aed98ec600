import type { Account, OrderItem, Quote } from '@kasse/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCharges } from '../charges.fixture.ts';
import { openStage, telephony, type Customer, type Stage } from '../stage.fixture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ charges: openCharges() });
});
afterAll(() => stage.close());

const accountOf = async (customer: Customer) => (await customer.get<Account>('/v1/account')).body;
const owned = async (customer: Customer, productId: string) =>
  (await accountOf(customer)).subscriptions.find((each) => each.productId === productId);

/** Five more licences of the plan that the demo account has, ten of them until 15 December. */
async function fiveMore(customer: Customer, changes: Partial<OrderItem> = {}): Promise<OrderItem> {
  const subscription = await owned(customer, 'webinare');
  return {
    productId: 'webinare',
    planId: 'plus',
    priceId: 'webinare-plus-month-2026',
    seats: 5,
    kind: 'change',
    subscriptionId: subscription?.id ?? '',
    ...changes,
  };
}

const archive: OrderItem = {
  productId: 'archiv',
  planId: 'archiv',
  priceId: 'archiv-month-2026',
  seats: 3,
  kind: 'trial',
};
const meetings: OrderItem = {
  productId: 'meetings',
  planId: 'meetings',
  priceId: 'meetings-month-2026',
  seats: 5,
};

describe('an order that changes a subscription', () => {
  it('changes that one, from today on, and opens none', async () => {
    const customer = await stage.signIn();
    const before = await accountOf(customer);
    const { body: quote } = await customer.quote({ items: [await fiveMore(customer)] });
    const { body: order } = await customer.order(quote);
    expect(order.products).toEqual([
      {
        productId: 'webinare',
        planId: 'plus',
        subscriptionId: before.subscriptions[0]?.id,
        licences: 5,
        nextBillingDate: '2026-12-23',
        access: 'ready',
      },
    ]);
    const after = await accountOf(customer);
    expect(after.subscriptions).toHaveLength(before.subscriptions.length);
    expect(await owned(customer, 'webinare')).toEqual({
      ...before.subscriptions[0],
      seats: 15,
      nextBillingDate: '2026-12-23',
      priceId: 'webinare-plus-month-2026',
      anchor: '2026-11-23',
      periodStart: '2026-11-23',
      paid: quote.subtotal,
    });
    expect(after.subscriptions[1]).toEqual(before.subscriptions[1]);
  });

  it('to a higher plan alone has no licences to assign', async () => {
    const customer = await stage.signIn();
    const item = await fiveMore(customer, {
      planId: 'premium',
      priceId: 'webinare-premium-month-2026',
      seats: 0,
    });
    const { body: order } = await customer.order((await customer.quote({ items: [item] })).body);
    expect(order.products).toMatchObject([{ planId: 'premium', licences: 0 }]);
    expect(await owned(customer, 'webinare')).toMatchObject({ planId: 'premium', seats: 10 });
  });

  it('keeps the billing date where the shop says so', async () => {
    const here = await openStage({
      database: stage.database,
      change: (shop) => {
        shop.billingDatePolicy = 'coterm';
      },
    });
    const customer = await here.signIn();
    const { body: quote } = await customer.quote({ items: [await fiveMore(customer)] });
    expect(quote.lines[0]?.period).toEqual({ start: '2026-11-23', end: '2026-12-15' });
    await customer.order(quote);
    expect(await owned(customer, 'webinare')).toMatchObject({ seats: 15, nextBillingDate: '2026-12-15' });
  });

  it('adds the credit that it does not use up to the account', async () => {
    // Ten days into a long prepaid year, at a price that is a tenth by now.
    const here = await openStage({
      database: stage.database,
      change: (shop) => {
        const plus = shop.products.find(({ id }) => id === 'webinare')?.plans[1];
        if (plus?.prices[0]) plus.prices[0].pricing = { model: 'per_unit', unit: '1' };
        plus?.prices.push({
          id: 'webinare-plus-2025',
          interval: 'month',
          pricing: { model: 'per_unit', unit: '100' },
        });
      },
    });
    const customer = await here.signIn();
    await here.database.queries
      .updateTable('subscriptions')
      .set({ price_id: 'webinare-plus-2025' })
      .where('account_id', '=', customer.accountId)
      .where('product_id', '=', 'webinare')
      .execute();
    const { body: quote } = await customer.quote({ items: [await fiveMore(customer)] });
    expect(quote).toMatchObject({ total: { minor: 0 }, paymentNeeded: false });
    expect(quote.creditKept?.minor).toBeGreaterThan(0);
    const { body: order } = await customer.order(quote, undefined, { paymentMethodId: undefined });
    expect(order).toMatchObject({ status: 'confirmed', payment: { kind: 'none' } });
    expect((await accountOf(customer)).credit).toEqual(quote.creditKept);
  });

  it('gives back what was paid for the period, and not what the list says', async () => {
    const customer = await stage.signIn({ subscriptions: [] });
    const yearly = { ...telephony(10), priceId: 'telefonie-plus-year-2026' };
    const bought = (await customer.quote({ items: [yearly], codes: ['HERBST10'] })).body;
    await customer.order(bought);
    const subscription = await owned(customer, 'telefonie');
    expect(subscription).toMatchObject({ periodStart: '2026-11-23', paid: { minor: 162_000 } });
    const one = { ...yearly, seats: 1, kind: 'change' as const, subscriptionId: subscription?.id ?? '' };
    const { body: quote } = await customer.quote({ items: [one], codes: ['HERBST10'] });
    expect(quote.lines[0]?.change?.credit.minor).toBe(162_000);
    expect(quote).toMatchObject({ subtotal: { minor: 198_000 }, discounts: [{ amount: { minor: 3600 } }] });
    expect(quote).not.toHaveProperty('creditKept');
    await customer.order(quote);
    expect((await owned(customer, 'telefonie'))?.paid?.minor).toBe(194_400);
  });

  it('is billed on its own day again after a short month', async () => {
    const here = await openStage({ database: stage.database });
    // From 23 November to 31 December.
    here.pass(38 * 24 * 3600);
    const customer = await here.signIn({ subscriptions: [] });
    await customer.order((await customer.quote()).body);
    here.pass(70 * 24 * 3600);
    expect(await owned(await here.signInAgain(customer), 'telefonie')).toMatchObject({
      anchor: '2026-12-31',
      periodStart: '2027-02-28',
      nextBillingDate: '2027-03-31',
    });
  });

  it('of somebody else is not offered', async () => {
    const [customer, other] = [await stage.signIn(), await stage.signIn()];
    const answer = await other.quote({ items: [await fiveMore(customer)] });
    expect(answer).toMatchObject({ status: 422, body: { code: 'not_offered' } });
  });

  it('is made once for two quotes that are ordered at once', async () => {
    const customer = await stage.signIn();
    const items = [await fiveMore(customer)];
    const quotes = [(await customer.quote({ items })).body, (await customer.quote({ items })).body];
    const answers = await Promise.all(quotes.map((quote) => customer.order(quote)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'price_changed' });
    expect(await owned(customer, 'webinare')).toMatchObject({ seats: 15 });
  });

  it('leaves the cart by the name of its line', async () => {
    const customer = await stage.signIn();
    const item = await fiveMore(customer);
    await customer.saveCart(0, [{ ...item, interval: 'month' }]);
    await customer.order((await customer.quote({ items: [item] })).body);
    expect((await customer.get('/v1/cart')).body).toMatchObject({ items: [] });
  });
});

describe('a trial that needs payment details', () => {
  it('opens a subscription that is first charged after its free days, and is used', async () => {
    const customer = await stage.signIn();
    const { body: quote } = await customer.quote({ items: [archive] });
    expect(quote).toMatchObject({ total: { minor: 0 }, paymentNeeded: true });
    const { body: order } = await customer.order(quote, undefined, { paymentMethodId: 'card-4242' });
    expect(order).toMatchObject({
      status: 'confirmed',
      payment: { kind: 'card', lastDigits: '4242' },
      products: [{ productId: 'archiv', licences: 3, nextBillingDate: '2026-12-24' }],
    });
    const account = await accountOf(customer);
    expect(account.subscriptions.at(-1)).toMatchObject({ seats: 3, nextBillingDate: '2026-12-24' });
    expect(account.runningTrials).toEqual([
      { productId: 'archiv', planId: 'archiv', seats: 3, endsOn: '2026-12-23' },
    ]);
    expect(account.triedProducts).toContain('archiv');
    expect(await customer.quote({ items: [archive] })).toMatchObject({ body: { code: 'not_offered' } });
  });

  it('needs a way to pay, although nothing is due', async () => {
    const customer = await stage.signIn();
    const { body: quote } = await customer.quote({ items: [archive] });
    const answer = await customer.order(quote, undefined, { paymentMethodId: undefined });
    expect(answer).toMatchObject({ status: 422, body: { code: 'payment_method_unavailable' } });
  });

  it('is not started without being ordered', async () => {
    const customer = await stage.signIn();
    const { productId, planId, seats } = archive;
    const answer = await customer.post(
      '/v1/trials',
      { productId, planId, seats },
      { 'Idempotency-Key': crypto.randomUUID() },
    );
    expect(answer).toMatchObject({ status: 422, body: { code: 'not_offered' } });
  });

  it('runs no longer after its last day, and is a subscription like any other', async () => {
    const here = await openStage({ database: stage.database, charges: openCharges() });
    const customer = await here.signIn();
    await customer.order((await customer.quote({ items: [archive] })).body);
    here.pass(31 * 24 * 3600);
    const account = await accountOf(await here.signInAgain(customer));
    expect(account.runningTrials).toEqual([]);
    expect(account.subscriptions.at(-1)).toMatchObject({
      productId: 'archiv',
      nextBillingDate: '2026-12-24',
    });
  });
});

describe('discount codes', () => {
  it('take off what the shop says, and the mail and the order hold the same figures', async () => {
    const customer = await stage.signIn();
    const yearly = { ...telephony(10), priceId: 'telefonie-plus-year-2026' };
    const { body: quote } = await customer.quote({ items: [yearly, meetings], codes: ['HERBST10'] });
    expect(quote).toMatchObject({
      subtotal: { minor: 184_500 },
      discounts: [{ code: 'HERBST10', amount: { minor: 18_450 } }],
      taxes: [{ base: { minor: 166_050 }, amount: { minor: 31_550 } }],
      total: { minor: 197_600 },
    });
    expect((await customer.order(quote)).body.quote).toEqual(quote);
  });

  it.each([
    ['WILLKOMMEN25', 6500, []],
    ['FALSCH', 9000, [{ code: 'FALSCH', reason: 'code_unknown' }]],
    ['GRATIS100', 9000, [{ code: 'GRATIS100', reason: 'code_unsuitable' }]],
  ])('such as %s leave %i before tax', async (code, net, refusedCodes) => {
    const customer = await stage.signIn();
    const { body } = await customer.quote({ codes: [code] });
    expect(body).toMatchObject({ taxes: [{ base: { minor: net } }], refusedCodes });
  });

  it('that leave nothing due need no way to pay', async () => {
    const customer = await stage.signIn();
    const { body: quote } = await customer.quote({ items: [meetings], codes: ['GRATIS100'] });
    expect(quote).toMatchObject({ total: { minor: 0 }, paymentNeeded: false });
    const { body: order } = await customer.order(quote, undefined, { paymentMethodId: undefined });
    expect(order).toMatchObject({ status: 'confirmed', payment: { kind: 'none' } });
    expect(order).not.toHaveProperty('attempt');
  });

  it('cannot be tried out: thirty quotes a minute carry some', async () => {
    const customer = await stage.signIn();
    const ask = (codes?: readonly string[]) => customer.quote(codes ? { codes } : {});
    const answers: { readonly status: number; readonly body: Quote }[] = [];
    for (let call = 0; call < 30; call += 1) answers.push(await ask([`CODE${call}`]));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await ask(['HERBST10'])).toMatchObject({ status: 429, body: { code: 'service' } });
    expect((await ask()).status).toBe(201);
    expect((await (await stage.signIn()).quote({ codes: ['HERBST10'] })).status).toBe(201);
  });
});
