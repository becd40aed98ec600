import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { StartFault } from '../start/start-fault.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

/** Where rows are kept: in memory (tests), in a folder of this machine, or on a PostgreSQL server. */
export type DatabasePlace =
  | { readonly kind: 'memory' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string };

/** An open database with all its tables. */
export interface Database {
  readonly queries: Kysely<Tables>;
  /** Ends all connections and gives a folder back. */
  close(): Promise<void>;
  /** Gives a folder back at once, for a process that is about to end in any other way. */
  abandon(): void;
}

/** Opens a database and brings its tables up to date. Throws a {@link StartFault} that says what to do. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  if (place.kind === 'server') return openServer(place.url);
  if (place.kind === 'memory') return ready(new Kysely<Tables>({ dialect: embedded() }), () => undefined);
  return openFolder(place.folder);
}

async function openFolder(folder: string): Promise<Database> {
  const lock = lockFolder(folder);
  const files = join(folder, 'postgres');
  try {
    mkdirSync(files, { recursive: true });
    return await ready(new Kysely<Tables>({ dialect: embedded(files) }), () => lock.release());
  } catch (cause) {
    lock.release();
    throw new StartFault(
      `The data folder ${folder} cannot be opened (${reason(cause)}): free some space, or move it away to start afresh.`,
      { cause },
    );
  }
}

function embedded(files?: string): PGliteDialect {
  return new PGliteDialect({ pglite: () => PGlite.create(files === undefined ? {} : { dataDir: files }) });
}

async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const queries = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(queries);
    return await ready(queries, () => undefined);
  } catch (cause) {
    await queries.destroy();
    throw new StartFault(
      `The database at ${hostOf(url)} cannot be used (${reason(cause)}): start it, or correct DATABASE_URL.`,
      { cause },
    );
  }
}

async function ready(queries: Kysely<Tables>, abandon: () => void): Promise<Database> {
  await migrate(queries);
  return {
    queries,
    abandon,
    async close() {
      await queries.destroy();
      abandon();
    },
  };
}

/** Host, port and name only: an address may hold a password. */
function hostOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'DATABASE_URL';
}

function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown reason';
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return (cause.message || code || cause.name).split('\n')[0] ?? cause.name;
}
