import type { Quote } from '@kasse/domain';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clock, orderOf, plus, quoteFor } from './gateway.fixture.ts';
import { createMemoryGateway, demoAccount, scenarios } from './index.ts';

afterEach(() => vi.restoreAllMocks());

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
    expect((await gateway.catalogue()).products).toHaveLength(7);
    expect(await gateway.account()).toBeNull();
    await expect(quoteFor(gateway)).rejects.toMatchObject({ code: 'sign_in_missing' });
    expect(await gateway.account()).toMatchObject({ name: 'Muster & Söhne GmbH' });
    expect(await quoteFor(gateway)).toMatchObject({ total: { minor: 10_710 } });
  });

  it.each([
    ['corporate', 'corporate_account'],
    ['member', 'not_billing_contact'],
    ['on-hold', 'account_on_hold'],
    ['new-account', 'details_missing'],
  ])('%s cannot be quoted: %s', async (scenario, code) => {
    await expect(quoteFor(createMemoryGateway({ clock, scenario }))).rejects.toMatchObject({ code });
  });

  it('owned-twice changes both subscriptions of a product in one order', async () => {
    const gateway = createMemoryGateway({ clock, scenario: 'owned-twice' });
    const phones = (await gateway.account())?.subscriptions.filter((each) => each.productId === 'telefonie');
    const items = (phones ?? []).map(({ id: subscriptionId, productId, planId, priceId = '' }) => ({
      ...{ productId, planId, priceId, seats: 2, subscriptionId },
      kind: 'change' as const,
    }));
    const quote = await gateway.quote({ items, details: {} });
    await gateway.placeOrder(orderOf(quote), { idempotencyKey: 'one' });
    const after = (await gateway.account())?.subscriptions ?? [];
    expect(after.filter(({ productId }) => productId === 'telefonie').map(({ seats }) => seats)).toEqual([
      12, 5,
    ]);
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
