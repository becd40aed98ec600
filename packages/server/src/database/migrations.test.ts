import { PGlite } from '@electric-sql/pglite';
import { order as orderSchema, parseResponse } from '@kasse/contract';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, expect, it } from 'vitest';
import { firstTables } from './migrations/first-tables.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

const queries = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: () => PGlite.create() }) });
afterAll(() => queries.destroy());

/** Leaves the database as the first version of the service did. */
async function migrateToFirstVersion(): Promise<void> {
  const first = {
    async up(database: Kysely<unknown>) {
      for (const statement of firstTables) await sql.raw(statement).execute(database);
    },
  };
  const getMigrations = () => Promise.resolve({ '0001-first-tables': first });
  await new Migrator({ db: queries, provider: { getMigrations } }).migrateToLatest();
}

const euro = (minor: number) => ({ minor, exponent: 2, currency: 'EUR' });
const line = (productId: string, end: string) => ({
  ...{ productId, planId: 'plus', priceId: 'p', seats: 5, interval: 'month' },
  period: { start: '2026-11-23', end },
  amount: euro(9000),
});
const quote = {
  ...{ id: 'quote', hash: 'hash', expiresInSeconds: 1800, today: '2026-11-23', catalogueVersion: '1' },
  lines: [line('telefonie', '2026-12-23'), line('raeume', '2027-11-23')],
  ...{ subtotal: euro(18_000), taxes: [], reverseCharge: false, total: euro(18_000), recurring: [] },
  legal: {
    termsUrl: 'https://sprechwerk.example/terms',
    termsVersion: '2026-11',
    privacyUrl: 'https://sprechwerk.example/privacy',
    requiredConsents: ['terms'],
  },
};
const product = (productId: string) => ({
  ...{ productId, planId: 'plus', subscriptionId: `s-${productId}`, licences: 5, access: 'ready' },
});
const order = {
  ...{ id: 'order', number: 'SW-2026-000001', status: 'confirmed', quote },
  payment: { kind: 'invoice', payableBy: '2026-12-07' },
  products: [product('telefonie'), product('raeume')],
  email: 'buchhaltung@muster.example',
};

it('gives orders and quotes of the first version the parts that have come since', async () => {
  await migrateToFirstVersion();
  await sql`insert into accounts (id, identity) values ('early', '{}')`.execute(queries);
  await sql`insert into quotes (id, account_id, request, body, expires_at)
    values ('quote', 'early', '{}', ${JSON.stringify(quote)}::json, now())`.execute(queries);
  await sql`insert into orders (id, number, account_id, quote_id, idempotency_key, body, placed_at)
    values ('order', 'SW-2026-000001', 'early', 'quote', 'key', ${JSON.stringify(order)}::json, now())`.execute(
    queries,
  );

  await migrate(queries);

  const newQuote = { ...quote, discounts: [], refusedCodes: [], paymentNeeded: true };
  const row = await queries.selectFrom('orders').select(['body', 'status']).executeTakeFirstOrThrow();
  expect(row.status).toBe('confirmed');
  expect(parseResponse(orderSchema, row.body)).toEqual({
    ...order,
    quote: newQuote,
    products: [
      { ...product('telefonie'), nextBillingDate: '2026-12-23' },
      { ...product('raeume'), nextBillingDate: '2027-11-23' },
    ],
  });
  const kept = await queries.selectFrom('quotes').select('body').executeTakeFirstOrThrow();
  expect(kept.body).toEqual(newQuote);
});
