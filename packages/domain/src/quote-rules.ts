import { requireMayOrder } from './account-rules.ts';
import type { Account } from './account.ts';
import { missingAddressFields } from './address-rules.ts';
import type { Address } from './billing-details.ts';
import { itemKey } from './cart-rules.ts';
import type { Catalogue } from './catalogue.ts';
import { discountsOf, normaliseCode, type DiscountRule } from './discount-rules.ts';
import { addMoney, subtractMoney, subtractToZero, sumMoney, type Money } from './money.ts';
import { createProblem } from './problem.ts';
import { priceLine, type PricedLine } from './quote-lines.ts';
import type { Legal, OrderItem, Quote, QuoteLine, QuoteRequest, QuoteTax, Recurring } from './quote.ts';
import { applyRate } from './rate.ts';
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
  /** A VAT id that the register did not answer about counts as confirmed. */
  readonly acceptsUncheckedVatIds?: boolean;
  /** The codes that the shop takes. */
  readonly discounts: readonly DiscountRule[];
  readonly expiresInSeconds: number;
  readonly hash: (canonical: string) => Promise<string>;
}

/**
 * The binding figures for some items: what they cost, less discounts, less the credit of changes, and the
 * tax per rate on what is left; with inclusive prices it is taken out of the gross. Throws the `Problem` that
 * stands in the way; a code that takes nothing off is none.
 */
export async function buildQuote(input: QuoteInput): Promise<Quote> {
  const { catalogue, request, account } = input;
  requireMayOrder(account);
  requireDistinctItems(request.items);
  const priced = request.items.map((item, place) => priceLine(item, `/items/${place}`, catalogue, account));
  const decision = decisionFor(input);
  const quote: Quote = {
    id: input.id,
    hash: '',
    expiresInSeconds: input.expiresInSeconds,
    today: catalogue.today,
    catalogueVersion: catalogue.version,
    ...figuresFor(priced, input, decision),
    reverseCharge: decision.reverseCharge,
    recurring: recurringOf(priced, catalogue, decision),
    legal: input.legal,
  };
  return { ...quote, hash: await input.hash(canonicalQuote(quote)) };
}

/** Everything that the customer is shown, as one text: two quotes with the same text cost and promise the same. */
export function canonicalQuote({ id: _id, hash: _hash, expiresInSeconds: _life, ...shown }: Quote): string {
  return JSON.stringify(sorted(shown));
}

function decisionFor(input: QuoteInput): TaxDecision {
  const { catalogue, taxTable, vat, acceptsUncheckedVatIds = false } = input;
  return taxFor({
    table: taxTable,
    sellerCountry: catalogue.seller.country,
    buyerCountry: addressOf(input).country,
    audience: catalogue.audience,
    vatStatus: vat?.status,
    acceptsUncheckedVatIds,
  });
}

function addressOf({ request, account, catalogue }: QuoteInput): Address {
  const address = request.details.address ?? account.address;
  const missing = missingAddressFields(address ?? {}, catalogue.audience);
  if (!address || missing.length > 0) {
    throw createProblem('details_missing', { fields: missing.map((field) => `/details/address/${field}`) });
  }
  return address;
}

/** An order opens one subscription of a product at most, and changes each one at most once. */
function requireDistinctItems(items: readonly OrderItem[]): void {
  const keys = items.map(itemKey);
  const repeated = keys.findIndex((key, place) => keys.indexOf(key) < place);
  if (repeated >= 0) throw createProblem('invalid_request', { fields: [`/items/${repeated}/productId`] });
  if (items.length === 0) throw createProblem('invalid_request', { fields: ['/items'] });
}

type Figures = Pick<
  Quote,
  | 'lines'
  | 'subtotal'
  | 'discounts'
  | 'refusedCodes'
  | 'credit'
  | 'creditKept'
  | 'taxes'
  | 'total'
  | 'paymentNeeded'
>;

function figuresFor(priced: readonly PricedLine[], input: QuoteInput, decision: TaxDecision): Figures {
  const { catalogue, request } = input;
  const plain = priced.map(({ line }) => line);
  const { shares, discounts, refusedCodes } = discountsOf(plain.map(discountable), {
    codes: (request.codes ?? []).map((code) => normaliseCode(code) || code),
    rules: input.discounts,
    today: catalogue.today,
    unit: catalogue,
  });
  const lines = plain.map((line, place) => {
    const discount = shares[place];
    return discount && isSome(discount) ? { ...line, discount } : line;
  });
  const subtotal = sumMoney(
    lines.map(({ amount }) => amount),
    catalogue,
  );
  const reduced = subtractMoney(subtotal, sumMoney(shares, catalogue));
  const given = sumMoney(
    lines.flatMap(({ change }) => change?.credit ?? []),
    catalogue,
  );
  const due = subtractToZero(reduced, given);
  const credit = subtractMoney(reduced, due);
  const creditKept = subtractMoney(given, credit);
  const taxed = taxedTotal(due, catalogue, decision);
  return {
    ...{ lines, subtotal, discounts, refusedCodes },
    ...(isSome(credit) && { credit }),
    ...(isSome(creditKept) && { creditKept }),
    ...taxed,
    paymentNeeded: isSome(taxed.total) || lines.some(({ trial }) => trial),
  };
}

/** A change is reduced by what it adds to what was paid: nothing is taken off its credit a second time. */
function discountable({ productId, amount, change }: QuoteLine): Pick<QuoteLine, 'productId' | 'amount'> {
  return { productId, amount: change ? subtractToZero(amount, change.credit) : amount };
}

/** What is to be paid for a sum of lines, with its taxes. */
function taxedTotal(
  sum: Money,
  { taxBehaviour }: Catalogue,
  { rate, reverseCharge }: TaxDecision,
): { taxes: readonly QuoteTax[]; total: Money } {
  const isInclusive = taxBehaviour === 'inclusive';
  const base = isInclusive ? netOfGross(sum, rate) : sum;
  const amount = isInclusive ? subtractMoney(sum, base) : applyRate(rate, base);
  const taxes = isTaxed(rate) && !reverseCharge ? [{ rate, base, amount }] : [];
  return { taxes, total: addMoney(base, amount) };
}

/** What recurs on each day on which something is billed, yearly amounts first. */
function recurringOf(
  priced: readonly PricedLine[],
  catalogue: Catalogue,
  decision: TaxDecision,
): Recurring[] {
  return (['year', 'month'] as const).flatMap((interval) => {
    const same = priced.filter(({ line }) => line.interval === interval);
    const dates = [...new Set(same.map(({ nextBillingDate }) => nextBillingDate))].sort();
    return dates.map((nextBillingDate) => {
      const billed = same.filter((each) => each.nextBillingDate === nextBillingDate);
      const sum = sumMoney(
        billed.map(({ recurring }) => recurring),
        catalogue,
      );
      return { interval, amount: taxedTotal(sum, catalogue, decision).total, nextBillingDate };
    });
  });
}

function isSome({ minor }: Money): boolean {
  return minor > 0;
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
