import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { account, subscription } from '../account.ts';
import { address } from '../address.ts';
import { cart } from '../cart.ts';
import { catalogue, plan, price, product } from '../catalogue.ts';
import { money } from '../money.ts';
import { openOrders, order } from '../order.ts';
import { period } from '../period.ts';
import { problem } from '../problem.ts';
import { quote } from '../quote.ts';
import { addressRequest, billingDetailsRequest } from '../requests/billing-details.ts';
import { cartRequest } from '../requests/cart.ts';
import { orderRequest } from '../requests/order.ts';
import { paymentRequest } from '../requests/payment.ts';
import { quoteRequest } from '../requests/quote.ts';
import { trialRequest } from '../requests/trial.ts';
import { vatCheckRequest } from '../requests/vat-check.ts';
import { session, sessionRequest } from '../session.ts';
import { subscriptions } from '../subscriptions.ts';
import { trial } from '../trial.ts';
import { vatCheck } from '../vat.ts';

const definitions = {
  Account: account,
  Address: address,
  AddressRequest: addressRequest,
  BillingDetailsRequest: billingDetailsRequest,
  Cart: cart,
  CartRequest: cartRequest,
  Catalogue: catalogue,
  Money: money,
  OpenOrders: openOrders,
  Order: order,
  OrderRequest: orderRequest,
  PaymentRequest: paymentRequest,
  Period: period,
  Plan: plan,
  Price: price,
  Problem: problem,
  Product: product,
  Quote: quote,
  QuoteRequest: quoteRequest,
  Session: session,
  SessionRequest: sessionRequest,
  Subscription: subscription,
  Subscriptions: subscriptions,
  Trial: trial,
  TrialRequest: trialRequest,
  VatCheck: vatCheck,
  VatCheckRequest: vatCheckRequest,
};

/** A name under `#/components/schemas`. */
export type SchemaName = keyof typeof definitions;

/** Where a named schema stands in the document. */
export function schemaReference(name: SchemaName): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** Every body of the API as JSON Schema 2020-12. */
export function describeSchemas(): Record<SchemaName, object> {
  return toJsonSchemaDefs(definitions, {
    target: 'draft-2020-12',
    ignoreActions: ['check', 'day', 'trim', 'transform'],
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
}
