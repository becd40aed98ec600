import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountLike,
  address,
  catalogueLike,
  owning,
  perUnit,
  phone,
  planLike,
  productLike,
  quoteInputLike,
  support,
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
/** Something new, something tried and something that was owned, whose credit is larger than its price. */
const everyKind: readonly OrderItem[] = [
  supportItem,
  { productId: 'webinars', planId: 'webinars', priceId: 'webinars-year', seats: 2, kind: 'trial' },
  {
    ...{ productId: 'rooms', planId: 'rooms', priceId: 'rooms-month', seats: 5 },
    ...{ kind: 'change', subscriptionId: 's' },
  },
];
const { legal } = quoteInputLike();

function quoteOf(differs: Partial<QuoteInput> = {}, items: readonly OrderItem[] = [item]): Promise<Quote> {
  return buildQuote(quoteInputLike({ request: { items, details: {} }, ...differs }));
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
      discounts: [],
      refusedCodes: [],
      taxes: [{ rate: '0.19', base: amount(180_000), amount: amount(34_200) }],
      reverseCharge: false,
      total: amount(214_200),
      paymentNeeded: true,
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

  it('recurs with all lines of an interval together, taxed on their sum', async () => {
    const third = (id: string) =>
      productLike({ id, plans: [planLike({ id, prices: [perUnit(`${id}-month`, 'month', '0.03')] })] });
    const ids = ['one', 'two', 'three'];
    const items = ids.map((id) => ({ productId: id, planId: id, priceId: `${id}-month`, seats: 1 }));
    const quote = await quoteOf({ catalogue: catalogueLike({ products: ids.map(third) }) }, items);
    // 19 % of 3 cents rounds to 1 in each line and to 2 on the sum.
    expect(quote.taxes).toMatchObject([{ base: { minor: 9 }, amount: { minor: 2 } }]);
    expect(quote.recurring).toMatchObject([{ interval: 'month', amount: { minor: 11 } }]);
    expect(quote.total.minor).toBe(11);
  });

  it('holds only what an item may hold', async () => {
    const { lines } = await quoteOf({}, [{ ...item, ...{ amount: 1, discount: 100 } }]);
    expect(lines[0]).not.toHaveProperty('discount');
    expect(lines[0]?.amount.minor).toBe(180_000);
  });

  it('makes the gross out of net and tax at any rate, to the cent', async () => {
    const rates = fc
      .integer({ min: 0, max: 300 })
      .map((permille) => `0.${String(permille).padStart(3, '0')}`);
    const behaviours = fc.constantFrom('exclusive' as const, 'inclusive' as const);
    await fc.assert(
      fc.asyncProperty(rates, behaviours, fc.nat(100_000), async (rate, taxBehaviour, cents) => {
        const unit = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        const plan = planLike({ prices: [perUnit('p', 'month', unit)] });
        const catalogue = catalogueLike({ taxBehaviour, products: [productLike({ plans: [plan] })] });
        const taxTable = [{ country: 'DE', rate, euMember: true }];
        const quote = await quoteOf({ catalogue, taxTable }, [
          { productId: 'phone', planId: 'standard', priceId: 'p', seats: 1 },
        ]);
        expect(quote.subtotal.minor).toBe(cents);
        expect(quote.taxes).toHaveLength(Number(rate) === 0 ? 0 : 1);
        for (const { base, amount } of quote.taxes) expect(base.minor + amount.minor).toBe(quote.total.minor);
        const truth = taxBehaviour === 'inclusive' ? quote.total : (quote.taxes[0]?.base ?? quote.total);
        expect(truth.minor).toBe(cents);
      }),
    );
  });

  it('keeps the gross where the buyer accounts for the tax', async () => {
    const request = { items: [item], details: { address: { ...address, country: 'FR' } } };
    const vat = { vatId: 'FR40303265045', status: 'valid', example: '' } as const;
    const catalogue = catalogueLike({ taxBehaviour: 'inclusive' });
    expect(await quoteOf({ request, vat, catalogue })).toMatchObject({
      taxes: [],
      reverseCharge: true,
      total: { minor: 180_000 },
      recurring: [{ amount: { minor: 180_000 } }],
    });
  });

  it('takes the address that was typed before the one of the account', async () => {
    const request = { items: [item], details: { address: { ...address, country: 'US' } } };
    expect(await quoteOf({ request })).toMatchObject({ taxes: [], total: { minor: 180_000 } });
  });

  it('asks a consumer for no company', async () => {
    const { company: _company, ...person } = address;
    const request = { items: [item], details: { address: person } };
    const catalogue = catalogueLike({ audience: 'consumer', taxBehaviour: 'inclusive' });
    expect((await quoteOf({ request, catalogue })).total.minor).toBe(180_000);
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

  it('is refused for one product because of another', async () => {
    const quote = await quoteOf({ account: owning('phone') }, [supportItem]);
    expect(quote.lines).toHaveLength(1);
    expect(quote.lines[0]).not.toHaveProperty('unitRate');
    const catalogue = catalogueLike({ products: [phone, { ...support, buyable: false }] });
    expect(await refusal(quoteOf({ catalogue }, [supportItem]))).toMatchObject({ code: 'not_offered' });
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
    const twice = [item, { ...item, planId: 'standard', priceId: 'standard-year' }];
    const code = 'invalid_request';
    expect(await refusal(quoteOf({}, []))).toMatchObject({ code, fields: ['/items'] });
    expect(await refusal(quoteOf({}, twice))).toMatchObject({ code, fields: ['/items/1/productId'] });
  });

  it('is made for a country that only looks like one, which would be no country with a tax', async () => {
    const request = { items: [item], details: { address: { ...address, country: ' DE' } } };
    expect(await refusal(quoteOf({ request }))).toMatchObject({
      code: 'details_missing',
      fields: ['/details/address/country'],
    });
  });

  it('is made without a complete address, and says what is missing', async () => {
    const { address: _none, ...account } = accountLike();
    expect(await refusal(quoteOf({ account }))).toMatchObject({
      code: 'details_missing',
      fields: ['company', 'fullName', 'street', 'postcode', 'city', 'country', 'invoiceEmail'].map(
        (field) => `/details/address/${field}`,
      ),
    });
    const request = { items: [item], details: { address: { ...address, city: '' } } };
    expect(await refusal(quoteOf({ request }))).toMatchObject({
      code: 'details_missing',
      fields: ['/details/address/city'],
    });
  });
});

/** The same value with the keys of every object in the other order. */
function turnedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, each]) => [key, turnedKeys(each)]));
}

/** Every value that differs from this one in a single leaf. */
function changedOnce(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'string') return [`${value}?`];
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.flatMap((each, place) => changedOnce(each).map((changed) => items.with(place, changed)));
  }
  return Object.entries(value as object).flatMap(([key, each]) =>
    changedOnce(each).map((changed) => ({ ...(value as object), [key]: changed })),
  );
}

describe('the canonical text', () => {
  it('does not depend on the id, the hash, the life or the order of keys, however deep', async () => {
    const quote = await quoteOf({}, [item, supportItem]);
    const turned = turnedKeys({ ...quote, id: 'other', hash: 'other', expiresInSeconds: 1 }) as Quote;
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(quote));
    expect(canonicalQuote(turned)).toBe(canonicalQuote(quote));
  });

  it('depends on the order of lines, which is shown', async () => {
    const quote = await quoteOf({}, [item, supportItem]);
    const turned = { ...quote, lines: [...quote.lines].reverse() };
    expect(canonicalQuote(turned)).not.toBe(canonicalQuote(quote));
  });

  it('changes with each single figure and word of a quote', async () => {
    const paid = { minor: 90_000, exponent: 2, currency: 'EUR' };
    const account = owning('rooms', { planId: 'rooms', seats: 5, paid });
    const request = { items: everyKind, details: {}, codes: ['HERBST10', 'GONE'] };
    const discounts = [{ code: 'HERBST10', kind: 'percent', percent: '99' }] as const;
    const quote = await quoteOf({ account, request, discounts });
    for (const part of ['credit', 'creditKept'] as const) expect(quote).toHaveProperty(part);
    const { id: _id, hash: _hash, expiresInSeconds: _life, ...shown } = quote;
    const texts = changedOnce(shown).map((changed) => canonicalQuote(changed as Quote));
    expect(texts.length).toBeGreaterThan(50);
    expect(new Set([canonicalQuote(quote), ...texts]).size).toBe(texts.length + 1);
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
