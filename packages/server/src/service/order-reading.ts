import { order as orderSchema, parseResponse } from '@kasse/contract';
import { createProblem, type Order } from '@kasse/domain';
import type { Caller, Context } from './context.ts';
import { openOrderId, orderIdByKey, readRecord } from './order-records.ts';
import { inPassing, settleOrder, type Patience } from './settle.ts';

/** The order of this account with this id. Rejects with `not_found`, also for the order of another account. */
export async function readOrder(context: Context, { accountId }: Caller, id: string): Promise<Order> {
  const row = await context.queries
    .selectFrom('orders')
    .select('id')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!row) throw createProblem('not_found');
  return orderAsItStands(context, row.id, inPassing);
}

/** The order that this account placed, or tried to pay, with a key. Rejects with `not_found`. */
export async function readOrderByKey(context: Context, { accountId }: Caller, key: string): Promise<Order> {
  const id = await orderIdByKey(context.queries, accountId, key);
  if (id === undefined) throw createProblem('not_found');
  return orderAsItStands(context, id, inPassing);
}

/** The order of this account that waits for its payment, in a list of one; an empty list when none does. */
export async function readOpenOrders(context: Context, { accountId }: Caller): Promise<Order[]> {
  const id = await openOrderId(context.queries, accountId);
  if (id === undefined) return [];
  const order = await orderAsItStands(context, id, inPassing);
  return order.status === 'awaiting_payment' ? [order] : [];
}

/** An order after the provider was asked about it once more, if its payment is not known. */
export async function orderAsItStands(context: Context, id: string, patience: Patience): Promise<Order> {
  const { queries, now } = context;
  await settleOrder(context, id, patience);
  await queries
    .updateTable('orders')
    .set({ watched_at: now() })
    .where('id', '=', id)
    .where('status', '=', 'awaiting_payment')
    .execute();
  return parseResponse(orderSchema, (await readRecord(queries, id)).order);
}
