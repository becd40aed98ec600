import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { cartsAndPayments } from './migrations/carts-and-payments.ts';
import { firstTables } from './migrations/first-tables.ts';
import { paidPeriods } from './migrations/paid-periods.ts';
import type { Tables } from './tables.ts';

/** Statements of PostgreSQL 15; a migration that was released is never changed. */
const migrations: Record<string, Migration> = {
  '0001-first-tables': inOrder(firstTables),
  '0002-carts-and-payments': inOrder(cartsAndPayments),
  '0003-paid-periods': inOrder(paidPeriods),
};

function inOrder(statements: readonly string[]): Migration {
  return {
    async up(database) {
      for (const statement of statements) await sql.raw(statement).execute(database);
    },
  };
}

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
