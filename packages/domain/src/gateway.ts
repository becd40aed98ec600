import type { Account } from './account.ts';
import type { Catalogue } from './catalogue.ts';
import type { Order, OrderRequest, Trial, TrialRequest } from './order.ts';
import type { Quote, QuoteRequest } from './quote.ts';
import type { VatCheck } from './vat.ts';

/** Options of every call. */
export interface CallOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
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
  /** Places an order. Rejects with `outcome_unknown` when it cannot tell whether the order arrived. */
  placeOrder(request: OrderRequest, options: CreateOptions): Promise<Order>;
  /** The order that was placed with this key, `null` when none has arrived. */
  orderByKey(idempotencyKey: string, options?: CallOptions): Promise<Order | null>;
  /** An order by its id. Rejects with `not_found`. */
  order(id: string, options?: CallOptions): Promise<Order>;
}
