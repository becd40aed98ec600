import type { Account } from '@kasse/domain';
import { expect, it } from 'vitest';
import { business, fiveLicences, legal } from './gateway.fixture.ts';
import { problemOf, quoteOf } from './gateway.stage.ts';
import type { MakeGateway } from './gateway.stage.ts';

/** Binding figures, and who gets none. */
export function describeQuotes(make: MakeGateway): void {
  it('what it costs, with tax on the sum and the dates that follow', async () => {
    const { gateway } = await make(business);
    const webinars = { productId: 'webinare', planId: 'standard', priceId: 'webinare-year', seats: 15 };
    const quote = await gateway.quote({ items: [fiveLicences, webinars], details: {} });
    const euro = (minor: number) => ({ minor, exponent: 2, currency: 'EUR' });
    expect(quote).toMatchObject({
      today: '2027-01-31',
      lines: [
        {
          ...fiveLicences,
          period: { start: '2027-01-31', end: '2027-02-28' },
          amount: euro(9000),
          unitRate: '18',
        },
        {
          ...webinars,
          period: { start: '2027-01-31', end: '2028-01-31' },
          amount: euro(525),
          unitRate: '0.35',
        },
      ],
      subtotal: euro(9525),
      taxes: [{ rate: '0.19', base: euro(9525), amount: euro(1810) }],
      reverseCharge: false,
      total: euro(11_335),
      recurring: [
        { interval: 'year', amount: euro(625), nextBillingDate: '2028-01-31' },
        { interval: 'month', amount: euro(10_710), nextBillingDate: '2027-02-28' },
      ],
      legal,
    });
    expect(quote.expiresInSeconds).toBeGreaterThan(60);
  });

  it('by the address of the request before the one of the account', async () => {
    const { gateway } = await make(business);
    const address = { ...business.address, country: 'US' } as NonNullable<Account['address']>;
    const quote = await gateway.quote({ items: [fiveLicences], details: { address } });
    expect(quote).toMatchObject({ taxes: [], total: { minor: 9000 } });
  });

  it('the same offer under the same hash, and another id each time', async () => {
    const { gateway } = await make(business);
    const [one, two] = [await quoteOf(gateway), await quoteOf(gateway)];
    expect(one.hash).toBe(two.hash);
    expect(one.id).not.toBe(two.id);
  });

  it.each([
    ['a price that is not on offer', { ...fiveLicences, priceId: 'telefonie-plus-week' }, 'not_offered'],
    ['a product that is not sold', { ...fiveLicences, productId: 'protokolle' }, 'not_offered'],
    ['too many licences', { ...fiveLicences, seats: 501 }, 'seats_out_of_range'],
    [
      'a number between two steps',
      { productId: 'webinare', planId: 'standard', priceId: 'webinare-month', seats: 12 },
      'seats_out_of_range',
    ],
    ['half a licence', { ...fiveLicences, seats: 1.5 }, 'invalid_request'],
  ])('but not %s', async (_case, item, code) => {
    const { gateway } = await make(business);
    const problem = await problemOf(gateway.quote({ items: [item], details: {} }));
    expect(problem).toMatchObject({ name: 'Problem', code, retryable: false });
  });

  it('but not the same product twice', async () => {
    const { gateway } = await make(business);
    const items = [fiveLicences, fiveLicences];
    expect(await problemOf(gateway.quote({ items, details: {} }))).toMatchObject({ code: 'invalid_request' });
  });

  it('but asks a new account for its address, naming each field', async () => {
    const { address: _address, ...fresh } = business;
    const { gateway } = await make(fresh);
    const problem = await problemOf(quoteOf(gateway));
    expect(problem.code).toBe('details_missing');
    expect(problem.fields).toContain('/details/address/street');
  });

  it('but not to an account on hold', async () => {
    const { gateway } = await make({ ...business, hold: { contact: 'Accounts' } });
    expect(await problemOf(quoteOf(gateway))).toMatchObject({ code: 'account_on_hold' });
  });

  it.each([
    ['member', 'not_billing_contact'],
    ['corporate', 'corporate_account'],
  ] as const)('but not to a %s account', async (standing, code) => {
    const { gateway } = await make({ ...business, standing });
    expect(await problemOf(quoteOf(gateway))).toMatchObject({ code });
  });
}
