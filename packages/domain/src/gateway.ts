import type { Account } from './account.ts';
import type { StoredCart } from './cart.ts';
import type { Catalogue } from './catalogue.ts';
import type { Order, OrderRequest, PaymentRequest, Trial, TrialRequest } from './order.ts';
import type { Quote, QuoteRequest } from './quote.ts';
import type { VatCheck } from './vat.ts';

/** Options of every call. */
export interface CallOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /**
   * The account that the call is meant for. Rejects with `account_changed` when another one is signed in by now;
   * `catalogue` and `account` are meant for whoever is.
   */
  readonly accountId?: string;
}

/** Options of a call that creates something. The key is made at the press and stored before the call. */
export interface CreateOptions extends CallOptions {
  /** UUID. The same key with the same request gives the same answer, however often it is sent. */
  readonly idempotencyKey: string;
}

/**
 * The way to a billing service. Every method rejects with a `Problem` and with nothing else
 * (but the reason of an aborted signal).
 */
export interface Gateway {
  /** Everything on offer; needs no sign-in. */
  catalogue(options?: CallOptions): Promise<Catalogue>;
  /** The account of the session, `null` when nobody is signed in. Rejects with `sign_in_expired`. */
  account(options?: CallOptions): Promise<Account | null>;
  /** Binding figures for some items. */
  quote(request: QuoteRequest, options?: CallOptions): Promise<Quote>;
  /** Checks the form of a VAT id, and asks the register if there is one. Never blocks an order. */
  checkVat(request: { vatId: string; country: string }, options?: CallOptions): Promise<VatCheck>;
  /** Starts a trial that needs no payment. */
  startTrial(request: TrialRequest, options: CreateOptions): Promise<Trial>;
  /**
   * Places an order. One that a provider has to collect for may come back waiting: its `attempt` says whether
   * the payment was declined or is still on its way. Rejects with `outcome_unknown` when it cannot tell
   * whether the order arrived.
   */
  placeOrder(request: OrderRequest, options: CreateOptions): Promise<Order>;
  /**
   * Tries to pay a waiting order once more, in any way that the account has. Rejects with `payment_pending`
   * while an earlier try may still succeed, with `order_cancelled`, `already_ordered`, `outcome_unknown`.
   */
  payOrder(id: string, request: PaymentRequest, options: CreateOptions): Promise<Order>;
  /** The order whose press, or whose further try to pay, had this key; `null` when none has arrived. */
  orderByKey(idempotencyKey: string, options?: CallOptions): Promise<Order | null>;
  /** The order of the account that waits for its payment, wherever it was placed; `null` when none does. */
  openOrder(options?: CallOptions): Promise<Order | null>;
  /** An order by its id. Rejects with `not_found`. */
  order(id: string, options?: CallOptions): Promise<Order>;
  /** The account's cart. */
  cart(options?: CallOptions): Promise<StoredCart>;
  /**
   * Replaces the account's cart, and cancels an order that waits for another payment. Rejects with
   * `cart_changed` when `version` is no longer the present one, and with `payment_pending` while a payment
   * for what is in it may still succeed.
   */
  saveCart(stored: StoredCart, options?: CallOptions): Promise<StoredCart>;
}
