import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Tables } from './tables.ts';

const statements: readonly string[] = [
  `create table accounts (
     id text primary key, identity jsonb not null, address jsonb, vat_id text)`,
  `create table sessions (
     token_hash text primary key,
     account_id text not null references accounts,
     locale text,
     expires_at timestamptz not null)`,
  `create table catalogue_versions (
     version text primary key, body json not null, first_seen_at timestamptz not null)`,
  `create table quotes (
     id text primary key,
     account_id text not null references accounts,
     request json not null,
     body json not null,
     expires_at timestamptz not null)`,
  `create table orders (
     id text primary key,
     number text not null unique,
     account_id text not null references accounts,
     quote_id text not null unique references quotes,
     idempotency_key text not null,
     body json not null,
     placed_at timestamptz not null,
     unique (account_id, idempotency_key))`,
  `create table order_counters (year integer primary key, last integer not null)`,
  `create table consents (
     order_id text not null references orders,
     code text not null,
     version text not null,
     locale text not null,
     text_hash text not null,
     accepted_at timestamptz not null,
     primary key (order_id, code))`,
  `create table subscriptions (
     position integer generated always as identity,
     id text primary key,
     account_id text not null references accounts,
     product_id text not null,
     plan_id text not null,
     price_id text,
     seats integer not null check (seats > 0),
     billing_interval text not null check (billing_interval in ('month', 'year')),
     next_billing_date text not null,
     order_id text references orders)`,
  `create index subscriptions_account on subscriptions (account_id)`,
  `create table trials (
     id text primary key,
     account_id text not null references accounts,
     product_id text not null,
     plan_id text not null,
     seats integer not null check (seats > 0),
     starts_on text,
     ends_on text not null,
     unique (account_id, product_id))`,
  `create table tried_products (
     account_id text not null references accounts,
     product_id text not null,
     primary key (account_id, product_id))`,
  `create table idempotency (
     account_id text not null references accounts,
     operation text not null,
     key text not null,
     fingerprint text not null,
     status integer not null,
     body json not null,
     created_at timestamptz not null,
     primary key (account_id, operation, key))`,
  `create index idempotency_age on idempotency (created_at)`,
  `create table outbox (
     id text primary key,
     kind text not null check (kind in ('order', 'trial')),
     subject_id text not null,
     recipient text not null,
     subject text not null,
     text text not null,
     html text not null,
     message_id text not null unique,
     locale text not null,
     state text not null check (state in ('waiting', 'sent', 'given_up')),
     attempts integer not null,
     next_attempt_at timestamptz not null,
     created_at timestamptz not null,
     sent_at timestamptz,
     last_error text,
     unique (kind, subject_id))`,
  `create index outbox_due on outbox (next_attempt_at) where state = 'waiting'`,
];

const migrations: Record<string, Migration> = {
  '0001-first-tables': {
    async up(database) {
      for (const statement of statements) await sql.raw(statement).execute(database);
    },
  },
};

/** Brings the tables of a database to this version, or throws what stopped it. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The migration failed.', { cause: error });
}
