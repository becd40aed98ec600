import {
  missingAddressFields,
  orderItemsOf,
  type Account,
  type Address,
  type AddressField,
  type OrderRequest,
  type PaymentMethod,
  type PaymentRequest,
  type QuoteRequest,
} from '@kasse/domain';
import type { CheckoutContext } from './checkout.context.ts';

/** Something that the checkout page still needs from the customer. */
export type MissingEntry =
  | { readonly entry: 'address'; readonly field: AddressField }
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
    ...(context.paymentMethodId || !isPaymentNeeded(context) ? [] : [{ entry: 'payment' } as const]),
    ...consents
      .filter((code) => code !== givenByOrdering && !context.consents.includes(code))
      .map((code): MissingEntry => ({ entry: 'consent', code })),
  ];
}

/** Whether a way to pay has to be chosen: as long as no figures say otherwise. */
export function isPaymentNeeded({ quote }: CheckoutContext): boolean {
  return quote?.paymentNeeded ?? true;
}

/** The chosen way to pay. */
export function paymentMethodOf({ account, paymentMethodId }: CheckoutContext): PaymentMethod | undefined {
  return account?.paymentMethods.find(({ id }) => id === paymentMethodId);
}

/** What the service is asked to quote: the items and what the customer typed. */
export function quoteRequest(context: CheckoutContext): QuoteRequest {
  const address = completeAddress(context);
  return {
    items: orderItemsOf(context.cart),
    details: {
      ...(address && { address }),
      // An id that cannot be right stays in its field and is explained there; the order goes without it.
      vatId: context.vatCheck?.status === 'format' ? '' : enteredVatId(context),
      ...(context.reference && { reference: context.reference }),
    },
    ...(context.cart.codes.length > 0 && { codes: context.cart.codes }),
  };
}

/** What the service is asked about the VAT id. */
export function vatRequest(context: CheckoutContext): { vatId: string; country: string } {
  return { vatId: enteredVatId(context), country: enteredAddress(context).country ?? '' };
}

/** What the order button sends. The total is an assertion: the service compares it. */
export function orderRequest(context: CheckoutContext): OrderRequest {
  const { quote } = context;
  if (!quote) throw new Error('An order needs a quote.');
  const version = quote.legal.termsVersion;
  return {
    quoteId: quote.id,
    quoteHash: quote.hash,
    expectedTotal: quote.total,
    ...paymentRequest(context),
    consents: [
      ...quote.legal.requiredConsents.filter((code) => code === givenByOrdering),
      ...context.consents,
    ].map((code) => ({ code, version })),
  };
}

/** How it is to be paid; nothing where nothing has to be. */
export function paymentRequest(context: CheckoutContext): Partial<PaymentRequest> {
  const { paymentMethodId } = context;
  return paymentMethodId && isPaymentNeeded(context) ? { paymentMethodId } : {};
}

/** The method that is chosen on arrival: the first one on offer, saved ones come first. */
export function defaultPaymentMethod(account: Account | null): string | undefined {
  return account?.paymentMethods[0]?.id;
}

function isComplete(address: Partial<Address>, context: CheckoutContext): address is Address {
  return missingAddressFields(address, context.catalogue?.audience ?? 'business').length === 0;
}
