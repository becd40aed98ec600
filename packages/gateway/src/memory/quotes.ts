import { buildQuote } from '@kasse/domain';
import type { Quote, QuoteRequest } from '@kasse/domain';
import { sha256 } from './fingerprint.ts';
import type { Shop } from './shop.ts';
import { checkVatId } from './vat-check.ts';

const quoteSeconds = 30 * 60;

/** The figures of this moment, for a quote and for the check of an order alike. */
export function priceQuote(shop: Shop, request: QuoteRequest): Promise<Quote> {
  const { catalogue, account, taxTable, legal, discounts, acceptsUncheckedVatIds, newId } = shop;
  const country = (request.details.address ?? account.address)?.country;
  // Empty is an answer: none.
  const vatId = request.details.vatId ?? account.vatId;
  return buildQuote({
    id: newId(),
    catalogue,
    request,
    account,
    taxTable,
    legal,
    discounts,
    acceptsUncheckedVatIds,
    ...(vatId && country && { vat: checkVatId({ vatId, country, isRegisterSilent: shop.isRegisterSilent }) }),
    expiresInSeconds: quoteSeconds,
    hash: sha256,
  });
}

/** Binding figures that an order can name. */
export async function makeQuote(shop: Shop, request: QuoteRequest): Promise<Quote> {
  const quote = await priceQuote(shop, request);
  keepQuote(shop, request, quote);
  return quote;
}

/** Keeps a quote until it is ordered or its time is over. */
export function keepQuote({ quotes, clock }: Shop, request: QuoteRequest, quote: Quote): void {
  const expiresAt = clock().getTime() + quote.expiresInSeconds * 1000;
  quotes.set(quote.id, { quote, request, expiresAt });
}
