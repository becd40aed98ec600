import type * as domain from '@kasse/domain';
import type { InferOutput } from 'valibot';
import type { account } from './account.ts';
import type { cart } from './cart.ts';
import type { catalogue } from './catalogue.ts';
import type { openOrders, order } from './order.ts';
import type { quote } from './quote.ts';
import type { addressRequest, billingDetailsRequest } from './requests/billing-details.ts';
import type { cartRequest } from './requests/cart.ts';
import type { orderRequest } from './requests/order.ts';
import type { paymentRequest } from './requests/payment.ts';
import type { quoteRequest } from './requests/quote.ts';
import type { trialRequest } from './requests/trial.ts';
import type { vatCheckRequest } from './requests/vat-check.ts';
import type { subscriptions } from './subscriptions.ts';
import type { trial } from './trial.ts';
import type { vatCheck } from './vat.ts';

// An optional part that one side lacks is still assignable to the other; in a tuple under a
// required key it is not. So both sides are compared in this form.
type Solid<T> = T extends readonly (infer TItem)[]
  ? readonly Solid<TItem>[]
  : T extends object
    ? { readonly [K in keyof T]-?: readonly [Solid<T[K]>, undefined extends T[K] ? 'optional' : 'required'] }
    : T;

type Same<TWire, TDomain> = [Solid<TWire>] extends [Solid<TDomain>]
  ? [Solid<TDomain>] extends [Solid<TWire>]
    ? true
    : false
  : false;

type AllTrue<T extends Record<string, true>> = T;

/** Compiles only while every schema of the wire reads exactly the type of the domain. */
export type MatchesDomain = AllTrue<{
  account: Same<InferOutput<typeof account>, domain.Account>;
  addressRequest: Same<InferOutput<typeof addressRequest>, domain.Address>;
  billingDetailsRequest: Same<InferOutput<typeof billingDetailsRequest>, domain.BillingDetails>;
  cart: Same<InferOutput<typeof cart>, domain.StoredCart['cart']>;
  cartRequest: Same<InferOutput<typeof cartRequest>, domain.Cart>;
  catalogue: Same<InferOutput<typeof catalogue>, domain.Catalogue>;
  openOrders: Same<InferOutput<typeof openOrders>['orders'], readonly domain.Order[]>;
  order: Same<InferOutput<typeof order>, domain.Order>;
  orderRequest: Same<InferOutput<typeof orderRequest>, domain.OrderRequest>;
  paymentRequest: Same<InferOutput<typeof paymentRequest>, domain.PaymentRequest>;
  quote: Same<InferOutput<typeof quote>, domain.Quote>;
  quoteRequest: Same<InferOutput<typeof quoteRequest>, domain.QuoteRequest>;
  subscriptions: Same<InferOutput<typeof subscriptions>['subscriptions'], domain.Account['subscriptions']>;
  trial: Same<InferOutput<typeof trial>, domain.Trial>;
  trialRequest: Same<InferOutput<typeof trialRequest>, domain.TrialRequest>;
  vatCheck: Same<InferOutput<typeof vatCheck>, domain.VatCheck>;
  vatCheckRequest: Same<InferOutput<typeof vatCheckRequest>, Parameters<domain.Gateway['checkVat']>[0]>;
}>;
