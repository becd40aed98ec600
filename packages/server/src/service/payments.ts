import {
  createProblem,
  isProblem,
  payableBy,
  requireMayOrder,
  type Order,
  type PaymentRequest,
} from '@kasse/domain';
import { readAccount } from './accounts.ts';
import { keepAttempt } from './attempts.ts';
import { cancelOrder, confirmOrder } from './confirmation.ts';
import type { Context, Created, Creation, Queries } from './context.ts';
import { lockAccount, once } from './idempotency.ts';
import { orderAsItStands } from './order-reading.ts';
import { changeOrder, readRecord, requireUnusedKey, type OrderRecord } from './order-records.ts';
import { choosePayment } from './payment-choice.ts';
import type { Payment } from './payment-methods.ts';
import { lockQuote, priceAgain } from './quotes.ts';
import { atThePress } from './settle.ts';

/**
 * Tries to pay an order that waits, in any way that the account has. Rejects with `payment_pending` while an
 * earlier try may still succeed, with `already_ordered`, and with `order_cancelled`, also when what it was placed
 * with no longer holds: the order is then cancelled.
 */
export async function payOrder(
  context: Context,
  creation: Creation,
  orderId: string,
  request: PaymentRequest,
): Promise<Created<Order>> {
  const { caller } = creation;
  try {
    const { replayed } = await once(
      context,
      'payments',
      creation,
      { orderId, ...request },
      async (transaction) => {
        const record = await waitingOrder(transaction, caller.accountId, orderId);
        await requireUnusedKey(transaction, creation);
        await requireSameFigures(context, transaction, creation, record.order);
        const payment = await choosePayment(context, transaction, caller.accountId, request);
        await payBy(context, transaction, record, payment, creation.idempotencyKey);
        return { id: orderId };
      },
    );
    return { body: await orderAsItStands(context, orderId, atThePress), replayed };
  } catch (thrown) {
    if (isProblem(thrown) && thrown.code === 'order_cancelled') await giveUp(context, creation, orderId);
    throw thrown;
  }
}

/** Begins to pay an order: by invoice it is confirmed at once, by card when the provider has said so. */
export async function payBy(
  context: Context,
  transaction: Queries,
  record: OrderRecord,
  payment: Payment,
  idempotencyKey: string,
): Promise<void> {
  const { order } = record;
  if (payment.kind === 'card') {
    const attempt = await keepAttempt(context, transaction, record, payment, idempotencyKey);
    const { lastDigits } = payment;
    await changeOrder(transaction, { ...order, payment: { kind: 'card', lastDigits }, attempt });
    return;
  }
  // The first press stands beside the order itself, a further one beside its attempt.
  if (order.attempt) await keepAttempt(context, transaction, record, payment, idempotencyKey);
  await confirmOrder(context, transaction, record, {
    payment: { kind: 'invoice', payableBy: payableBy(order.quote.today, payment.days) },
    pressedAt: context.now(),
  });
}

async function waitingOrder(transaction: Queries, accountId: string, orderId: string): Promise<OrderRecord> {
  const row = await transaction
    .selectFrom('orders')
    .select('id')
    .where('id', '=', orderId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!row) throw createProblem('not_found');
  const record = await readRecord(transaction, row.id);
  const { status, number, attempt } = record.order;
  if (status === 'confirmed') throw createProblem('already_ordered', { orderNumber: number });
  if (status === 'cancelled') throw createProblem('order_cancelled');
  if (attempt?.state === 'pending') throw createProblem('payment_pending', { retryAfter: 2 });
  return record;
}

/** An order begins on its day, at its prices: on another day, or at others, it is another order. */
async function requireSameFigures(
  context: Context,
  transaction: Queries,
  { caller }: Creation,
  order: Order,
): Promise<void> {
  const account = await readAccount(context, transaction, caller);
  requireMayOrder(account);
  const kept = await lockQuote(context, transaction, account.id, order.quote.id);
  try {
    const fresh = await priceAgain(context, account, kept);
    if (fresh.hash === kept.quote.hash) return;
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown;
  }
  throw createProblem('order_cancelled');
}

/** The refusal took its transaction with it, so the order is cancelled in another. */
async function giveUp(context: Context, { caller }: Creation, orderId: string): Promise<void> {
  await context.queries.transaction().execute(async (transaction) => {
    await lockAccount(transaction, caller.accountId);
    const record = await readRecord(transaction, orderId);
    const { status, attempt } = record.order;
    if (status !== 'awaiting_payment' || attempt?.state === 'pending') return;
    await cancelOrder(context, transaction, record, { tell: false });
  });
}
