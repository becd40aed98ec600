import type { Account } from '@kasse/domain';
import { sql } from 'kysely';
import type { Context, Queries } from '../service/context.ts';
import type { Mail } from './mail.ts';

/** A mail on its way: who gets it, from whom, and the id that stays the same however often it is sent. */
export interface OutgoingMail extends Mail {
  readonly messageId: string;
  readonly recipient: string;
  readonly language: string;
}

/** Hands a mail to whoever delivers it. Rejects when it could not. */
export type SendMail = (mail: OutgoingMail) => Promise<void>;

/** A mail to be queued, and what it is about: one mail for each kind and subject, for ever. */
export interface QueuedMail extends Mail {
  readonly kind: 'order' | 'trial' | 'order_failed';
  readonly subjectId: string;
  readonly account: Account;
}

/** Minutes that a mail is tried for: three days, then somebody has to look. */
const mostMinutes = 3 * 24 * 60;
const leaseMinutes = 2;
const mostInOneRound = 20;
const minute = 60_000;

/** Queues a mail in the transaction of what it tells about. */
export async function enqueueMail(
  { shop, newId, now }: Pick<Context, 'shop' | 'newId' | 'now'>,
  transaction: Queries,
  mail: QueuedMail,
): Promise<void> {
  const id = newId();
  await transaction
    .insertInto('outbox')
    .values({
      id,
      kind: mail.kind,
      subject_id: mail.subjectId,
      recipient: mail.account.email,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      message_id: `<${id}@${domainOf(shop.seller.email)}>`,
      locale: mail.account.locale,
      state: 'waiting',
      attempts: 0,
      next_attempt_at: now(),
      created_at: now(),
      sent_at: null,
      last_error: null,
    })
    .execute();
}

/**
 * Sends the mails that are due, each under a lease of its own so that two processes do not send one
 * twice. Returns how many went out. A mail that cannot be sent waits twice as long each time, and
 * `reportMail` hears of it. Rejects when the database is gone.
 */
export async function dispatchMails(
  context: Pick<Context, 'queries' | 'now'>,
  send: SendMail,
  reportMail?: (line: string) => void,
): Promise<number> {
  let sent = 0;
  for (let count = 0; count < mostInOneRound; count += 1) {
    const mail = await leaseNext(context);
    if (!mail) break;
    const failure = await trySend(send, { ...mail, messageId: mail.message_id, language: mail.locale });
    if (failure) {
      const state = await markFailed(context, mail, failure);
      reportMail?.(failureLine(mail, state, failure));
    } else {
      // The mail is out: what fails from here on is the database, and no reason to plan another attempt.
      await markSent(context, mail.id);
      sent += 1;
    }
  }
  return sent;
}

/** Why a mail could not be sent; nothing when it is out. */
async function trySend(send: SendMail, mail: OutgoingMail): Promise<Error | undefined> {
  try {
    await send(mail);
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error('unknown', { cause: thrown });
  }
}

async function leaseNext({ queries, now }: Pick<Context, 'queries' | 'now'>) {
  const at = now();
  return queries
    .updateTable('outbox')
    .set({
      attempts: sql`attempts + 1`,
      next_attempt_at: new Date(at.getTime() + leaseMinutes * minute),
    })
    .where('id', 'in', (inner) =>
      inner
        .selectFrom('outbox')
        .select('id')
        .where('state', '=', 'waiting')
        .where('next_attempt_at', '<=', at)
        .orderBy('next_attempt_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
}

async function markSent({ queries, now }: Pick<Context, 'queries' | 'now'>, id: string): Promise<void> {
  await queries
    .updateTable('outbox')
    .set({ state: 'sent', sent_at: now(), last_error: null })
    .where('id', '=', id)
    .execute();
}

async function markFailed(
  { queries, now }: Pick<Context, 'queries' | 'now'>,
  mail: { readonly id: string; readonly attempts: number; readonly created_at: Date },
  error: Error,
): Promise<'waiting' | 'given_up'> {
  const at = now().getTime();
  const isOver = at - mail.created_at.getTime() >= mostMinutes * minute;
  const state = isOver ? 'given_up' : 'waiting';
  await queries
    .updateTable('outbox')
    .set({
      state,
      next_attempt_at: new Date(at + Math.min(2 ** (mail.attempts - 1), 240) * minute),
      last_error: error.message.slice(0, 500),
    })
    .where('id', '=', mail.id)
    .execute();
  return state;
}

/** Without the server's own words: they may repeat the recipient. Those stand in the outbox. */
function failureLine(
  mail: { readonly id: string; readonly kind: string; readonly attempts: number },
  state: 'waiting' | 'given_up',
  error: Error,
): string {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const reasons = [
    typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : error.name,
    ...(typeof responseCode === 'number' ? [responseCode] : []),
  ];
  const outcome = state === 'waiting' ? 'failed and is tried again' : 'is given up';
  return `Mail ${mail.id} (${mail.kind}) ${outcome} after attempt ${mail.attempts}: ${reasons.join(' ')}.`;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
