import { describe, expect, it } from 'vitest';
import { cart } from './cart.ts';
import { openOrders, order } from './order.ts';
import { parseResponse } from './parse.ts';
import { quote } from './quote.ts';

const euro = (minor: number) => ({ minor, exponent: 2, currency: 'EUR' });
const item = { productId: 'telefonie', planId: 'plus', priceId: 'telefonie-plus-month', seats: 5 };
const period = { start: '2026-11-23', end: '2026-12-23' };
const line = { ...item, interval: 'month', period, unitRate: '18', amount: euro(9000) };
const figures = {
  id: 'q1',
  hash: 'h1',
  expiresInSeconds: 1800,
  today: '2026-11-23',
  catalogueVersion: '1',
  lines: [
    { ...line, discount: euro(900) },
    {
      ...{ ...line, kind: 'trial', amount: euro(0) },
      trial: { endsOn: '2026-12-22', firstCharge: euro(9000), firstChargeOn: '2026-12-23' },
    },
    {
      ...{ ...line, kind: 'change', subscriptionId: 's-1', seats: 0 },
      change: { planId: 'standard', seats: 5, billingDate: '2026-12-08', period, credit: euro(3000) },
    },
  ],
  subtotal: euro(18_000),
  discounts: [{ code: 'HERBST10', amount: euro(900) }],
  refusedCodes: [{ code: 'SOMMER', reason: 'code_unknown' }],
  credit: euro(3000),
  creditKept: euro(100),
  taxes: [{ rate: '0.19', base: euro(14_100), amount: euro(2679) }],
  reverseCharge: false,
  total: euro(16_779),
  paymentNeeded: true,
  recurring: [{ interval: 'month', amount: euro(10_710), nextBillingDate: '2026-12-23' }],
  legal: {
    termsUrl: 'https://a.example/',
    termsVersion: '1',
    privacyUrl: 'https://b.example/',
    requiredConsents: [],
  },
};
const waiting = {
  id: 'o1',
  number: 'SW-2026-000001',
  status: 'awaiting_payment',
  quote: figures,
  payment: { kind: 'card', lastDigits: '4242' },
  attempt: { number: 1, paymentMethodId: 'card', state: 'declined' },
  products: [
    {
      ...{ productId: 'telefonie', planId: 'plus', subscriptionId: 's-2', licences: 5 },
      ...{ nextBillingDate: '2026-12-23', access: 'after_payment' },
    },
  ],
  email: 'buchhaltung@muster.example',
};

describe('a quote as a client reads it', () => {
  it('holds trials, changes, discounts and credit', () => {
    expect(parseResponse(quote, figures)).toEqual(figures);
  });

  it('takes a reason that this version does not know for one that is true of every refused code', () => {
    const refusedCodes = [{ code: 'SOMMER', reason: 'code_used_up' }];
    expect(parseResponse(quote, { ...figures, refusedCodes }).refusedCodes).toEqual([
      { code: 'SOMMER', reason: 'code_unsuitable' },
    ]);
  });

  it('is refused as a whole when a line is of a kind that this version does not know', () => {
    const lines = [...figures.lines, { ...line, kind: 'gift' }];
    expect(() => parseResponse(quote, { ...figures, lines })).toThrow(
      expect.objectContaining({ code: 'service', retryable: false }),
    );
  });

  it.each([
    ['another total', { total: euro(1) }],
    ['another subtotal', { subtotal: euro(1) }],
    ['a total in another currency', { total: { ...figures.total, currency: 'USD' } }],
    ['a total with other digits', { total: { ...figures.total, exponent: 3 } }],
    ['a line twice', { lines: [...figures.lines, ...figures.lines] }],
    ['a discount that is not in it', { discounts: [{ code: 'X', amount: euro(7) }] }],
    ['an amount beyond counting', { subtotal: euro(15_000_000_000_001) }],
    ['a day that does not exist', { today: '2026-02-30' }],
  ])('is refused as a whole with %s', (_fault, change) => {
    expect(() => parseResponse(quote, { ...figures, ...change })).toThrow(
      expect.objectContaining({ code: 'service', retryable: false }),
    );
  });
});

describe('an order as a client reads it', () => {
  it.each([
    ['waits for its payment', {}],
    ['was cancelled', { status: 'cancelled' }],
    ['cost nothing', { status: 'confirmed', payment: { kind: 'none' }, attempt: undefined }],
  ])('%s', (_case, change) => {
    const { attempt, ...rest } = { ...waiting, ...change };
    const sent = { ...rest, ...(attempt && { attempt }) };
    expect(parseResponse(order, sent)).toEqual(sent);
  });

  it('is the only one that waits', () => {
    expect(parseResponse(openOrders, { orders: [] }).orders).toEqual([]);
    expect(parseResponse(openOrders, { orders: [waiting] }).orders).toEqual([waiting]);
    expect(() => parseResponse(openOrders, { orders: [waiting, waiting] })).toThrow(
      expect.objectContaining({ code: 'service' }),
    );
  });
});

describe('a cart as a client reads it', () => {
  const kept = { ...item, interval: 'month', seen: euro(9000) };

  it('leaves out a line of a kind that this version does not know', () => {
    const items = [kept, { ...kept, productId: 'meetings', kind: 'gift' }];
    expect(parseResponse(cart, { items, codes: ['HERBST10'] })).toEqual({
      items: [kept],
      codes: ['HERBST10'],
    });
  });
});
