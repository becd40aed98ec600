import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { account, subscription } from '../account.ts';
import { address, addressRequest, billingDetailsRequest } from '../billing-details.ts';
import { cart, cartRequest } from '../cart.ts';
import { catalogue, plan, price, product } from '../catalogue.ts';
import { money } from '../money.ts';
import { openOrders, order, orderRequest } from '../order.ts';
import { paymentRequest } from '../payment.ts';
import { period } from '../period.ts';
import { problem } from '../problem.ts';
import { quote, quoteRequest } from '../quote.ts';
import { session, sessionRequest } from '../session.ts';
import { subscriptions } from '../subscriptions.ts';
import { trial, trialRequest } from '../trial.ts';
import { vatCheck, vatCheckRequest } from '../vat.ts';

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
    ignoreActions: ['check', 'trim', 'transform'],
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
}
