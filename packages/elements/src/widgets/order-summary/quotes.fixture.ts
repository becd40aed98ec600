import type { Money, Quote, QuoteLine } from '@kasse/domain';
import { stagedQuote } from '../../testing/gateway.fixture.ts';

/** An amount in euros, from cents. */
export const euro = (minor: number): Money => ({ minor, exponent: 2, currency: 'EUR' });

const [telephony] = stagedQuote.lines;
if (!telephony) throw new Error('The staged quote has no line.');

const meetings: QuoteLine = {
  productId: 'meetings',
  planId: 'meetings',
  priceId: 'meetings-month',
  seats: 5,
  interval: 'month',
  period: { start: '2026-11-23', end: '2026-12-23' },
  unitRate: '9',
  amount: euro(4500),
};

/** Telephony for a year and meetings for a month, with a code for a tenth of both. */
export const mixedQuote: Quote = {
  ...stagedQuote,
  lines: [telephony, meetings],
  subtotal: euro(184500),
  discounts: [{ code: 'HERBST10', amount: euro(18450) }],
  taxes: [{ rate: '0.19', base: euro(166050), amount: euro(31550) }],
  total: euro(197600),
  recurring: [
    { interval: 'year', amount: euro(214200), nextBillingDate: '2027-11-23' },
    { interval: 'month', amount: euro(5355), nextBillingDate: '2026-12-23' },
  ],
};

const changed: QuoteLine = {
  ...telephony,
  priceId: 'plus-month',
  kind: 'change',
  subscriptionId: 'subscription-1',
  seats: 5,
  interval: 'month',
  period: { start: '2026-11-23', end: '2026-12-23' },
  unitRate: '18',
  amount: euro(27000),
  change: {
    planId: 'plus',
    seats: 10,
    billingDate: '2026-12-05',
    period: { start: '2026-11-05', end: '2026-12-05' },
    credit: euro(7200),
  },
};

/** Five licences more for ten that are paid until the fifth: the billing date moves. */
export const changeQuote: Quote = {
  ...stagedQuote,
  lines: [changed],
  subtotal: euro(27000),
  credit: euro(7200),
  taxes: [{ rate: '0.19', base: euro(19800), amount: euro(3762) }],
  total: euro(23562),
  recurring: [{ interval: 'month', amount: euro(32130), nextBillingDate: '2026-12-23' }],
};

/** The same change with a service that keeps the billing date: a dearer plan, for the rest of the period. */
export const keptQuote: Quote = {
  ...changeQuote,
  lines: [
    {
      ...changed,
      planId: 'premium',
      seats: 0,
      period: { start: '2026-11-23', end: '2026-12-05' },
      unitRate: '26',
      amount: euro(10400),
      change: {
        planId: 'plus',
        seats: 10,
        billingDate: '2026-12-05',
        period: { start: '2026-11-05', end: '2026-12-05' },
        credit: euro(7200),
      },
    },
  ],
  subtotal: euro(10400),
  total: euro(3808),
  taxes: [{ rate: '0.19', base: euro(3200), amount: euro(608) }],
  recurring: [{ interval: 'month', amount: euro(30940), nextBillingDate: '2026-12-05' }],
};

/** A trial that is paid afterwards: nothing today. */
export const trialQuote: Quote = {
  ...stagedQuote,
  lines: [
    {
      ...meetings,
      kind: 'trial',
      seats: 1,
      period: { start: '2026-11-23', end: '2026-12-24' },
      amount: euro(0),
      trial: { endsOn: '2026-12-23', firstCharge: euro(900), firstChargeOn: '2026-12-24' },
    },
  ],
  subtotal: euro(0),
  taxes: [],
  total: euro(0),
  recurring: [{ interval: 'month', amount: euro(1071), nextBillingDate: '2026-12-24' }],
};

/** Less to pay than is credited: nothing today, and nobody has to say how it is paid. */
export const creditQuote: Quote = {
  ...keptQuote,
  creditKept: euro(1500),
  total: euro(0),
  taxes: [],
  paymentNeeded: false,
};
