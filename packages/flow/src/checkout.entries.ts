import {
  missingAddressFields,
  orderItemOf,
  type Account,
  type Address,
  type AddressField,
  type OrderItem,
  type OrderRequest,
  type QuoteRequest,
} from '@kasse/domain';
import type { CheckoutContext } from './checkout.context.ts';

/** Something that the checkout page still needs from the customer. */
export type MissingEntry =
  | { readonly entry: 'address'; readonly field: AddressField }
  | { readonly entry: 'vat_id' }
  | { readonly entry: 'payment' }
  | { readonly entry: 'consent'; readonly code: string };

/**
 * The consent that ordering itself gives: the page says above the summary that the terms apply, and the
 * order is placed under that sentence (§ 305(2) BGB asks for the notice, not for a tick).
 */
export const givenByOrdering = 'terms';

/** The address as it stands: what the account knows, with what was typed over it. */
export function enteredAddress(context: CheckoutContext): Partial<Address> {
  const known = context.account?.address;
  return { ...(known ?? { country: context.catalogue?.seller.country ?? '' }), ...context.address };
}

/** The VAT id as it stands: what was typed, else what the account knows; empty for none. */
export function enteredVatId({ vatId, account }: CheckoutContext): string {
  return vatId ?? account?.vatId ?? '';
}

/** The address if nothing is missing from it. */
export function completeAddress(context: CheckoutContext): Address | undefined {
  const filled = Object.entries(enteredAddress(context)).filter(([, part]) => part !== '');
  const address: Partial<Address> = Object.fromEntries(filled);
  return isComplete(address, context) ? address : undefined;
}

/** Everything that stands between the customer and the order, in the order of the page. */
export function missingEntries(context: CheckoutContext): MissingEntry[] {
  const audience = context.catalogue?.audience ?? 'business';
  const consents = context.quote?.legal.requiredConsents ?? [];
  return [
    ...missingAddressFields(enteredAddress(context), audience).map((field): MissingEntry => ({
      entry: 'address',
      field,
    })),
    ...(context.vatCheck?.status === 'format' ? [{ entry: 'vat_id' } as const] : []),
    ...(context.paymentMethodId ? [] : [{ entry: 'payment' } as const]),
    ...consents
      .filter((code) => code !== givenByOrdering && !context.consents.includes(code))
      .map((code): MissingEntry => ({ entry: 'consent', code })),
  ];
}

/** What is to be bought. Nothing as long as the selection is not complete. */
export function orderItems(context: CheckoutContext): OrderItem[] {
  const item = context.catalogue && orderItemOf(context.selection, context.catalogue);
  return item ? [item] : [];
}

/** What the service is asked to quote: the items and what the customer typed. */
export function quoteRequest(context: CheckoutContext): QuoteRequest {
  const address = completeAddress(context);
  return {
    items: orderItems(context),
    details: {
      ...(address && { address }),
      vatId: context.vatCheck?.status === 'format' ? '' : enteredVatId(context),
      ...(context.reference && { reference: context.reference }),
    },
  };
}

/** What the service is asked about the VAT id. */
export function vatRequest(context: CheckoutContext): { vatId: string; country: string } {
  return { vatId: enteredVatId(context), country: enteredAddress(context).country ?? '' };
}

/** What the order button sends. The total is an assertion: the service compares it. */
export function orderRequest(context: CheckoutContext): OrderRequest {
  const { quote, paymentMethodId } = context;
  if (!quote || !paymentMethodId) throw new Error('An order needs a quote and a payment method.');
  const version = quote.legal.termsVersion;
  return {
    quoteId: quote.id,
    quoteHash: quote.hash,
    expectedTotal: quote.total,
    paymentMethodId,
    consents: [
      ...quote.legal.requiredConsents.filter((code) => code === givenByOrdering),
      ...context.consents,
    ].map((code) => ({ code, version })),
  };
}

/** The method that is chosen on arrival: the first one on offer, saved ones come first. */
export function defaultPaymentMethod(account: Account | null): string | undefined {
  return account?.paymentMethods[0]?.id;
}

function isComplete(address: Partial<Address>, context: CheckoutContext): address is Address {
  return missingAddressFields(address, context.catalogue?.audience ?? 'business').length === 0;
}
