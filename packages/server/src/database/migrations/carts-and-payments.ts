/**
 * Carts, orders that wait for their payment, its attempts, credit, and VAT ids that the register was silent about.
 * Orders and quotes of before get the parts that their wire schema has had since.
 */
export const cartsAndPayments: readonly string[] = [
  `create table carts (
     account_id text primary key references accounts,
     version integer not null check (version > 0),
     body json not null)`,

  `alter table accounts add column credit json`,
  `alter table quotes add column vat_check json`,

  `alter table orders add column status text not null default 'confirmed'
     check (status in ('awaiting_payment', 'confirmed', 'cancelled'))`,
  `alter table orders alter column status drop default`,
  `alter table orders add column locale text`,
  `alter table orders add column watched_at timestamptz`,
  `update orders set watched_at = placed_at`,
  `alter table orders alter column watched_at set not null`,
  // Whoever forgets to look for an open order is stopped here.
  `create unique index orders_one_open on orders (account_id) where status = 'awaiting_payment'`,

  `create table payment_attempts (
     order_id text not null references orders,
     number integer not null check (number > 0),
     account_id text not null references accounts,
     method_id text not null,
     reference text,
     idempotency_key text not null,
     provider_key text unique,
     state text not null check (state in ('pending', 'declined', 'succeeded')),
     last_digits text,
     brand text,
     asks integer not null,
     created_at timestamptz not null,
     asked_at timestamptz,
     next_ask_at timestamptz not null,
     leased_until timestamptz,
     answered_at timestamptz,
     primary key (order_id, number),
     unique (account_id, idempotency_key),
     check ((reference is null) = (provider_key is null)),
     check ((state = 'pending') = (answered_at is null)))`,
  `create unique index payment_attempts_one_pending on payment_attempts (order_id) where state = 'pending'`,
  `create unique index payment_attempts_one_succeeded on payment_attempts (order_id) where state = 'succeeded'`,
  `create index payment_attempts_due on payment_attempts (next_ask_at) where state = 'pending'`,

  `create table vat_rechecks (
     order_id text primary key references orders,
     vat_id text not null,
     country text not null,
     state text not null check (state in ('waiting', 'answered', 'given_up')),
     answer text check (answer in ('valid', 'not_found')),
     asks integer not null,
     next_ask_at timestamptz not null,
     created_at timestamptz not null,
     answered_at timestamptz,
     check ((state = 'answered') = (answer is not null)))`,
  `create index vat_rechecks_due on vat_rechecks (next_ask_at) where state = 'waiting'`,

  `alter table outbox drop constraint outbox_kind_check`,
  `alter table outbox add constraint outbox_kind_check check (kind in ('order', 'trial', 'order_failed'))`,

  `update quotes set body = (
     '{"discounts": [], "refusedCodes": [], "paymentNeeded": true}'::jsonb || body::jsonb)::json`,
  `update orders set body = (body::jsonb || jsonb_build_object(
     'quote', '{"discounts": [], "refusedCodes": [], "paymentNeeded": true}'::jsonb || (body::jsonb -> 'quote'),
     'products', (
       select coalesce(jsonb_agg(ordered || jsonb_build_object('nextBillingDate', line #> '{period,end}')
                                 order by place), '[]'::jsonb)
       from jsonb_array_elements(body::jsonb -> 'products') with ordinality as products (ordered, place)
       join jsonb_array_elements(body::jsonb #> '{quote,lines}') as lines (line)
         on line ->> 'productId' = ordered ->> 'productId')))::json`,
];
