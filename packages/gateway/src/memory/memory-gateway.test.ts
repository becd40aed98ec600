import type { CalendarDate } from '@kasse/domain';
import { describe, expect, it } from 'vitest';
import { clock, orderOf, plus, quoteFor } from './gateway.fixture.ts';
import { createMemoryGateway, demoAccount, demoCatalogue } from './index.ts';

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
    const taxed = await gateway.quote({ items: [plus], details: { address, vatId: 'ATU22222217' } });
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
