import { describe, expect, it } from 'vitest';
import { clock, orderOf, plus, quoteFor } from './gateway.fixture.ts';
import { createMemoryGateway } from './index.ts';

describe('the demo of the memory gateway', () => {
  it.each([
    ['HERBST10', 900],
    ['WILLKOMMEN25', 2500],
  ])('takes %s for a discount', async (code, minor) => {
    const quote = await createMemoryGateway({ clock }).quote({ items: [plus], details: {}, codes: [code] });
    expect(quote).toMatchObject({ discounts: [{ code, amount: { minor } }], refusedCodes: [] });
  });

  it('gives one product away for a code, with nothing to pay and no way to pay it', async () => {
    const gateway = createMemoryGateway({ clock });
    const meetings = { productId: 'meetings', planId: 'pro', priceId: 'meetings-pro-month', seats: 5 };
    const refused = await gateway.quote({ items: [plus], details: {}, codes: ['GRATIS100'] });
    expect(refused.refusedCodes).toEqual([{ code: 'GRATIS100', reason: 'code_unsuitable' }]);
    const quote = await gateway.quote({ items: [meetings], details: {}, codes: ['GRATIS100'] });
    expect(quote).toMatchObject({ total: { minor: 0 }, paymentNeeded: false });
    const { paymentMethodId: _none, ...request } = orderOf(quote);
    expect(await gateway.placeOrder(request, { idempotencyKey: 'one' })).toMatchObject({
      status: 'confirmed',
      payment: { kind: 'none' },
    });
  });

  it('does not sell anything for nothing', async () => {
    const gateway = createMemoryGateway({ clock });
    const { paymentMethodId: _none, ...request } = orderOf(await quoteFor(gateway));
    await expect(gateway.placeOrder(request, { idempotencyKey: 'one' })).rejects.toMatchObject({
      code: 'payment_method_unavailable',
    });
  });

  it('has a trial that is ordered with a way to pay, and charged afterwards', async () => {
    const gateway = createMemoryGateway({ clock });
    const archive = { productId: 'archiv', planId: 'standard', priceId: 'archiv-standard-month', seats: 3 };
    const quote = await gateway.quote({ items: [{ ...archive, kind: 'trial' }], details: {} });
    expect(quote).toMatchObject({ total: { minor: 0 }, paymentNeeded: true });
    await gateway.placeOrder(orderOf(quote, 'card'), { idempotencyKey: 'one' });
    expect(await gateway.account()).toMatchObject({
      runningTrials: [{ productId: 'archiv', seats: 3, endsOn: '2026-12-23' }],
      triedProducts: ['archiv'],
      subscriptions: [{}, { productId: 'archiv', nextBillingDate: '2026-12-24' }],
    });
  });

  it('lets what is owned grow: more licences at a higher plan, less what was paid for', async () => {
    const gateway = createMemoryGateway({ clock });
    const premium = { productId: 'webinare', planId: 'premium', priceId: 'webinare-premium-month', seats: 5 };
    const item = { ...premium, kind: 'change', subscriptionId: 'webinare-1' } as const;
    const quote = await gateway.quote({ items: [item], details: {} });
    expect(quote).toMatchObject({ subtotal: { minor: 45_000 }, credit: { minor: 11_000 } });
    const order = await gateway.placeOrder(orderOf(quote), { idempotencyKey: 'one' });
    expect(order.products).toMatchObject([{ subscriptionId: 'webinare-1', licences: 5 }]);
    expect((await gateway.account())?.subscriptions).toMatchObject([
      {
        periodStart: quote.today,
        paid: quote.lines[0]?.amount,
        ...{ id: 'webinare-1', productId: 'webinare', planId: 'premium', seats: 15, interval: 'month' },
        ...{ nextBillingDate: '2026-12-23', priceId: 'webinare-premium-month' },
      },
    ]);
  });
});
