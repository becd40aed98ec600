import { describe, expect, it } from 'vitest';
import { requireMayOrder } from './account-rules.ts';
import { accountLike, catalogueLike, owning, productLike } from './catalogue.fixture.ts';
import { money } from './money.ts';
import { checkOrder, checkTrial, payableBy, requirePayment, trialPeriod } from './order-rules.ts';
import type { OrderRequest } from './order.ts';
import type { Quote } from './quote.ts';

const total = money(214_200, { currency: 'EUR', exponent: 2 });
const quote: Quote = {
  ...{ id: 'q', hash: 'h', expiresInSeconds: 1800, today: '2026-11-23', catalogueVersion: '1' },
  ...{ lines: [], subtotal: total, discounts: [], refusedCodes: [], taxes: [], reverseCharge: false },
  ...{ total, paymentNeeded: true, recurring: [] },
  legal: {
    termsUrl: '/terms',
    termsVersion: '2',
    privacyUrl: '/privacy',
    requiredConsents: ['terms', 'start_now'],
  },
};
const request: OrderRequest = {
  quoteId: 'q',
  quoteHash: 'h',
  expectedTotal: total,
  paymentMethodId: 'invoice',
  consents: [
    { code: 'terms', version: '2' },
    { code: 'start_now', version: '2' },
  ],
};
const thrownBy = (act: () => void): unknown => {
  try {
    act();
  } catch (thrown) {
    return thrown;
  }
  return undefined;
};
const orderRefusal = (differs: Partial<OrderRequest>, fresh: Quote = { ...quote, id: 'fresh' }) =>
  thrownBy(() => {
    checkOrder({ request: { ...request, ...differs }, quote, fresh });
  });

describe('an order', () => {
  it('goes on when it names what was shown and what it costs now', () => {
    expect(orderRefusal({})).toBeUndefined();
  });

  it.each([
    ['another hash', { quoteHash: 'x' }],
    ['another amount', { expectedTotal: { ...total, minor: 1 } }],
    ['another currency', { expectedTotal: { ...total, currency: 'CHF' } }],
    ['other digits', { expectedTotal: { ...total, exponent: 3 } }],
  ])('with %s is answered with the figures of now', (_, differs) => {
    expect(orderRefusal(differs)).toMatchObject({ code: 'price_changed', quote: { id: 'fresh' } });
  });

  it('is answered with the figures of now when they moved', () => {
    expect(orderRefusal({}, { ...quote, id: 'fresh', hash: 'moved' })).toMatchObject({
      code: 'price_changed',
      quote: { hash: 'moved' },
    });
  });

  it.each([
    ['no consent', []],
    ['one of two', [{ code: 'terms', version: '2' }]],
    [
      'an older version',
      [
        { code: 'terms', version: '1' },
        { code: 'start_now', version: '2' },
      ],
    ],
  ])('with %s is refused', (_, consents) => {
    expect(orderRefusal({ consents })).toMatchObject({ code: 'consent_missing' });
  });

  it('is refused for the price before the consent, so that nobody agrees to an old price', () => {
    expect(orderRefusal({ quoteHash: 'x', consents: [] })).toMatchObject({ code: 'price_changed' });
  });

  it('may carry consents that nobody asked for', () => {
    const consents = [...request.consents, { code: 'newsletter', version: '9' }];
    expect(orderRefusal({ consents })).toBeUndefined();
  });

  it('names a way to pay where one is needed, and only there', () => {
    const refusal = (paymentNeeded: boolean, differs: { paymentMethodId?: string }) =>
      thrownBy(() => {
        requirePayment({ ...quote, paymentNeeded }, differs);
      });
    expect(refusal(true, {})).toMatchObject({ code: 'payment_method_unavailable' });
    expect(refusal(true, { paymentMethodId: '' })).toMatchObject({ code: 'payment_method_unavailable' });
    expect(refusal(true, { paymentMethodId: 'invoice' })).toBeUndefined();
    expect(refusal(false, {})).toBeUndefined();
  });

  it('of today is payable within the days of the method', () => {
    expect(payableBy('2026-11-23', 14)).toBe('2026-12-07');
  });
});

describe('a trial', () => {
  const asked = { productId: 'phone', planId: 'plus', seats: 1 };
  const refusal = (
    account = accountLike(),
    differs: Partial<typeof asked> = {},
    catalogue = catalogueLike(),
  ) =>
    thrownBy(() => {
      checkTrial({ request: { ...asked, ...differs }, catalogue, account });
    });

  it('goes on when it is on offer', () => {
    expect(refusal()).toBeUndefined();
  });

  it('is had once', () => {
    const runningTrials = [{ ...asked, endsOn: '2026-12-01' }];
    expect(refusal(accountLike({ triedProducts: ['phone'] }))).toMatchObject({ code: 'trial_used' });
    expect(refusal(accountLike({ triedProducts: ['phone'], runningTrials }))).toMatchObject({
      code: 'trial_running',
    });
  });

  it.each([
    { productId: 'gone' },
    { productId: 'support', planId: 'support' },
    { planId: 'standard' },
    { planId: 'gone' },
  ])('of %j is not on offer', (differs) => {
    expect(refusal(accountLike(), differs)).toMatchObject({ code: 'not_offered' });
  });

  it('is not on offer for what is owned or needs payment', () => {
    expect(refusal(owning('phone'))).toMatchObject({ code: 'not_offered' });
    const paid = productLike({ trial: { days: 14, requiresPayment: true } });
    expect(refusal(accountLike(), { planId: 'standard' }, catalogueLike({ products: [paid] }))).toMatchObject(
      { code: 'not_offered' },
    );
  });

  it('keeps to the numbers of its plan', () => {
    expect(refusal(accountLike(), { seats: 501 })).toMatchObject({ code: 'seats_out_of_range' });
  });

  it('is started by billing contacts', () => {
    expect(refusal(accountLike({ standing: 'member' }))).toMatchObject({ code: 'not_billing_contact' });
  });

  it('is free up to and with its last day', () => {
    expect(trialPeriod('2026-11-23', 14)).toEqual({ startsOn: '2026-11-23', endsOn: '2026-12-07' });
  });
});

describe('ordering', () => {
  it.each([
    ['billing_contact', undefined],
    ['member', 'not_billing_contact'],
    ['corporate', 'corporate_account'],
  ] as const)('by a %s: %s', (standing, code) => {
    const thrown = thrownBy(() => {
      requireMayOrder(accountLike({ standing }));
    });
    expect(thrown).toEqual(code ? expect.objectContaining({ code }) : undefined);
  });

  it.each([
    ['billing_contact', 'account_on_hold'],
    ['member', 'not_billing_contact'],
    ['corporate', 'corporate_account'],
  ] as const)('while the account of a %s is on hold: %s', (standing, code) => {
    const thrown = thrownBy(() => {
      requireMayOrder(accountLike({ standing, hold: {} }));
    });
    expect(thrown).toMatchObject({ code });
  });
});
