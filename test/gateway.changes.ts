import type { Account, OrderItem } from '@kasse/domain';
import { expect, it } from 'vitest';
import { fiveLicences, orderOf, owner, ownerOfTwo } from './gateway.fixture.ts';
import { newKey, problemOf } from './gateway.stage.ts';
import type { MakeGateway } from './gateway.stage.ts';

/** More licences and higher plans of what an account has. */
export function describeChanges(make: MakeGateway): void {
  const euro = (minor: number) => ({ minor, exponent: 2, currency: 'EUR' });

  /** The only subscription of the account: its id is the service's own. */
  const owned = (account: Account | null) => {
    const [subscription] = account?.subscriptions ?? [];
    if (!subscription) throw new Error('The account owns something.');
    return subscription;
  };

  it('for a whole new period, less what is left of the old one', async () => {
    const { gateway } = await make(owner);
    const { id: subscriptionId } = owned(await gateway.account());
    const item: OrderItem = {
      ...fiveLicences,
      kind: 'change',
      subscriptionId,
    };
    const quote = await gateway.quote({ items: [item], details: {} });
    // Fifteen licences at 18; 16 of the 31 days that 120 were paid for are used.
    expect(quote).toMatchObject({
      lines: [
        {
          ...item,
          amount: euro(27_000),
          period: { start: '2027-01-31', end: '2027-02-28' },
          change: {
            ...{ planId: 'standard', seats: 10, billingDate: '2027-02-15', credit: euro(5806) },
            period: { start: '2027-01-15', end: '2027-02-15' },
          },
        },
      ],
      subtotal: euro(27_000),
      credit: euro(5806),
      total: euro(25_221),
      recurring: [{ amount: euro(32_130), nextBillingDate: '2027-02-28' }],
    });
    const order = await gateway.placeOrder(orderOf(quote), { idempotencyKey: newKey() });
    expect(order.products).toMatchObject([{ subscriptionId, licences: 5, nextBillingDate: '2027-02-28' }]);
    expect((await gateway.account())?.subscriptions).toMatchObject([
      {
        periodStart: quote.today,
        paid: quote.lines[0]?.amount,
        ...{ id: subscriptionId, productId: 'telefonie', planId: 'plus', seats: 15, interval: 'month' },
        ...{ nextBillingDate: '2027-02-28', priceId: 'telefonie-plus-month' },
      },
    ]);
  });

  it('of the plan alone, with no licence more', async () => {
    const { gateway } = await make(owner);
    const { id: subscriptionId } = owned(await gateway.account());
    const item: OrderItem = {
      ...fiveLicences,
      seats: 0,
      kind: 'change',
      subscriptionId,
    };
    const quote = await gateway.quote({ items: [item], details: {} });
    const order = await gateway.placeOrder(orderOf(quote), { idempotencyKey: newKey() });
    expect(order.products).toMatchObject([{ licences: 0 }]);
    expect(owned(await gateway.account())).toMatchObject({ planId: 'plus', seats: 10 });
  });

  it('of two subscriptions of one product, each by itself, in one order', async () => {
    const { gateway } = await make(ownerOfTwo);
    const [first, second] = (await gateway.account())?.subscriptions ?? [];
    if (!first || !second) throw new Error('The account owns two.');
    const items: OrderItem[] = [
      {
        ...fiveLicences,
        seats: 2,
        priceId: 'telefonie-plus-year',
        kind: 'change',
        subscriptionId: second.id,
      },
      { ...fiveLicences, kind: 'change', subscriptionId: first.id },
    ];
    const quote = await gateway.quote({ items, details: {} });
    expect(quote.lines.map(({ change, period }) => [change?.billingDate, period.end])).toEqual([
      ['2027-07-01', '2028-01-31'],
      ['2027-02-15', '2027-02-28'],
    ]);
    const order = await gateway.placeOrder(orderOf(quote), { idempotencyKey: newKey() });
    expect(order.products.map(({ subscriptionId }) => subscriptionId)).toEqual([second.id, first.id]);
    expect((await gateway.account())?.subscriptions).toMatchObject([
      { id: first.id, planId: 'plus', seats: 15, interval: 'month', nextBillingDate: '2027-02-28' },
      { id: second.id, planId: 'plus', seats: 5, interval: 'year', nextBillingDate: '2028-01-31' },
    ]);
  });

  it('of the second subscription alone leaves the first as it was', async () => {
    const { gateway } = await make(ownerOfTwo);
    const [first, second] = (await gateway.account())?.subscriptions ?? [];
    if (!second) throw new Error('The account owns two.');
    const change = { kind: 'change', subscriptionId: second.id } as const;
    const items: OrderItem[] = [{ ...fiveLicences, priceId: 'telefonie-plus-year', ...change }];
    const quote = await gateway.quote({ items, details: {} });
    await gateway.placeOrder(orderOf(quote), { idempotencyKey: newKey() });
    expect((await gateway.account())?.subscriptions).toMatchObject([{ ...first }, { seats: 8 }]);
  });

  it.each([
    [
      'to nothing more',
      { planId: 'standard', priceId: 'telefonie-standard-month', seats: 0 },
      'seats_out_of_range',
    ],
    ['to more than the plan has', { seats: 491 }, 'seats_out_of_range'],
    ['to another interval', { priceId: 'telefonie-plus-year' }, 'not_offered'],
    ['of something else', { subscriptionId: 'other' }, 'not_offered'],
  ])('but none %s', async (_case, change, code) => {
    const { gateway } = await make(owner);
    const { id: subscriptionId } = owned(await gateway.account());
    const item: OrderItem = {
      ...fiveLicences,
      kind: 'change',
      subscriptionId,
      ...change,
    };
    expect(await problemOf(gateway.quote({ items: [item], details: {} }))).toMatchObject({ code });
  });
}
