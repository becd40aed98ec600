import { createProblem } from '@kasse/domain';
import { sql } from 'kysely';
import type { Context, Created, Creation, Queries } from './context.ts';
import { canonicalJson, digest } from './digest.ts';

/** Days that the answer to a key is kept. */
const keptDays = 7;

/**
 * Does some work once for each key: its effects and the key's row are one transaction, so either
 * both are there or neither. The same key with the same request gets the same answer again.
 * Rejects with `key_reused` (another request), `in_progress`, or what the work rejects with;
 * a rejection is not kept, so the same key may try again.
 */
export async function once<T>(
  context: Context,
  operation: 'orders' | 'payments' | 'trials',
  { caller, idempotencyKey }: Creation,
  request: unknown,
  work: (queries: Queries) => Promise<T>,
): Promise<Created<T>> {
  const fingerprint = digest(canonicalJson(request));
  return context.queries.transaction().execute(async (transaction) => {
    await claim(transaction, `${caller.accountId} ${operation} ${idempotencyKey}`);
    const kept = await transaction
      .selectFrom('idempotency')
      .select(['fingerprint', 'body'])
      .where('account_id', '=', caller.accountId)
      .where('operation', '=', operation)
      .where('key', '=', idempotencyKey)
      .executeTakeFirst();
    if (kept && kept.fingerprint !== fingerprint) throw createProblem('key_reused');
    if (kept) return { body: kept.body as T, replayed: true };
    await lockAccount(transaction, caller.accountId);
    const body = await work(transaction);
    await transaction
      .insertInto('idempotency')
      .values({
        account_id: caller.accountId,
        operation,
        key: idempotencyKey,
        fingerprint,
        status: 201,
        body: JSON.stringify(body),
        created_at: context.now(),
      })
      .execute();
    return { body, replayed: false };
  });
}

/** Holds a key until the transaction ends, on every process that uses this database. */
async function claim(transaction: Queries, name: string): Promise<void> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as free`.execute(transaction);
  if (rows[0]?.free !== true) throw createProblem('in_progress', { retryAfter: 1 });
}

/** One after another for each account: two orders at once could otherwise both find a product not yet owned. */
export async function lockAccount(transaction: Queries, accountId: string): Promise<void> {
  await transaction.selectFrom('accounts').select('id').where('id', '=', accountId).forUpdate().execute();
}

/** Forgets keys that are older than a week. Orders stay unique by their quote. */
export async function forgetOldKeys({ queries, now }: Context): Promise<void> {
  const before = new Date(now().getTime() - keptDays * 24 * 60 * 60 * 1000);
  await queries.deleteFrom('idempotency').where('created_at', '<', before).execute();
}
