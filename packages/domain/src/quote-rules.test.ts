import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountLike,
  address,
  catalogueLike,
  owning,
  phone,
  planLike,
  productLike,
} from './catalogue.fixture.ts';
import type { OrderItem, Quote } from './quote.ts';
import { buildQuote, canonicalQuote, type QuoteInput } from './quote-rules.ts';

const item: OrderItem = { productId: 'phone', planId: 'plus', priceId: 'plus-year', seats: 10 };
const supportItem: OrderItem = {
  productId: 'support',
  planId: 'support',
  priceId: 'support-month',
  seats: 3,
};
const legal = {
  termsUrl: 'https://seller.example/terms',
  termsVersion: '1',
  privacyUrl: 'https://seller.example/privacy',
  requiredConsents: ['terms'],
};
const table = [
  { country: 'DE', rate: '0.19', euMember: true },
  { country: 'FR', rate: '0.20', euMember: true },
];

function quoteOf(differs: Partial<QuoteInput> = {}, items: readonly OrderItem[] = [item]): Promise<Quote> {
  return buildQuote({
    id: 'q',
    catalogue: catalogueLike(),
    request: { items, details: {} },
    account: accountLike(),
    taxTable: table,
    legal,
    expiresInSeconds: 1800,
    hash: (text) => Promise.resolve(`hash of ${text}`),
    ...differs,
  });
}

describe('a quote', () => {
  it('has a line with its period from today, tax on top, and what recurs', async () => {
    const quote = await quoteOf();
    const amount = (minor: number) => ({ minor, exponent: 2, currency: 'EUR' });
    expect(quote).toEqual({
      id: 'q',
      hash: `hash of ${canonicalQuote(quote)}`,
      expiresInSeconds: 1800,
      today: '2026-11-23',
      catalogueVersion: '1',
      lines: [
        {
          ...item,
          interval: 'year',
          period: { start: '2026-11-23', end: '2027-11-23' },
          unitRate: '180',
          amount: amount(180_000),
        },
      ],
      subtotal: amount(180_000),
      taxes: [{ rate: '0.19', base: amount(180_000), amount: amount(34_200) }],
      reverseCharge: false,
      total: amount(214_200),
      recurring: [{ interval: 'year', amount: amount(214_200), nextBillingDate: '2027-11-23' }],
      legal,
    });
  });

  it('mixes products and intervals, and each interval recurs by itself', async () => {
    const quote = await quoteOf({}, [item, supportItem]);
    expect(quote.subtotal.minor).toBe(184_900);
    expect(quote.recurring).toEqual([
      {
        interval: 'year',
        amount: { minor: 214_200, exponent: 2, currency: 'EUR' },
        nextBillingDate: '2027-11-23',
      },
      {
        interval: 'month',
        amount: { minor: 5831, exponent: 2, currency: 'EUR' },
        nextBillingDate: '2026-12-23',
      },
    ]);
  });

  it('charges no included unit, and names the price of those that are charged', async () => {
    const steps = [
      { upTo: 5, unit: '10' },
      { upTo: null, unit: '8' },
    ];
    const plan = planLike({
      seats: { minimum: 1, maximum: 50, step: 1, included: 3 },
      prices: [{ id: 'v', interval: 'month', pricing: { model: 'volume', steps } }],
    });
    const catalogue = catalogueLike({ products: [productLike({ plans: [plan] })] });
    const { lines } = await quoteOf({ catalogue }, [
      { productId: 'phone', planId: 'standard', priceId: 'v', seats: 8 },
    ]);
    expect(lines).toMatchObject([{ seats: 8, unitRate: '10', amount: { minor: 5000 } }]);
  });

  it('takes the tax out of a gross price', async () => {
    const quote = await quoteOf({ catalogue: catalogueLike({ taxBehaviour: 'inclusive' }) });
    expect([quote.subtotal.minor, quote.total.minor]).toEqual([180_000, 180_000]);
    expect(quote.taxes).toMatchObject([{ base: { minor: 151_261 }, amount: { minor: 28_739 } }]);
  });

  it('charges no tax where the buyer accounts for it', async () => {
    const request = { items: [item], details: { address: { ...address, country: 'FR' } } };
    const vat = { vatId: 'FR40303265045', status: 'valid', example: '' } as const;
    expect(await quoteOf({ request, vat })).toMatchObject({
      taxes: [],
      reverseCharge: true,
      total: { minor: 180_000 },
    });
    expect(await quoteOf({ request })).toMatchObject({ reverseCharge: false, total: { minor: 214_200 } });
  });

  it('costs what its lines cost, in any order of them', async () => {
    const seats = fc.integer({ min: 1, max: 500 });
    await fc.assert(
      fc.asyncProperty(
        seats,
        fc.constantFrom('exclusive' as const, 'inclusive' as const),
        async (count, taxBehaviour) => {
          const catalogue = catalogueLike({ taxBehaviour });
          const items = [{ ...item, seats: count }, supportItem];
          const [quote, turned] = [
            await quoteOf({ catalogue }, items),
            await quoteOf({ catalogue }, [...items].reverse()),
          ];
          const sum = quote.lines.reduce((all, line) => all + line.amount.minor, 0);
          const tax = quote.taxes.reduce((all, each) => all + each.amount.minor, 0);
          expect(quote.subtotal.minor).toBe(sum);
          expect(quote.total.minor).toBe(taxBehaviour === 'inclusive' ? sum : sum + tax);
          expect({ ...turned, lines: [], hash: '' }).toEqual({ ...quote, lines: [], hash: '' });
        },
      ),
    );
  });
});

describe('no quote', () => {
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );

  it.each([
    ['corporate', 'corporate_account'],
    ['member', 'not_billing_contact'],
  ] as const)('is made for a %s account', async (standing, code) => {
    expect(await refusal(quoteOf({ account: accountLike({ standing }) }))).toMatchObject({ code });
  });

  it.each([
    ['another product', { productId: 'gone' }],
    ['a plan of another product', { planId: 'support' }],
    ['a price of another plan', { priceId: 'standard-year' }],
    ['something inherited', { productId: '__proto__' }],
  ])('is made for %s', async (_, differs) => {
    expect(await refusal(quoteOf({}, [supportItem, { ...item, ...differs }]))).toMatchObject({
      code: 'not_offered',
      fields: ['/items/1'],
    });
  });

  it('is made for what is owned or not sold', async () => {
    expect(await refusal(quoteOf({ account: owning('phone') }))).toMatchObject({ code: 'not_offered' });
    const catalogue = catalogueLike({ products: [{ ...phone, buyable: false }] });
    expect(await refusal(quoteOf({ catalogue }))).toMatchObject({ code: 'not_offered' });
  });

  it.each([0, 501, 1.5, NaN])('is made for %s licences', async (seats) => {
    expect(await refusal(quoteOf({}, [{ ...item, seats }]))).toMatchObject({
      code: 'seats_out_of_range',
      fields: ['/items/0/seats'],
    });
  });

  it('is made for nothing, or for one product twice', async () => {
    for (const items of [[], [item, { ...item, planId: 'standard', priceId: 'standard-year' }]]) {
      expect(await refusal(quoteOf({}, items))).toMatchObject({
        code: 'invalid_request',
        fields: ['/items'],
      });
    }
  });

  it('is made without a complete address, and says what is missing', async () => {
    const { address: _none, ...account } = accountLike();
    expect(await refusal(quoteOf({ account }))).toMatchObject({
      code: 'details_missing',
      fields: expect.arrayContaining(['/details/address/city']) as string[],
    });
    const request = { items: [item], details: { address: { ...address, city: '' } } };
    expect(await refusal(quoteOf({ request }))).toMatchObject({
      code: 'details_missing',
      fields: ['/details/address/city'],
    });
  });
});

describe('the canonical text', () => {
  it('does not depend on the id, the life or the order of keys', async () => {
    const quote = await quoteOf();
    const turned = Object.fromEntries(
      Object.entries({ ...quote, id: 'other', expiresInSeconds: 1 }).reverse(),
    );
    expect(canonicalQuote(turned as unknown as Quote)).toBe(canonicalQuote(quote));
  });

  it('changes with everything that is shown', async () => {
    const { hash } = await quoteOf();
    const dearer = productLike({
      ...phone,
      plans: [
        planLike({
          id: 'plus',
          prices: [{ id: 'plus-year', interval: 'year', pricing: { model: 'per_unit', unit: '181' } }],
        }),
      ],
    });
    const others = await Promise.all([
      quoteOf({}, [{ ...item, seats: 11 }]),
      quoteOf({ catalogue: catalogueLike({ today: '2026-11-24' }) }),
      quoteOf({ catalogue: catalogueLike({ products: [dearer] }) }),
      quoteOf({ legal: { ...legal, termsVersion: '2' } }),
      quoteOf({ taxTable: [{ country: 'DE', rate: '0.16', euMember: true }] }),
    ]);
    expect(others.map((quote) => quote.hash)).not.toContain(hash);
  });
});
