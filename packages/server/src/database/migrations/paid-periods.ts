/** What a subscription paid for which period, and orders whose payment nobody can say the outcome of. */
export const paidPeriods: readonly string[] = [
  `alter table subscriptions add column anchor text`,
  `alter table subscriptions add column period_start text`,
  `alter table subscriptions add column paid json`,

  `alter table orders add column stalled_at timestamptz`,
  `create index payment_attempts_reference on payment_attempts (reference) where reference is not null`,
  `drop index orders_one_open`,
  `create unique index orders_one_open on orders (account_id)
     where status = 'awaiting_payment' and stalled_at is null`,
];
