import type { Gateway, OrderRequest, Quote } from '@kasse/domain';

/** When the tests of the memory gateway happen. */
export const clock = () => new Date('2026-11-23T10:00:00Z');

/** Five licences of a product that the demo account does not own. */
export const plus = { productId: 'telefonie', planId: 'plus', priceId: 'telefonie-plus-month', seats: 5 };

/** Figures for {@link plus}. */
export function quoteFor(gateway: Gateway): Promise<Quote> {
  return gateway.quote({ items: [plus], details: {} });
}

/** The order of exactly what a quote shows. */
export function orderOf(quote: Quote, paymentMethodId = 'invoice'): OrderRequest {
  return {
    quoteId: quote.id,
    quoteHash: quote.hash,
    expectedTotal: quote.total,
    paymentMethodId,
    consents: [],
  };
}
