import { requireBillingContact } from './account-rules.ts';
import type { Account } from './account.ts';
import { missingAddressFields } from './address-rules.ts';
import type { Address } from './billing-details.ts';
import type { Catalogue } from './catalogue.ts';
import { addMoney, subtractMoney, sumMoney, type Money } from './money.ts';
import { offersOf } from './offers.ts';
import { periodFrom } from './period.ts';
import { amountOf, unitRateOf } from './pricing.ts';
import { createProblem } from './problem.ts';
import type { Legal, OrderItem, Quote, QuoteLine, QuoteRequest, QuoteTax, Recurring } from './quote.ts';
import { applyRate } from './rate.ts';
import { planOf, seatProblem } from './selection-lookup.ts';
import { netOfGross, taxFor, type TaxDecision, type TaxTable } from './tax.ts';
import type { VatCheck } from './vat.ts';

/** Everything that a quote is made from. `hash` digests the canonical text; `expiresInSeconds` is its life. */
export interface QuoteInput {
  readonly id: string;
  readonly catalogue: Catalogue;
  readonly request: QuoteRequest;
  readonly account: Account;
  readonly taxTable: TaxTable;
  readonly legal: Legal;
  readonly vat?: VatCheck;
  readonly expiresInSeconds: number;
  readonly hash: (canonical: string) => Promise<string>;
}

/**
 * The binding figures for some items. Tax is worked out per rate on the sum of the lines; with inclusive
 * prices it is taken out of the gross. Throws the `Problem` that stands in the way.
 */
export async function buildQuote(input: QuoteInput): Promise<Quote> {
  const { catalogue, request, account } = input;
  requireBillingContact(account);
  requireDistinctProducts(request.items);
  const lines = request.items.map((item, place) => lineOf(item, `/items/${place}`, catalogue, account));
  const address = addressOf(input);
  const decision = taxFor({
    table: input.taxTable,
    sellerCountry: catalogue.seller.country,
    buyerCountry: address.country,
    audience: catalogue.audience,
    vatStatus: input.vat?.status,
  });
  const quote: Quote = {
    id: input.id,
    hash: '',
    expiresInSeconds: input.expiresInSeconds,
    today: catalogue.today,
    catalogueVersion: catalogue.version,
    lines,
    ...totalsOf(
      lines.map(({ amount }) => amount),
      catalogue,
      decision,
    ),
    discounts: [],
    refusedCodes: [],
    reverseCharge: decision.reverseCharge,
    paymentNeeded: true,
    recurring: recurringOf(lines, catalogue, decision),
    legal: input.legal,
  };
  return { ...quote, hash: await input.hash(canonicalQuote(quote)) };
}

/** Everything that the customer is shown, as one text: two quotes with the same text cost and promise the same. */
export function canonicalQuote({ id: _id, hash: _hash, expiresInSeconds: _life, ...shown }: Quote): string {
  return JSON.stringify(sorted(shown));
}

function addressOf({ request, account, catalogue }: QuoteInput): Address {
  const address = request.details.address ?? account.address;
  const missing = missingAddressFields(address ?? {}, catalogue.audience);
  if (!address || missing.length > 0) {
    throw createProblem('details_missing', { fields: missing.map((field) => `/details/address/${field}`) });
  }
  return address;
}

/** An account has one subscription for each product, so one order cannot open two. */
function requireDistinctProducts(items: readonly OrderItem[]): void {
  const products = new Set(items.map(({ productId }) => productId));
  if (items.length === 0 || products.size < items.length) {
    throw createProblem('invalid_request', { fields: ['/items'] });
  }
}

function lineOf(item: OrderItem, place: string, catalogue: Catalogue, account: Account): QuoteLine {
  const offer = offersOf(catalogue, account).find(({ product }) => product.id === item.productId);
  const plan = planOf(item, catalogue);
  const price = plan?.prices.find(({ id }) => id === item.priceId);
  if (!offer?.canBuy || !plan || !price) throw createProblem('not_offered', { fields: [place] });
  if (seatProblem(plan, item.seats)) {
    throw createProblem('seats_out_of_range', { fields: [`${place}/seats`] });
  }
  const unitRate = unitRateOf(price.pricing, item.seats, plan.seats.included);
  return {
    productId: item.productId,
    planId: item.planId,
    priceId: item.priceId,
    seats: item.seats,
    interval: price.interval,
    period: periodFrom(catalogue.today, price.interval),
    ...(unitRate !== undefined && { unitRate }),
    amount: amountOf(price.pricing, item.seats, catalogue, plan.seats.included),
  };
}

interface Totals {
  readonly subtotal: Money;
  readonly taxes: readonly QuoteTax[];
  readonly total: Money;
}

function totalsOf(
  amounts: readonly Money[],
  catalogue: Catalogue,
  { rate, reverseCharge }: TaxDecision,
): Totals {
  const subtotal = sumMoney(amounts, catalogue);
  if (catalogue.taxBehaviour === 'inclusive') {
    const base = netOfGross(subtotal, rate);
    const taxes = isTaxed(rate) ? [{ rate, base, amount: subtractMoney(subtotal, base) }] : [];
    return { subtotal, taxes, total: subtotal };
  }
  const amount = applyRate(rate, subtotal);
  const taxes = isTaxed(rate) && !reverseCharge ? [{ rate, base: subtotal, amount }] : [];
  return { subtotal, taxes, total: addMoney(subtotal, amount) };
}

function recurringOf(lines: readonly QuoteLine[], catalogue: Catalogue, decision: TaxDecision): Recurring[] {
  return (['year', 'month'] as const).flatMap((interval) => {
    const same = lines.filter((line) => line.interval === interval);
    const [first] = same;
    if (!first) return [];
    const { total } = totalsOf(
      same.map(({ amount }) => amount),
      catalogue,
      decision,
    );
    return [{ interval, amount: total, nextBillingDate: first.period.end }];
  });
}

function isTaxed(rate: string): boolean {
  return Number(rate) !== 0;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
