import type { Gateway } from '@kasse/domain';
import { describe, expect, it, vi } from 'vitest';
import { clock, orderOf, quoteFor } from './gateway.fixture.ts';
import { createMemoryGateway, demoAccount } from './index.ts';
import type { Charge, MemoryOptions } from './index.ts';

const day = 24 * 60 * 60 * 1000;

async function placeByCard(gateway: Gateway, method = 'card', idempotencyKey = 'one') {
  return gateway.placeOrder(orderOf(await quoteFor(gateway), method), { idempotencyKey });
}

describe('a card at the memory gateway', () => {
  it.each(['card', 'visa-4242'])('%s pays at once, and nothing is asked for', async (method) => {
    const order = await placeByCard(createMemoryGateway({ clock }), method);
    expect(order).toMatchObject({
      status: 'confirmed',
      payment: { kind: 'card', lastDigits: '4242' },
      attempt: { number: 1, paymentMethodId: method, state: 'succeeded' },
      products: [{ access: 'ready', nextBillingDate: '2026-12-23' }],
    });
  });

  it('whose details another provider collects needs its reference', async () => {
    const card = { id: 'card', kind: 'card', provider: 'sandbox', setup: {} } as const;
    const gateway = createMemoryGateway({ clock, account: { ...demoAccount, paymentMethods: [card] } });
    await expect(placeByCard(gateway)).rejects.toMatchObject({ code: 'payment_incomplete' });
    const request = { ...orderOf(await quoteFor(gateway), 'card'), paymentReference: 'ref_1' };
    expect(await gateway.placeOrder(request, { idempotencyKey: 'two' })).toMatchObject({
      status: 'confirmed',
    });
  });

  it('is charged as the host of a test says, who hears what and how often', async () => {
    const charge = vi.fn<Charge>(() => 'pending');
    const gateway = createMemoryGateway({ clock, charge });
    const { id, quote } = await placeByCard(gateway);
    await gateway.order(id);
    expect(
      charge.mock.calls.map(([{ method, attempt, asked, amount }]) => [method.id, attempt, asked, amount]),
    ).toEqual([
      ['card', 1, 1, quote.total],
      ['card', 1, 2, quote.total],
    ]);
  });
});

describe('the scenario declined', () => {
  it('declines the first payment, and the next one pays the same order', async () => {
    const gateway = createMemoryGateway({ clock, scenario: 'declined' });
    const order = await placeByCard(gateway);
    expect(order).toMatchObject({
      status: 'awaiting_payment',
      attempt: { number: 1, state: 'declined' },
      products: [{ access: 'after_payment' }],
    });
    expect(await gateway.openOrder()).toEqual(order);
    const paid = await gateway.payOrder(
      order.id,
      { paymentMethodId: 'visa-4242' },
      { idempotencyKey: 'two' },
    );
    expect(paid).toMatchObject({
      id: order.id,
      status: 'confirmed',
      attempt: { number: 2, paymentMethodId: 'visa-4242', state: 'succeeded' },
    });
    expect(await gateway.openOrder()).toBeNull();
    for (const key of ['one', 'two']) expect(await gateway.orderByKey(key)).toEqual(paid);
  });

  it('declines no invoice', async () => {
    const order = await placeByCard(createMemoryGateway({ clock, scenario: 'declined' }), 'invoice');
    expect(order).toMatchObject({ status: 'confirmed', payment: { kind: 'invoice' } });
    expect(order).not.toHaveProperty('attempt');
  });

  it('keeps no order for another day', async () => {
    let time = clock().getTime();
    const gateway = createMemoryGateway({ clock: () => new Date(time), scenario: 'declined' });
    const { id } = await placeByCard(gateway);
    time += day;
    const again = gateway.payOrder(id, { paymentMethodId: 'card' }, { idempotencyKey: 'two' });
    await expect(again).rejects.toMatchObject({ code: 'order_cancelled' });
    expect(await gateway.order(id)).toMatchObject({ status: 'cancelled' });
  });
});

describe('the scenario payment-slow', () => {
  it('has no answer at first, and confirms at the second question', async () => {
    const gateway = createMemoryGateway({ clock, scenario: 'payment-slow' });
    const { id, attempt } = await placeByCard(gateway);
    expect(attempt?.state).toBe('pending');
    expect(await gateway.order(id)).toMatchObject({ status: 'awaiting_payment' });
    expect(await gateway.order(id)).toMatchObject({ status: 'confirmed', attempt: { state: 'succeeded' } });
  });

  it('answers a key that comes again with the order as it stands then', async () => {
    const gateway = createMemoryGateway({ clock, scenario: 'payment-slow' });
    const request = orderOf(await quoteFor(gateway), 'card');
    const press = () => gateway.placeOrder(request, { idempotencyKey: 'one' });
    const states = [await press(), await press(), await press()].map(({ status }) => status);
    expect(states).toEqual(['awaiting_payment', 'awaiting_payment', 'confirmed']);
  });
});

describe('the scenario payment-lost', () => {
  function lost(options: MemoryOptions = {}) {
    return createMemoryGateway({ clock, scenario: 'payment-lost', ...options });
  }

  it('never has an answer, and lets nothing else happen meanwhile', async () => {
    const gateway = lost();
    const other = orderOf(await quoteFor(gateway), 'card');
    const { id } = await placeByCard(gateway);
    const stored = await gateway.cart();
    const calls = [
      () => gateway.payOrder(id, { paymentMethodId: 'invoice' }, { idempotencyKey: 'two' }),
      () => gateway.placeOrder(other, { idempotencyKey: 'three' }),
      () => gateway.saveCart({ ...stored, cart: { items: [], codes: ['HERBST10'] } }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'payment_pending' });
    expect(await gateway.order(id)).toMatchObject({ attempt: { state: 'pending' } });
  });

  it('gives the order up after a day', async () => {
    let time = clock().getTime();
    const gateway = lost({ clock: () => new Date(time) });
    const { id } = await placeByCard(gateway);
    time += day;
    expect(await gateway.order(id)).toMatchObject({ status: 'cancelled' });
    expect(await gateway.openOrder()).toBeNull();
    const again = gateway.payOrder(id, { paymentMethodId: 'invoice' }, { idempotencyKey: 'two' });
    await expect(again).rejects.toMatchObject({ code: 'order_cancelled' });
  });
});
