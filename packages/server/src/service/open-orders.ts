import { createProblem } from '@kasse/domain';
import { sql } from 'kysely';
import { cancelOrder } from './confirmation.ts';
import type { Context, Queries } from './context.ts';
import { lockAccount } from './idempotency.ts';
import { openOrderId, readRecord } from './order-records.ts';

const minute = 60_000;
/** Milliseconds after which nobody looks at an order any more. */
const attention = minute;
/** Milliseconds that a declined order waits for another payment, and a pending one is in the way of others. */
const longestWait = 24 * 60 * minute;

/**
 * Makes room for another order or another cart: cancels an order whose payment was declined. Throws
 * `payment_pending` while a payment may still succeed. The account is locked by the caller.
 */
export async function clearWay(context: Context, transaction: Queries, accountId: string): Promise<void> {
  const id = await openOrderId(transaction, accountId);
  if (id === undefined) return;
  const record = await readRecord(transaction, id);
  if (record.order.attempt?.state === 'pending') throw createProblem('payment_pending', { retryAfter: 2 });
  await cancelOrder(context, transaction, record, { tell: false });
}

/**
 * Lets the orders stand aside that nobody has been able to tell the payment of for a day: their accounts can order
 * again, and a person has to look at them. Each is reported once; an answer that comes after all still counts.
 */
export async function stallOrders({ queries, now, cards, reportPayment }: Context): Promise<void> {
  const rows = await queries
    .updateTable('orders')
    .set({ stalled_at: now() })
    .where('status', '=', 'awaiting_payment')
    .where('stalled_at', 'is', null)
    .where((test) =>
      test.exists(
        test
          .selectFrom('payment_attempts')
          .select('payment_attempts.order_id')
          .whereRef('payment_attempts.order_id', '=', 'orders.id')
          .where('state', '=', 'pending')
          .where('created_at', '<=', new Date(now().getTime() - longestWait))
          // Whoever can be asked is asked once more first.
          .$if(cards !== undefined, (rest) =>
            rest.where(sql<boolean>`asked_at >= created_at + interval '1 day'`),
          ),
      ),
    )
    .returning('number')
    .execute();
  for (const { number } of rows) {
    reportPayment?.(`Nobody can tell whether ${number} was paid: look it up at the provider of cards.`);
  }
}

/**
 * Gives up the declined orders that nobody looks at. Who has not seen the answer is told by mail; who has, was
 * asked for another payment and did not give one.
 */
export async function abandonOrders(context: Context): Promise<void> {
  const { queries, now } = context;
  const at = now().getTime();
  const rows = await queries
    .selectFrom('orders')
    .innerJoin('payment_attempts', 'payment_attempts.order_id', 'orders.id')
    .select(['orders.id', 'orders.account_id'])
    .select(sql<boolean>`bool_and(answered_at <= watched_at)`.as('is_seen'))
    .where('orders.status', '=', 'awaiting_payment')
    .where('orders.watched_at', '<=', new Date(at - attention))
    .groupBy(['orders.id', 'orders.account_id'])
    .having(sql<boolean>`bool_and(payment_attempts.state = 'declined')`)
    .having((test) =>
      test.or([
        sql<boolean>`not bool_and(answered_at <= watched_at)`,
        test('orders.watched_at', '<=', new Date(at - longestWait)),
      ]),
    )
    .execute();
  for (const { id, account_id, is_seen } of rows) {
    await queries.transaction().execute(async (transaction) => {
      await lockAccount(transaction, account_id);
      const record = await readRecord(transaction, id);
      // A press may have come first.
      if (record.order.status !== 'awaiting_payment' || record.order.attempt?.state !== 'declined') return;
      await cancelOrder(context, transaction, record, { tell: !is_seen });
    });
  }
}
