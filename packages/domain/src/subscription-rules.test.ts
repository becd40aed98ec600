import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountLike, catalogueLike, owning, phone, quoteInputLike } from './catalogue.fixture.ts';
import type { Subscription } from './account.ts';
import { changeFigures } from './change-rules.ts';
import { buildQuote } from './quote-rules.ts';
import type { OrderItem, Quote } from './quote.ts';
import { presentPeriod, subscriptionAfter, subscriptionOn } from './subscription-rules.ts';

const buying: OrderItem = { productId: 'phone', planId: 'plus', priceId: 'plus-month', seats: 10 };
const euro = (minor: number) => ({ minor, exponent: 2, currency: 'EUR' });

/** What is left on 31 January of an order of that day. */
async function boughtOn(today: string, item: OrderItem = buying, code?: string): Promise<Subscription> {
  const quote = await buildQuote(
    quoteInputLike({
      catalogue: catalogueLike({ today }),
      request: { items: [item], details: {}, ...(code !== undefined && { codes: [code] }) },
      discounts: [{ code: 'FIFTH', kind: 'percent', percent: '20' }],
    }),
  );
  return subscriptionAfter(quote.lines[0]!, 's');
}

describe('a subscription that was bought', () => {
  it('knows the day that it is counted from, its period and what was paid for it', async () => {
    expect(await boughtOn('2026-01-31', buying, 'FIFTH')).toEqual({
      ...{ id: 's', productId: 'phone', planId: 'plus', priceId: 'plus-month', seats: 10 },
      interval: 'month',
      nextBillingDate: '2026-02-28',
      anchor: '2026-01-31',
      periodStart: '2026-01-31',
      paid: euro(14_400),
    });
  });

  it('is billed on the last day of shorter months and on its own day again after them', async () => {
    const subscription = await boughtOn('2026-01-31');
    const next = ['2026-02-28', '2026-03-01', '2026-04-01', '2026-05-31'].map(
      (today) => subscriptionOn(subscription, today).nextBillingDate,
    );
    expect(next).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
  });

  it('paid what the list says for every later period', async () => {
    const later = subscriptionOn(await boughtOn('2026-01-31', buying, 'FIFTH'), '2026-03-01');
    expect(later).not.toHaveProperty('paid');
    expect(presentPeriod(later)).toEqual({ start: '2026-02-28', end: '2026-03-31' });
  });

  it('gives all of it back when it is changed on the day on which it was bought', async () => {
    const subscription = await boughtOn('2026-01-31');
    const plan = phone.plans[1]!;
    const change = { subscription, plan, price: plan.prices[0]!, seats: 1 };
    expect(changeFigures(change, catalogueLike({ today: '2026-01-31' }))).toMatchObject({
      formerPeriod: { start: '2026-01-31', end: '2026-02-28' },
      credit: euro(18_000),
    });
  });

  it('gives back no more than was paid for it', async () => {
    const subscription = await boughtOn('2026-11-23', buying, 'FIFTH');
    const plan = phone.plans[1]!;
    const change = { subscription, plan, price: plan.prices[0]!, seats: 1 };
    expect(changeFigures(change, catalogueLike())?.credit).toEqual(euro(14_400));
  });

  it('as a trial has paid nothing for its free days', async () => {
    const item = { productId: 'webinars', planId: 'webinars', priceId: 'webinars-month', seats: 2 };
    expect(await boughtOn('2026-11-23', { ...item, kind: 'trial' })).toMatchObject({
      nextBillingDate: '2026-12-24',
      anchor: '2026-12-24',
      periodStart: '2026-11-23',
      paid: euro(0),
    });
  });
});

describe('a subscription of before', () => {
  it('is carried on from its date, without a period of its own', () => {
    const [former] = owning('phone', { nextBillingDate: '2026-01-31' }).subscriptions;
    const later = subscriptionOn(former!, '2026-03-01');
    expect(later).toEqual({ ...former, nextBillingDate: '2026-03-31' });
    expect(presentPeriod(later)).toEqual({ start: '2026-02-28', end: '2026-03-31' });
  });

  it('whose billing date stays is counted from that date', async () => {
    const account = owning('phone', { nextBillingDate: '2026-11-30' });
    const change = { ...buying, seats: 1, kind: 'change' as const, subscriptionId: 's' };
    const quote = await buildQuote(
      quoteInputLike({
        account,
        catalogue: catalogueLike({ billingDatePolicy: 'coterm' }),
        request: { items: [change], details: {} },
      }),
    );
    const after = subscriptionAfter(quote.lines[0]!, 's', account.subscriptions[0]);
    expect(after).toMatchObject({ seats: 2, anchor: '2026-11-30', periodStart: '2026-11-23' });
    expect(after.paid).toEqual(quote.lines[0]?.amount);
  });
});

it('makes no money of codes and changes, however often they are repeated', async () => {
  const policies = fc.constantFrom('reset' as const, 'coterm' as const);
  const steps = fc.array(
    fc.record({
      days: fc.integer({ min: 0, max: 27 }),
      seats: fc.integer({ min: 1, max: 20 }),
      code: fc.constantFrom('FIFTH', 'TEN', 'ALL', undefined),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const cases = fc.record({ policy: policies, yearly: fc.boolean(), steps });
  await fc.assert(
    fc.asyncProperty(cases, async ({ policy, yearly, steps: presses }) => {
      const item = { ...buying, priceId: yearly ? 'plus-year' : 'plus-month' };
      let subscription: Subscription | undefined;
      let day = 1;
      for (const { days, seats, code } of presses) {
        day = Math.min(28, day + days);
        const today = `2026-11-${String(day).padStart(2, '0')}`;
        const change = subscription && { kind: 'change' as const, subscriptionId: 's' };
        const ask = (codes: string[]): Promise<Quote> =>
          buildQuote(
            quoteInputLike({
              catalogue: catalogueLike({ today, billingDatePolicy: policy }),
              account: accountLike({ subscriptions: subscription ? [subscription] : [] }),
              request: { items: [{ ...item, seats, ...change }], details: {}, codes },
              discounts: [
                { code: 'FIFTH', kind: 'percent', percent: '20' },
                { code: 'TEN', kind: 'amount', amount: '10' },
                { code: 'ALL', kind: 'percent', percent: '100' },
              ],
            }),
          );
        const [plain, reduced] = [await ask([]), await ask(code === undefined ? [] : [code])];
        expect(reduced.total.minor).toBeGreaterThanOrEqual(0);
        expect(reduced.creditKept?.minor ?? 0).toBeLessThanOrEqual(plain.creditKept?.minor ?? 0);
        const after = subscriptionAfter(reduced.lines[0]!, 's', subscription);
        const due = reduced.taxes[0]?.base.minor ?? reduced.total.minor;
        const given = reduced.lines[0]?.change?.credit.minor ?? 0;
        // What is there afterwards was there before, or was paid now.
        expect((after.paid?.minor ?? 0) + (reduced.creditKept?.minor ?? 0)).toBe(due + given);
        subscription = after;
      }
    }),
  );
});

it('takes a code off what a change adds, not off what was paid before', async () => {
  const account = owning('phone', { planId: 'plus', seats: 10, nextBillingDate: '2026-12-23' });
  const quote = await buildQuote(
    quoteInputLike({
      account,
      request: {
        items: [{ ...buying, seats: 1, kind: 'change', subscriptionId: 's' }],
        details: {},
        codes: ['FIFTH'],
      },
      discounts: [{ code: 'FIFTH', kind: 'percent', percent: '20' }],
    }),
  );
  expect(quote).toMatchObject({
    subtotal: euro(19_800),
    discounts: [{ code: 'FIFTH', amount: euro(360) }],
    credit: euro(18_000),
    total: euro(1714),
  });
  expect(quote).not.toHaveProperty('creditKept');
});
