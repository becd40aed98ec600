import type { Session, SessionRequest } from '@kasse/contract';
import { createProblem } from '@kasse/domain';
import { randomBytes } from 'node:crypto';
import type { Caller, Context } from './context.ts';
import { digest } from './digest.ts';

/** Seconds that a token works. */
const sessionSeconds = 30 * 60;

/** Makes a token for an account. Rejects with `not_found`. */
export async function openSession({ queries, now }: Context, request: SessionRequest): Promise<Session> {
  const account = await queries
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', request.accountId)
    .executeTakeFirst();
  if (!account) throw createProblem('not_found');
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now().getTime() + sessionSeconds * 1000);
  await queries.deleteFrom('sessions').where('expires_at', '<', now()).execute();
  await queries
    .insertInto('sessions')
    .values({
      token_hash: digest(token),
      account_id: account.id,
      locale: request.locale ?? null,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresInSeconds: sessionSeconds };
}

/** Who holds a token. Rejects with `sign_in_expired` when nobody does, any more or ever. */
export async function readSession({ queries, now }: Context, token: string): Promise<Caller> {
  const row = await queries
    .selectFrom('sessions')
    .select(['account_id', 'locale'])
    .where('token_hash', '=', digest(token))
    .where('expires_at', '>', now())
    .executeTakeFirst();
  if (!row) throw createProblem('sign_in_expired');
  return { accountId: row.account_id, ...(row.locale !== null && { locale: row.locale }) };
}
