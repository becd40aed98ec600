import { createProblem, type Order } from '@kasse/domain';
import type { Creation, Queries } from './context.ts';

/** An order with what only the service knows of it. */
export interface OrderRecord {
  readonly order: Order;
  readonly accountId: string;
  /** Language of the session that placed it; its mails are written in it. */
  readonly locale: string | null;
}

/** The order with this id. It is there: whoever asks has just read its id. */
export async function readRecord(queries: Queries, id: string): Promise<OrderRecord> {
  const row = await queries
    .selectFrom('orders')
    .select(['body', 'account_id', 'locale'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  // It was written by this service, in the shape of the wire.
  return { order: row.body as Order, accountId: row.account_id, locale: row.locale };
}

/** The id of the order of an account that waits for its payment; one that stalled waits for a person. */
export async function openOrderId(queries: Queries, accountId: string): Promise<string | undefined> {
  const row = await queries
    .selectFrom('orders')
    .select('id')
    .where('account_id', '=', accountId)
    .where('status', '=', 'awaiting_payment')
    .where('stalled_at', 'is', null)
    .executeTakeFirst();
  return row?.id;
}

/** The id of the order that this account placed, or tried to pay, with a key. */
export async function orderIdByKey(
  queries: Queries,
  accountId: string,
  key: string,
): Promise<string | undefined> {
  const placed = await queries
    .selectFrom('orders')
    .select('id')
    .where('account_id', '=', accountId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  if (placed) return placed.id;
  const paid = await queries
    .selectFrom('payment_attempts')
    .select('order_id')
    .where('account_id', '=', accountId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return paid?.order_id;
}

/** Keeps a new order with the press that placed it. */
export async function keepOrder(
  transaction: Queries,
  order: Order,
  { caller, idempotencyKey }: Creation,
  now: Date,
): Promise<OrderRecord> {
  const record = { order, accountId: caller.accountId, locale: caller.locale ?? null };
  await transaction
    .insertInto('orders')
    .values({
      id: order.id,
      number: order.number,
      account_id: record.accountId,
      quote_id: order.quote.id,
      idempotency_key: idempotencyKey,
      status: order.status,
      body: JSON.stringify(order),
      placed_at: now,
      locale: record.locale,
      watched_at: now,
    })
    .execute();
  return record;
}

/** Replaces an order by what has become of it. */
export async function changeOrder(transaction: Queries, order: Order): Promise<void> {
  await transaction
    .updateTable('orders')
    .set({ status: order.status, body: JSON.stringify(order) })
    .where('id', '=', order.id)
    .execute();
}

/**
 * A quote has one order, for ever. Throws `already_ordered`, `payment_pending` while its payment may still
 * succeed, and `quote_expired` for one that was not paid: the same again needs a quote of its own.
 */
export async function requireUnusedQuote(transaction: Queries, quoteId: string): Promise<void> {
  const row = await transaction
    .selectFrom('orders')
    .select(['number', 'status', 'body'])
    .where('quote_id', '=', quoteId)
    .executeTakeFirst();
  if (!row) return;
  if (row.status === 'confirmed') throw createProblem('already_ordered', { orderNumber: row.number });
  const isPending = row.status === 'awaiting_payment' && (row.body as Order).attempt?.state === 'pending';
  throw isPending ? createProblem('payment_pending', { retryAfter: 2 }) : createProblem('quote_expired');
}

/** An order keeps its keys for ever, their answers only for a week: a key that was forgotten is still taken. */
export async function requireUnusedKey(
  transaction: Queries,
  { caller, idempotencyKey }: Creation,
): Promise<void> {
  const id = await orderIdByKey(transaction, caller.accountId, idempotencyKey);
  if (id !== undefined) throw createProblem('key_reused');
}
