import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountLike,
  catalogueLike,
  owning,
  owningTwice,
  perUnit,
  phone,
  planLike,
  productLike,
  quoteInputLike,
  webinars,
} from './catalogue.fixture.ts';
import type { DiscountRule } from './discount-rules.ts';
import type { OrderItem, Quote } from './quote.ts';
import { buildQuote, type QuoteInput } from './quote-rules.ts';

const phones: OrderItem = { productId: 'phone', planId: 'plus', priceId: 'plus-year', seats: 10 };
const tried: OrderItem = {
  ...{ productId: 'webinars', planId: 'webinars', priceId: 'webinars-month', seats: 2 },
  kind: 'trial',
};
const more: OrderItem = {
  ...{ productId: 'phone', planId: 'plus', priceId: 'plus-month', seats: 5 },
  ...{ kind: 'change', subscriptionId: 's' },
};
const owner = owning('phone', { planId: 'plus', seats: 10 });
const rules: readonly DiscountRule[] = [
  { code: 'HERBST10', kind: 'percent', percent: '10' },
  { code: 'HALLO', kind: 'amount', amount: '25' },
  { code: 'FREE', kind: 'percent', percent: '100' },
];

function quoteOf(
  items: readonly OrderItem[],
  { codes, ...differs }: Partial<QuoteInput> & { codes?: readonly string[] } = {},
): Promise<Quote> {
  const request = { items, details: {}, ...(codes && { codes }) };
  return buildQuote(quoteInputLike({ request, discounts: rules, ...differs }));
}
const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
const minor = (value: number) => ({ minor: value, exponent: 2, currency: 'EUR' });

describe('a quote with codes', () => {
  const meetings = productLike({
    id: 'meetings',
    plans: [planLike({ id: 'meetings', prices: [perUnit('meetings-month', 'month', '9')] })],
  });
  const catalogue = catalogueLike({ products: [phone, meetings] });
  const items = [phones, { productId: 'meetings', planId: 'meetings', priceId: 'meetings-month', seats: 5 }];

  it('takes the discount off before tax, and not of what recurs', async () => {
    const quote = await quoteOf(items, { catalogue, codes: ['HERBST10'] });
    expect(quote).toMatchObject({
      lines: [{ discount: minor(18_000) }, { discount: minor(450) }],
      subtotal: minor(184_500),
      discounts: [{ code: 'HERBST10', amount: minor(18_450) }],
      taxes: [{ rate: '0.19', base: minor(166_050), amount: minor(31_550) }],
      total: minor(197_600),
      recurring: [
        { interval: 'year', amount: minor(214_200), nextBillingDate: '2027-11-23' },
        { interval: 'month', amount: minor(5355), nextBillingDate: '2026-12-23' },
      ],
    });
  });

  it('takes the tax out of what is left of a gross price', async () => {
    const gross = { ...catalogue, taxBehaviour: 'inclusive' } as const;
    const quote = await quoteOf(items, { catalogue: gross, codes: ['HERBST10'] });
    expect(quote).toMatchObject({ total: minor(166_050), taxes: [{ base: minor(139_538) }] });
  });

  it('holds without a code that is refused, and says why', async () => {
    const { discounts, refusedCodes, total } = await quoteOf([phones], { codes: ['gone', 'HERBST10'] });
    expect(discounts).toHaveLength(1);
    expect(refusedCodes).toEqual([{ code: 'GONE', reason: 'code_unknown' }]);
    expect(total).toEqual(minor(192_780));
  });

  it('compares codes trimmed and in capitals, each once', async () => {
    const { discounts } = await quoteOf([phones], { codes: [' herbst10', 'HERBST10', 'no code'] });
    expect(discounts).toEqual([{ code: 'HERBST10', amount: minor(18_000) }]);
  });

  it('needs no payment where nothing is left to be paid', async () => {
    const free = await quoteOf([phones], { codes: ['FREE', 'HALLO'] });
    expect(free).toMatchObject({
      ...{ total: minor(0), paymentNeeded: false },
      refusedCodes: [{ code: 'HALLO', reason: 'code_unsuitable' }],
    });
    expect((await quoteOf([tried], { codes: ['FREE'] })).paymentNeeded).toBe(true);
  });
});

describe('a quote of a trial that needs payment', () => {
  it('costs nothing now and recurs from the first charge on', async () => {
    const quote = await quoteOf([tried]);
    expect(quote).toMatchObject({
      lines: [
        {
          ...tried,
          ...{ interval: 'month', unitRate: '79', amount: minor(0) },
          period: { start: '2026-11-23', end: '2026-12-24' },
          trial: { endsOn: '2026-12-23', firstCharge: minor(15_800), firstChargeOn: '2026-12-24' },
        },
      ],
      ...{ subtotal: minor(0), total: minor(0), paymentNeeded: true },
      recurring: [{ interval: 'month', amount: minor(18_802), nextBillingDate: '2026-12-24' }],
    });
  });

  it('recurs beside what is billed in the same interval on another day', async () => {
    const { kind: _kind, ...bought } = tried;
    const [yearly, monthly] = [
      { ...phones, seats: 1 },
      { ...phones, priceId: 'plus-month', seats: 1 },
    ];
    const days = (quote: Quote) => quote.recurring.map((each) => [each.interval, each.nextBillingDate]);
    expect(days(await quoteOf([tried, monthly]))).toEqual([
      ['month', '2026-12-23'],
      ['month', '2026-12-24'],
    ]);
    expect(days(await quoteOf([tried, yearly]))).toEqual([
      ['year', '2027-11-23'],
      ['month', '2026-12-24'],
    ]);
    expect((await quoteOf([bought, monthly])).recurring).toEqual([
      { interval: 'month', amount: minor(20_944), nextBillingDate: '2026-12-23' },
    ]);
  });

  it.each([
    ['whose trial was had', tried, accountLike({ triedProducts: ['webinars'] })],
    ['that is owned', tried, owning('webinars', { planId: 'webinars' })],
    ['whose trial is free', { ...phones, kind: 'trial' as const }, accountLike()],
    [
      'without a trial',
      { ...phones, productId: 'rooms', planId: 'rooms', priceId: 'rooms-month', kind: 'trial' as const },
      accountLike(),
    ],
  ])('is not made for a product %s', async (_, item, account) => {
    expect(await refusal(quoteOf([item], { account }))).toMatchObject({
      code: 'not_offered',
      fields: ['/items/0'],
    });
  });

  it('is made for the plans that can be tried', async () => {
    const limited = { ...webinars, trial: { days: 30, requiresPayment: true, plans: ['other'] } };
    const catalogue = catalogueLike({ products: [limited] });
    expect(await refusal(quoteOf([tried], { catalogue }))).toMatchObject({ code: 'not_offered' });
  });
});

describe('a quote of a change', () => {
  it('begins a new period and credits the old one', async () => {
    const quote = await quoteOf([more], { account: owner });
    expect(quote).toMatchObject({
      lines: [
        {
          ...more,
          ...{ interval: 'month', unitRate: '18', amount: minor(27_000) },
          period: { start: '2026-11-23', end: '2026-12-23' },
          change: {
            ...{ planId: 'plus', seats: 10, billingDate: '2026-12-05', credit: minor(7200) },
            period: { start: '2026-11-05', end: '2026-12-05' },
          },
        },
      ],
      ...{ subtotal: minor(27_000), credit: minor(7200) },
      taxes: [{ base: minor(19_800), amount: minor(3762) }],
      ...{ total: minor(23_562), paymentNeeded: true },
      recurring: [{ interval: 'month', amount: minor(32_130), nextBillingDate: '2026-12-23' }],
    });
    expect(quote).not.toHaveProperty('creditKept');
  });

  it('keeps the billing date where the shop does', async () => {
    const catalogue = catalogueLike({ billingDatePolicy: 'coterm' });
    expect(await quoteOf([more], { account: owner, catalogue })).toMatchObject({
      lines: [{ amount: minor(10_800), period: { start: '2026-11-23', end: '2026-12-05' } }],
      credit: minor(7200),
      recurring: [{ amount: minor(32_130), nextBillingDate: '2026-12-05' }],
    });
  });

  it('keeps the credit that nothing is left to use up', async () => {
    const cheap = planLike({ id: 'plus', prices: [perUnit('plus-month', 'month', '0.10')] });
    const catalogue = catalogueLike({ products: [productLike({ plans: [planLike(), cheap] })] });
    const quote = await quoteOf([{ ...more, seats: 0 }], {
      ...{ catalogue, account: owning('phone', { seats: 10 }) },
      codes: ['HERBST10'],
    });
    expect(quote).toMatchObject({
      // A change that adds nothing has nothing that a code could take off.
      ...{ subtotal: minor(100), discounts: [], refusedCodes: [{ reason: 'code_unsuitable' }] },
      ...{ credit: minor(100), creditKept: minor(4800 - 100) },
      ...{ total: minor(0), paymentNeeded: false },
    });
  });

  it('uses the credit up for what is ordered beside it', async () => {
    const rooms = { productId: 'rooms', planId: 'rooms', priceId: 'rooms-month', seats: 5 };
    const quote = await quoteOf([rooms, more], { account: owner });
    expect(quote).toMatchObject({ subtotal: minor(33_000), credit: minor(7200), total: minor(30_702) });
  });

  it('credits the price at which it was bought', async () => {
    const plus = { ...phone.plans[1]!, prices: [...phone.plans[1]!.prices, perUnit('old', 'month', '15')] };
    const catalogue = catalogueLike({ products: [{ ...phone, plans: [plus] }] });
    const account = owning('phone', { planId: 'plus', seats: 10, priceId: 'old' });
    expect((await quoteOf([more], { catalogue, account })).credit).toEqual(minor(6000));
  });

  it.each([
    ['another subscription', { subscriptionId: 'other' }, owner],
    ['no subscription', { subscriptionId: undefined }, owner],
    ['what is not owned', {}, accountLike()],
    ['another interval', { priceId: 'plus-year' }, owner],
    ['a lower plan', { planId: 'standard', priceId: 'standard-month' }, owner],
    ['a price of another plan', { priceId: 'standard-month' }, owner],
    ['a full plan', {}, owning('phone', { planId: 'plus', seats: 500 })],
    [
      'what is still tried',
      {},
      { ...owner, runningTrials: [{ productId: 'phone', planId: 'plus', seats: 1, endsOn: '2026-12-01' }] },
    ],
  ])('is not made for %s', async (_, differs, account) => {
    const item = { ...more, ...differs } as OrderItem;
    expect(await refusal(quoteOf([item], { account }))).toMatchObject({
      code: 'not_offered',
      fields: ['/items/0'],
    });
  });

  it('is not made where nobody can say what was paid', async () => {
    const bare = planLike({ prices: [perUnit('standard-year', 'year', '120')] });
    const catalogue = catalogueLike({ products: [{ ...phone, plans: [bare, phone.plans[1]!] }] });
    const account = owning('phone', { seats: 10 });
    expect(await refusal(quoteOf([more], { catalogue, account }))).toMatchObject({ code: 'not_offered' });
  });

  it.each([0, 491, -1, 1.5])('is not made for %s more licences of the same plan', async (seats) => {
    expect(await refusal(quoteOf([{ ...more, seats }], { account: owner }))).toMatchObject({
      code: 'seats_out_of_range',
      fields: ['/items/0/seats'],
    });
  });

  it('is made for no more licences of a higher plan', async () => {
    const quote = await quoteOf([{ ...more, seats: 0 }], { account: owning('phone', { seats: 10 }) });
    expect(quote).toMatchObject({ lines: [{ seats: 0, amount: minor(18_000) }], credit: minor(4800) });
  });

  it('is made of each of several subscriptions, with its own dates and its own credit', async () => {
    const one = { ...more, planId: 'standard', priceId: 'standard-month', seats: 2 };
    const two = { ...more, priceId: 'plus-year', subscriptionId: 'two' };
    const both = await quoteOf([one, two], { account: owningTwice() });
    const single = [
      await quoteOf([one], { account: owning('phone') }),
      await quoteOf([two], { account: owningTwice() }),
    ];
    expect(both.lines).toEqual(single.flatMap(({ lines }) => lines));
    expect(both.lines.map(({ change, period }) => [change?.billingDate, period.end])).toEqual([
      ['2026-12-05', '2026-12-23'],
      ['2027-03-01', '2027-11-23'],
    ]);
    expect(both.recurring.map(({ interval, nextBillingDate }) => [interval, nextBillingDate])).toEqual([
      ['year', '2027-11-23'],
      ['month', '2026-12-23'],
    ]);
  });

  it('is not made twice in one order', async () => {
    const again = { ...more, seats: 1 };
    expect(await refusal(quoteOf([more, again], { account: owner }))).toMatchObject({
      code: 'invalid_request',
    });
    const bought = [phones, { ...phones, subscriptionId: 'x' }];
    expect(await refusal(quoteOf(bought))).toMatchObject({ code: 'not_offered', fields: ['/items/1'] });
  });
});

describe('the figures of a quote', () => {
  it('add up, whatever is ordered with whatever codes', async () => {
    const choices = fc.record({
      items: fc.subarray(
        [more, tried, { productId: 'rooms', planId: 'rooms', priceId: 'rooms-year', seats: 5 }],
        {
          minLength: 1,
        },
      ),
      codes: fc.subarray(['HERBST10', 'HALLO', 'FREE', 'GONE']),
      taxBehaviour: fc.constantFrom('exclusive' as const, 'inclusive' as const),
      billingDatePolicy: fc.constantFrom('reset' as const, 'coterm' as const),
      owned: fc.integer({ min: 1, max: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(choices, async ({ items, codes, owned, ...policies }) => {
        const account = owning('phone', { planId: 'plus', seats: owned });
        const catalogue = catalogueLike(policies);
        const quote = await quoteOf(items, { codes, account, catalogue });
        const sum = (all: readonly { minor: number }[]) => all.reduce((total, each) => total + each.minor, 0);
        const off = sum(quote.discounts.map(({ amount }) => amount));
        const [credit, kept] = [quote.credit?.minor ?? 0, quote.creditKept?.minor ?? 0];
        const due = quote.subtotal.minor - off - credit;
        expect(sum(quote.lines.map(({ amount }) => amount))).toBe(quote.subtotal.minor);
        expect(sum(quote.lines.flatMap(({ discount }) => discount ?? []))).toBe(off);
        expect(credit + kept).toBe(sum(quote.lines.flatMap(({ change }) => change?.credit ?? [])));
        expect(due).toBeGreaterThanOrEqual(0);
        if (kept > 0) expect(due).toBe(0);
        const tax = sum(quote.taxes.map(({ amount }) => amount));
        expect(quote.total.minor).toBe(policies.taxBehaviour === 'inclusive' ? due : due + tax);
        expect(quote.discounts.length + quote.refusedCodes.length).toBe(codes.length);
        expect(quote.paymentNeeded).toBe(quote.total.minor > 0 || items.includes(tried));
      }),
    );
  });
});

describe('an id that nobody could check', () => {
  it('counts as confirmed only where the seller says so', async () => {
    const vat = { vatId: 'FR40303265045', status: 'unavailable', example: '' } as const;
    const details = { address: { ...accountLike().address!, country: 'FR' } };
    const input = { request: { items: [phones], details }, vat };
    const quotes = [await quoteOf([], input), await quoteOf([], { ...input, acceptsUncheckedVatIds: true })];
    expect(quotes.map(({ reverseCharge }) => reverseCharge)).toEqual([false, true]);
  });
});
