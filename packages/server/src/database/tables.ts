import type { ColumnType, Generated } from 'kysely';

/** JSON is written as text and read as a value, so that both drivers treat it alike. */
type Json<T> = ColumnType<T, string, string>;
type Instant = ColumnType<Date, Date, Date>;

/** What the accounts file or the host says about an account; what happened to it has tables of its own. */
export interface AccountRow {
  readonly id: string;
  identity: Json<unknown>;
  /** Billing details of its last order, which win over the file's. */
  address: Json<unknown> | null;
  vat_id: string | null;
}

/** A token is kept as its hash only. */
export interface SessionRow {
  readonly token_hash: string;
  readonly account_id: string;
  readonly locale: string | null;
  readonly expires_at: Instant;
}

/** Each catalogue that an order may refer to. */
export interface CatalogueVersionRow {
  readonly version: string;
  readonly body: Json<unknown>;
  readonly first_seen_at: Instant;
}

/** A quote as it was shown, and the request that it answers. */
export interface QuoteRow {
  readonly id: string;
  readonly account_id: string;
  readonly request: Json<unknown>;
  readonly body: Json<unknown>;
  readonly expires_at: Instant;
}

/** A placed order. `quote_id` is unique for ever, so a key that was forgotten cannot buy twice. */
export interface OrderRow {
  readonly id: string;
  readonly number: string;
  readonly account_id: string;
  readonly quote_id: string;
  readonly idempotency_key: string;
  readonly body: Json<unknown>;
  readonly placed_at: Instant;
}

/** The last order number of a year. */
export interface OrderCounterRow {
  readonly year: number;
  last: number;
}

/** Proof of what was agreed to: the hash of the words as they were shown. */
export interface ConsentRow {
  readonly order_id: string;
  readonly code: string;
  readonly version: string;
  readonly locale: string;
  readonly text_hash: string;
  readonly accepted_at: Instant;
}

/** A subscription; `order_id` is empty for one that the accounts file brought. */
export interface SubscriptionRow {
  readonly position: Generated<number>;
  readonly id: string;
  readonly account_id: string;
  readonly product_id: string;
  readonly plan_id: string;
  readonly price_id: string | null;
  readonly seats: number;
  readonly billing_interval: 'month' | 'year';
  readonly next_billing_date: string;
  readonly order_id: string | null;
}

/** A started trial, over or not. */
export interface TrialRow {
  readonly id: string;
  readonly account_id: string;
  readonly product_id: string;
  readonly plan_id: string;
  readonly seats: number;
  readonly starts_on: string | null;
  readonly ends_on: string;
}

/** That an account used the trial of a product: once, for ever. */
export interface TriedProductRow {
  readonly account_id: string;
  readonly product_id: string;
}

/** The answer that a key was given. */
export interface IdempotencyRow {
  readonly account_id: string;
  readonly operation: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly body: Json<unknown>;
  readonly created_at: Instant;
}

/** A mail that waits, was sent or was given up. One for each kind and subject. */
export interface OutboxRow {
  readonly id: string;
  readonly kind: 'order' | 'trial';
  readonly subject_id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly message_id: string;
  readonly locale: string;
  state: 'waiting' | 'sent' | 'given_up';
  attempts: number;
  next_attempt_at: Instant;
  readonly created_at: Instant;
  sent_at: Instant | null;
  last_error: string | null;
}

/** All tables of the service. */
export interface Tables {
  accounts: AccountRow;
  sessions: SessionRow;
  catalogue_versions: CatalogueVersionRow;
  quotes: QuoteRow;
  orders: OrderRow;
  order_counters: OrderCounterRow;
  consents: ConsentRow;
  subscriptions: SubscriptionRow;
  trials: TrialRow;
  tried_products: TriedProductRow;
  idempotency: IdempotencyRow;
  outbox: OutboxRow;
}
