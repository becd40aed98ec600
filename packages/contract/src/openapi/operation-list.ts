import type { problemStatus } from '../problem.ts';
import type { SchemaName } from './schemas.ts';

/** A code that a service answers with. */
export type WireCode = keyof typeof problemStatus;

/** One method of one path. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly summary: string;
  readonly security: 'none' | 'session' | 'secretKey';
  readonly request?: SchemaName;
  readonly response: SchemaName;
  readonly status?: 200 | 201;
  /** Whether it needs an Idempotency-Key. */
  readonly creates?: boolean;
  /** Whether its answer has a version, and whether it is sent the one that it replaces. */
  readonly version?: 'answers' | 'replaces';
  readonly query?: Readonly<Record<string, string>>;
  readonly problems: readonly WireCode[];
}

const signIn: readonly WireCode[] = ['sign_in_missing', 'sign_in_expired', 'account_changed'];
const key: readonly WireCode[] = ['key_missing', 'key_reused', 'in_progress'];
const standing: readonly WireCode[] = ['not_billing_contact', 'corporate_account', 'account_on_hold'];
const offer: readonly WireCode[] = ['not_offered', 'seats_out_of_range', 'invalid_request'];

/** Everything that `/v1` can be asked. */
export const operations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/catalogue',
    summary: 'Everything on offer, the same for everybody. Answers 304 to a known ETag.',
    security: 'none',
    response: 'Catalogue',
    problems: [],
  },
  {
    method: 'post',
    path: '/v1/sessions',
    summary: "Makes a token for one account. Called by the host's own server.",
    security: 'secretKey',
    request: 'SessionRequest',
    response: 'Session',
    status: 201,
    problems: ['sign_in_missing', 'not_found', 'invalid_request'],
  },
  {
    method: 'get',
    path: '/v1/account',
    summary: 'The account of the session.',
    security: 'session',
    response: 'Account',
    problems: signIn,
  },
  {
    method: 'post',
    path: '/v1/quotes',
    summary: 'Binding figures for some items.',
    security: 'session',
    request: 'QuoteRequest',
    response: 'Quote',
    status: 201,
    problems: [...signIn, ...standing, ...offer, 'details_missing'],
  },
  {
    method: 'get',
    path: '/v1/cart',
    summary: "The account's cart.",
    security: 'session',
    response: 'Cart',
    version: 'answers',
    problems: signIn,
  },
  {
    method: 'put',
    path: '/v1/cart',
    summary: "Replaces the account's cart, and cancels an order whose payment was declined.",
    security: 'session',
    request: 'CartRequest',
    response: 'Cart',
    version: 'replaces',
    problems: [...signIn, 'cart_changed', 'payment_pending', 'invalid_request'],
  },
  {
    method: 'post',
    path: '/v1/vat-checks',
    summary: 'Checks the form of a VAT id and asks the register if there is one.',
    security: 'session',
    request: 'VatCheckRequest',
    response: 'VatCheck',
    problems: [...signIn, 'invalid_request', 'service'],
  },
  {
    method: 'post',
    path: '/v1/trials',
    summary: 'Starts a trial that needs no payment.',
    security: 'session',
    request: 'TrialRequest',
    response: 'Trial',
    status: 201,
    creates: true,
    problems: [...signIn, ...key, ...standing, ...offer, 'trial_used', 'trial_running'],
  },
  {
    method: 'post',
    path: '/v1/orders',
    summary:
      'Places an order. A quote has one order, for ever. A declined or unanswered payment is no error: the order waits.',
    security: 'session',
    request: 'OrderRequest',
    response: 'Order',
    status: 201,
    creates: true,
    problems: [
      ...signIn,
      ...key,
      ...standing,
      ...offer,
      'not_found',
      'details_missing',
      'price_changed',
      'quote_expired',
      'already_ordered',
      'payment_pending',
      'consent_missing',
      'payment_method_unavailable',
      'payment_incomplete',
    ],
  },
  {
    method: 'post',
    path: '/v1/orders/{id}/payments',
    summary: 'Tries once more to pay an order that waits for it, by any way to pay of the account.',
    security: 'session',
    request: 'PaymentRequest',
    response: 'Order',
    status: 201,
    creates: true,
    problems: [
      ...signIn,
      ...key,
      ...standing,
      'not_found',
      'payment_pending',
      'order_cancelled',
      'already_ordered',
      'payment_method_unavailable',
      'payment_incomplete',
      'invalid_request',
    ],
  },
  {
    method: 'get',
    path: '/v1/orders',
    summary: 'The order that waits for its payment, wherever it was placed: none or one.',
    security: 'session',
    query: { open: 'true' },
    response: 'OpenOrders',
    problems: [...signIn, 'invalid_request'],
  },
  {
    method: 'get',
    path: '/v1/orders/by-key/{key}',
    summary: 'The order that was placed, or tried to be paid once more, with an Idempotency-Key.',
    security: 'session',
    response: 'Order',
    problems: [...signIn, 'not_found'],
  },
  {
    method: 'get',
    path: '/v1/orders/{id}',
    summary: 'An order of the account.',
    security: 'session',
    response: 'Order',
    problems: [...signIn, 'not_found'],
  },
  {
    method: 'get',
    path: '/v1/subscriptions',
    summary: 'What the account pays for.',
    security: 'session',
    response: 'Subscriptions',
    problems: signIn,
  },
];
