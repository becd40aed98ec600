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
  /** What is left of the credit of changes; nothing when there never was any. */
  credit: Json<unknown> | null;
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
  /** What the register said about the VAT id, and about which one: the order is checked with the same answer. */
  readonly vat_check: Json<unknown> | null;
  readonly expires_at: Instant;
}

/**
 * A placed order. `quote_id` is unique for ever, so a key that was forgotten cannot buy twice. An account has one
 * order at most that waits for its payment, beside those that stalled.
 */
export interface OrderRow {
  readonly id: string;
  readonly number: string;
  readonly account_id: string;
  readonly quote_id: string;
  /** The key of the press that placed it; those of further payments stand beside their attempts. */
  readonly idempotency_key: string;
  status: 'awaiting_payment' | 'confirmed' | 'cancelled';
  /** The order as customers read it, its status included. */
  body: Json<unknown>;
  readonly placed_at: Instant;
  /** Language of the session that placed it. */
  readonly locale: string | null;
  /** When the customer last asked for it, or was answered. */
  watched_at: Instant;
  /** Since when nobody can say what became of its payment: it stands in nobody's way, and a person looks at it. */
  stalled_at: Instant | null;
}

/** One try to be paid. One by invoice has no reference and no key: nobody is asked. */
export interface PaymentAttemptRow {
  readonly order_id: string;
  readonly number: number;
  readonly account_id: string;
  readonly method_id: string;
  /** What the provider knows the card by. Never sent to a page. */
  readonly reference: string | null;
  readonly idempotency_key: string;
  /** The key that the provider is asked under, however often. */
  readonly provider_key: string | null;
  state: 'pending' | 'declined' | 'succeeded';
  last_digits: string | null;
  brand: string | null;
  asks: number;
  readonly created_at: Instant;
  asked_at: Instant | null;
  next_ask_at: Instant;
  /** Until then one process asks, and no other does. */
  leased_until: Instant | null;
  answered_at: Instant | null;
}

/** The cart of an account. `version` counts its changes; what callers see of it belongs to the account alone. */
export interface CartRow {
  readonly account_id: string;
  version: number;
  body: Json<unknown>;
}

/** A VAT id that the register was silent about when its order was placed; its answer is kept as evidence. */
export interface VatRecheckRow {
  readonly order_id: string;
  readonly vat_id: string;
  readonly country: string;
  state: 'waiting' | 'answered' | 'given_up';
  answer: 'valid' | 'not_found' | null;
  asks: number;
  next_ask_at: Instant;
  readonly created_at: Instant;
  answered_at: Instant | null;
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
  plan_id: string;
  price_id: string | null;
  seats: number;
  readonly billing_interval: 'month' | 'year';
  next_billing_date: string;
  /** The day that its billing dates are counted from; the stored date itself for one of before. */
  anchor: string | null;
  /** The period up to the next billing date began then, and this was paid for it. */
  period_start: string | null;
  paid: Json<unknown> | null;
  readonly order_id: string | null;
}

/** A started trial, over or not. One that becomes a paid subscription has the id of that. */
export interface TrialRow {
  id: string;
  readonly account_id: string;
  readonly product_id: string;
  plan_id: string;
  seats: number;
  starts_on: string | null;
  ends_on: string;
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
  readonly kind: 'order' | 'trial' | 'order_failed';
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
  payment_attempts: PaymentAttemptRow;
  carts: CartRow;
  vat_rechecks: VatRecheckRow;
  order_counters: OrderCounterRow;
  consents: ConsentRow;
  subscriptions: SubscriptionRow;
  trials: TrialRow;
  tried_products: TriedProductRow;
  idempotency: IdempotencyRow;
  outbox: OutboxRow;
}
