import { expect, it } from 'vitest';
import { business, orderOf } from './gateway.fixture.ts';
import { newKey, orderByCard, problemOf, quoteOf } from './gateway.stage.ts';
import type { MakeGateway } from './gateway.stage.ts';

/** One trial for each product. */
export function describeTrials(make: MakeGateway): void {
  const request = { productId: 'telefonie', planId: 'plus', seats: 5 };

  it('that run from today, and knows them afterwards', async () => {
    const { gateway } = await make(business);
    const trial = await gateway.startTrial(request, { idempotencyKey: newKey() });
    expect(trial).toMatchObject({ ...request, startsOn: '2027-01-31', email: 'buchhaltung@muster.example' });
    expect(trial.endsOn).toBe('2027-02-14');
    expect(await gateway.account()).toMatchObject({
      runningTrials: [{ ...request, endsOn: trial.endsOn }],
      triedProducts: ['telefonie'],
    });
  });

  it('once for a key', async () => {
    const { gateway } = await make(business);
    const idempotencyKey = newKey();
    const trial = await gateway.startTrial(request, { idempotencyKey });
    expect(await gateway.startTrial(request, { idempotencyKey })).toEqual(trial);
  });

  it('once for a product: first it runs, then it is used', async () => {
    const { gateway, advance } = await make(business);
    await gateway.startTrial(request, { idempotencyKey: newKey() });
    const again = () => problemOf(gateway.startTrial(request, { idempotencyKey: newKey() }));
    expect(await again()).toMatchObject({ code: 'trial_running' });
    advance(15 * 24 * 60 * 60);
    expect(await again()).toMatchObject({ code: 'trial_used' });
  });

  it('that end when the product is bought', async () => {
    const { gateway } = await make(business);
    await gateway.startTrial(request, { idempotencyKey: newKey() });
    await gateway.placeOrder(orderOf(await quoteOf(gateway)), { idempotencyKey: newKey() });
    expect(await gateway.account()).toMatchObject({
      runningTrials: [],
      triedProducts: ['telefonie'],
      subscriptions: [{ productId: 'telefonie' }],
    });
  });

  it.each([
    ['of a plan that cannot be tried', { planId: 'standard' }, 'not_offered'],
    ['of a product without one', { productId: 'webinare', planId: 'standard', seats: 10 }, 'not_offered'],
    ['with too many licences', { seats: 501 }, 'seats_out_of_range'],
  ])('but none %s', async (_case, change, code) => {
    const { gateway } = await make(business);
    const call = gateway.startTrial({ ...request, ...change }, { idempotencyKey: newKey() });
    expect(await problemOf(call)).toMatchObject({ code });
  });

  it('that ask for a way to pay only as an order', async () => {
    const { gateway, cards } = await make(business);
    const archive = { productId: 'archiv', planId: 'standard', seats: 3 };
    const free = gateway.startTrial(archive, { idempotencyKey: newKey() });
    expect(await problemOf(free)).toMatchObject({ code: 'not_offered' });
    const item = { ...archive, priceId: 'archiv-month', kind: 'trial' } as const;
    const quote = await gateway.quote({ items: [item], details: {} });
    const firstCharge = { minor: 1800, exponent: 2, currency: 'EUR' };
    expect(quote).toMatchObject({
      lines: [{ trial: { endsOn: '2027-03-02', firstCharge, firstChargeOn: '2027-03-03' } }],
      total: { minor: 0 },
      paymentNeeded: true,
      recurring: [{ amount: { minor: 2142 }, nextBillingDate: '2027-03-03' }],
    });
    const order = await orderByCard(gateway, quote);
    expect(order).toMatchObject({
      status: 'confirmed',
      products: [{ licences: 3, nextBillingDate: '2027-03-03' }],
    });
    expect(await gateway.account()).toMatchObject({
      runningTrials: [{ ...archive, endsOn: '2027-03-02' }],
      triedProducts: ['archiv'],
      subscriptions: [{ ...archive, nextBillingDate: '2027-03-03' }],
    });
    expect(cards.charged().length).toBeLessThan(2);
  });

  it('of what can only be tried', async () => {
    const { gateway } = await make(business);
    const only = { productId: 'protokolle', planId: 'vorschau', seats: 1 };
    expect(await gateway.startTrial(only, { idempotencyKey: newKey() })).toMatchObject({
      endsOn: '2027-03-02',
    });
  });
}
