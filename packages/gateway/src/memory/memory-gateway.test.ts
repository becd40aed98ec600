import type { CalendarDate, Gateway, OrderRequest, Quote } from '@kasse/domain';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryGateway, demoAccount, demoCatalogue, scenarios } from './index.ts';

const clock = () => new Date('2026-11-23T10:00:00Z');
const plus = { productId: 'telefonie', planId: 'plus', priceId: 'telefonie-plus-month', seats: 5 };

function quoteFor(gateway: Gateway): Promise<Quote> {
  return gateway.quote({ items: [plus], details: {} });
}

function orderOf(quote: Quote): OrderRequest {
  return {
    quoteId: quote.id,
    quoteHash: quote.hash,
    expectedTotal: quote.total,
    paymentMethodId: 'invoice',
    consents: [],
  };
}

afterEach(() => vi.restoreAllMocks());

describe('the memory gateway', () => {
  it('sells the demo by invoice', async () => {
    const gateway = createMemoryGateway({ clock });
    const quote = await quoteFor(gateway);
    const order = await gateway.placeOrder(orderOf(quote), { idempotencyKey: 'one' });
    expect(order).toMatchObject({
      number: 'SW-2026-000001',
      status: 'confirmed',
      payment: { kind: 'invoice', payableBy: '2026-12-07' },
      products: [{ productId: 'telefonie', licences: 5, access: 'ready' }],
      quote: { total: { minor: 10_710, exponent: 2, currency: 'EUR' } },
      email: 'buchhaltung@muster.example',
    });
  });

  it('keeps its state to itself', async () => {
    const one = createMemoryGateway({ clock });
    await one.placeOrder(orderOf(await quoteFor(one)), { idempotencyKey: 'one' });
    const other = createMemoryGateway({ clock });
    expect(await other.orderByKey('one')).toBeNull();
    expect((await other.account())?.subscriptions).toHaveLength(1);
  });

  it('has no licences to assign where a plan counts rooms', async () => {
    const gateway = createMemoryGateway({ clock });
    const rooms = { productId: 'raeume', planId: 'standard', priceId: 'raeume-standard-month', seats: 3 };
    const quote = await gateway.quote({ items: [rooms], details: {} });
    const order = await gateway.placeOrder(orderOf(quote), { idempotencyKey: 'rooms' });
    expect(order.products[0]?.licences).toBe(0);
  });

  it('answers with the day of its clock in the zone of the seller', async () => {
    const gateway = createMemoryGateway({ clock: () => new Date('2026-12-31T23:30:00Z') });
    expect((await gateway.catalogue()).today).toBe('2027-01-01');
  });

  it('moves billing dates that are over, counted from their anchor', async () => {
    const [owned] = demoAccount.subscriptions;
    if (!owned) throw new Error('The demo account owns a product.');
    const nextOn = async (nextBillingDate: CalendarDate, day: string) => {
      const account = { ...demoAccount, subscriptions: [{ ...owned, nextBillingDate }] };
      const gateway = createMemoryGateway({ account, clock: () => new Date(`${day}T10:00:00Z`) });
      return (await gateway.account())?.subscriptions[0]?.nextBillingDate;
    };
    expect(await nextOn('2027-01-31', '2027-01-31')).toBe('2027-01-31');
    expect(await nextOn('2027-01-31', '2027-02-01')).toBe('2027-02-28');
    expect(await nextOn('2027-01-31', '2027-03-01')).toBe('2027-03-31');
  });

  it('charges no tax to a business abroad whose VAT id the register confirms', async () => {
    const gateway = createMemoryGateway({ clock });
    const address = { ...demoAccount.address, country: 'AT' } as NonNullable<typeof demoAccount.address>;
    const taxed = await gateway.quote({ items: [plus], details: { address, vatId: 'ATU99999999' } });
    const untaxed = await gateway.quote({ items: [plus], details: { address, vatId: 'ATU13585627' } });
    expect(taxed).toMatchObject({ reverseCharge: false, total: { minor: 10_710 } });
    expect(untaxed).toMatchObject({ reverseCharge: true, taxes: [], total: { minor: 9000 } });
  });

  it('uses no VAT id when an empty one is sent, and keeps the one that it knows', async () => {
    const address = { ...demoAccount.address, country: 'AT' } as NonNullable<typeof demoAccount.address>;
    const account = { ...demoAccount, address, vatId: 'ATU13585627' };
    const gateway = createMemoryGateway({ clock, account });
    expect(await quoteFor(gateway)).toMatchObject({ reverseCharge: true });
    const quote = await gateway.quote({ items: [plus], details: { vatId: '' } });
    expect(quote).toMatchObject({ reverseCharge: false, total: { minor: 10_710 } });
    const order = await gateway.placeOrder(orderOf(quote), { idempotencyKey: 'one' });
    expect(order.quote.reverseCharge).toBe(false);
    expect(await gateway.account()).toMatchObject({ vatId: 'ATU13585627' });
  });

  it('rejects with a problem even when its own data are wrong', async () => {
    const catalogue = { ...demoCatalogue, seller: { name: 'Elsewhere', country: 'PL' } };
    await expect(quoteFor(createMemoryGateway({ clock, catalogue }))).rejects.toMatchObject({
      code: 'unknown',
      cause: expect.any(RangeError) as unknown,
    });
  });

  it('refuses a second call while the first with the same key runs', async () => {
    const gateway = createMemoryGateway({ clock });
    const request = orderOf(await quoteFor(gateway));
    const calls = [1, 2].map(() => gateway.placeOrder(request, { idempotencyKey: 'same' }));
    const [first, second] = await Promise.allSettled(calls);
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'in_progress', retryable: true } });
  });

  it('orders a quote once when two keys press at the same time', async () => {
    const gateway = createMemoryGateway({ clock });
    const request = orderOf(await quoteFor(gateway));
    const calls = ['one', 'two'].map((idempotencyKey) => gateway.placeOrder(request, { idempotencyKey }));
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await gateway.account())?.subscriptions).toHaveLength(2);
  });
});

describe('the scenarios of the memory gateway', () => {
  it('warns once about a name that is none and answers as usual', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const gateway = createMemoryGateway({ clock, scenario: 'slwo' });
    expect((await gateway.account())?.standing).toBe('billing_contact');
    expect(warn).toHaveBeenCalledOnce();
    for (const name of scenarios) expect(warn.mock.calls[0]?.[0]).toContain(name);
  });

  it('say nothing when no name is given', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    createMemoryGateway({ scenario: '' });
    for (const scenario of scenarios) createMemoryGateway({ scenario });
    expect(warn).not.toHaveBeenCalled();
  });

  it('declined refuses every order, and the quote stays free', async () => {
    const gateway = createMemoryGateway({ clock, scenario: 'declined' });
    const request = orderOf(await quoteFor(gateway));
    for (const idempotencyKey of ['one', 'two']) {
      await expect(gateway.placeOrder(request, { idempotencyKey })).rejects.toMatchObject({
        code: 'declined',
        retryable: false,
      });
    }
    expect(await gateway.orderByKey('one')).toBeNull();
  });

  it('slow answers after four seconds', async () => {
    const wait = vi.fn(() => Promise.resolve());
    await createMemoryGateway({ clock, scenario: 'slow', wait }).catalogue();
    expect(wait).toHaveBeenCalledExactlyOnceWith(4000, undefined);
  });

  it('slow ends with the reason of an aborted signal', async () => {
    const { signal, abort } = abortable();
    const answer = createMemoryGateway({ clock, scenario: 'slow' }).catalogue({ signal });
    const reason = new Error('left');
    abort(reason);
    await expect(answer).rejects.toBe(reason);
  });

  it('offline reaches nothing', async () => {
    const gateway = createMemoryGateway({ scenario: 'offline' });
    await expect(gateway.catalogue()).rejects.toMatchObject({ code: 'offline', retryable: true });
    await expect(gateway.account()).rejects.toMatchObject({ code: 'offline' });
  });

  it('price-changed answers the first order with a higher quote, which can be ordered', async () => {
    const gateway = createMemoryGateway({ clock, scenario: 'price-changed' });
    const shown = await quoteFor(gateway);
    const refused = gateway.placeOrder(orderOf(shown), { idempotencyKey: 'one' });
    const problem = (await refused.catch((error: unknown) => error)) as { code: string; quote: Quote };
    expect(problem.code).toBe('price_changed');
    expect(problem.quote.lines[0]).toMatchObject({ unitRate: '19.8', amount: { minor: 9900 } });
    expect(await quoteFor(gateway)).toMatchObject({ hash: problem.quote.hash });
    const order = await gateway.placeOrder(orderOf(problem.quote), { idempotencyKey: 'two' });
    expect(order.quote.total).toEqual(problem.quote.total);
  });

  it('trial-used has no trial left', async () => {
    const gateway = createMemoryGateway({ clock, scenario: 'trial-used' });
    const request = { productId: 'telefonie', planId: 'plus', seats: 5 };
    await expect(gateway.startTrial(request, { idempotencyKey: 'one' })).rejects.toMatchObject({
      code: 'trial_used',
    });
  });

  it('signed-out shows the catalogue to everybody and the account to a token alone', async () => {
    const tokens = [undefined, undefined, 'token', 'token'];
    const token = () => Promise.resolve(tokens.shift());
    const gateway = createMemoryGateway({ clock, scenario: 'signed-out', token });
    expect((await gateway.catalogue()).products).toHaveLength(6);
    expect(await gateway.account()).toBeNull();
    await expect(quoteFor(gateway)).rejects.toMatchObject({ code: 'sign_in_missing' });
    expect(await gateway.account()).toMatchObject({ name: 'Muster & Söhne GmbH' });
    expect(await quoteFor(gateway)).toMatchObject({ total: { minor: 10_710 } });
  });

  it.each([
    ['corporate', 'corporate_account'],
    ['member', 'not_billing_contact'],
    ['new-account', 'details_missing'],
  ])('%s cannot be quoted: %s', async (scenario, code) => {
    await expect(quoteFor(createMemoryGateway({ clock, scenario }))).rejects.toMatchObject({ code });
  });

  it('new-account keeps the billing details of its first order', async () => {
    const gateway = createMemoryGateway({ clock, scenario: 'new-account' });
    expect(await gateway.account()).not.toHaveProperty('address');
    const address = demoAccount.address;
    if (!address) throw new Error('The demo account has an address.');
    const quote = await gateway.quote({ items: [plus], details: { address } });
    await gateway.placeOrder(orderOf(quote), { idempotencyKey: 'one' });
    expect(await gateway.account()).toMatchObject({ address });
  });

  it('lost-reply keeps the order whose answer never arrives', async () => {
    const gateway = createMemoryGateway({ clock, scenario: 'lost-reply' });
    const request = orderOf(await quoteFor(gateway));
    await expect(gateway.placeOrder(request, { idempotencyKey: 'one' })).rejects.toMatchObject({
      code: 'outcome_unknown',
      retryable: true,
    });
    const order = await gateway.orderByKey('one');
    expect(order?.quote.id).toBe(request.quoteId);
    expect(await gateway.placeOrder(request, { idempotencyKey: 'one' })).toEqual(order);
  });
});

function abortable(): { signal: AbortSignal; abort: (reason: Error) => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason) => controller.abort(reason) };
}
