import type { PaymentAttempt } from '@kasse/domain';
import { sql, type Selectable } from 'kysely';
import type { PaymentAttemptRow } from '../database/tables.ts';
import type { ChargeAnswer } from './charge-provider.ts';
import type { Context, Queries } from './context.ts';
import type { OrderRecord } from './order-records.ts';
import type { Payment } from './payment-methods.ts';

/** A try to be paid, as it is kept. */
export type Attempt = Selectable<PaymentAttemptRow>;

/** Seconds that the request which made an attempt has to ask for itself, before the round does. */
const headStart = 10;
/** Seconds that one process asks alone: longer than it is patient. */
const leaseSeconds = 12;
const longestPause = 300;

/** Keeps a new try to be paid, beside the press that made it. By invoice it has succeeded at once. */
export async function keepAttempt(
  { now }: Pick<Context, 'now'>,
  transaction: Queries,
  { order, accountId }: OrderRecord,
  payment: Payment,
  idempotencyKey: string,
): Promise<PaymentAttempt> {
  const number = (order.attempt?.number ?? 0) + 1;
  const isCard = payment.kind === 'card';
  const attempt = {
    number,
    paymentMethodId: payment.methodId,
    state: isCard ? 'pending' : 'succeeded',
  } as const satisfies PaymentAttempt;
  await transaction
    .insertInto('payment_attempts')
    .values({
      order_id: order.id,
      number,
      account_id: accountId,
      method_id: payment.methodId,
      reference: isCard ? payment.reference : null,
      idempotency_key: idempotencyKey,
      provider_key: isCard ? `order:${order.id}:${number}` : null,
      state: attempt.state,
      asks: 0,
      created_at: now(),
      next_ask_at: later(now(), headStart),
      answered_at: isCard ? null : now(),
    })
    .execute();
  return attempt;
}

/**
 * The attempt of an order that nobody knows the answer of, for this process alone until it gives it back;
 * nothing when there is none or somebody else is asking. The next question of the round waits twice as long.
 */
export async function leaseAttempt(
  { queries, now }: Pick<Context, 'queries' | 'now'>,
  orderId: string,
): Promise<Attempt | undefined> {
  const at = now();
  return queries
    .updateTable('payment_attempts')
    .set({
      asks: sql`asks + 1`,
      asked_at: at,
      leased_until: later(at, leaseSeconds),
      next_ask_at: sql`${at}::timestamptz + least(power(2, asks + 1), ${longestPause}) * interval '1 second'`,
    })
    .where('order_id', '=', orderId)
    .where('state', '=', 'pending')
    .where((test) => test.or([test('leased_until', 'is', null), test('leased_until', '<=', at)]))
    .returningAll()
    .executeTakeFirst();
}

/** Lets others ask again. */
export async function returnAttempt(
  { queries }: Pick<Context, 'queries'>,
  { order_id, number, asks }: Attempt,
): Promise<void> {
  await queries
    .updateTable('payment_attempts')
    .set({ leased_until: null })
    .where('order_id', '=', order_id)
    .where('number', '=', number)
    .where('asks', '=', asks)
    .execute();
}

/** The orders whose attempts are to be asked about by now. */
export async function dueOrderIds({ queries, now }: Pick<Context, 'queries' | 'now'>): Promise<string[]> {
  const rows = await queries
    .selectFrom('payment_attempts')
    .select('order_id')
    .where('state', '=', 'pending')
    .where('next_ask_at', '<=', now())
    .orderBy('next_ask_at')
    .limit(20)
    .execute();
  return rows.map(({ order_id }) => order_id);
}

/** Writes an answer down, once: whoever comes second gets nothing. */
export async function closeAttempt(
  { now }: Pick<Context, 'now'>,
  transaction: Queries,
  { order_id, number, method_id }: Attempt,
  answer: ChargeAnswer,
): Promise<PaymentAttempt | undefined> {
  const state = answer.state === 'succeeded' ? 'succeeded' : 'declined';
  const { numUpdatedRows } = await transaction
    .updateTable('payment_attempts')
    .set({
      state,
      answered_at: now(),
      leased_until: null,
      ...(answer.state === 'succeeded' && { last_digits: answer.lastDigits, brand: answer.brand }),
    })
    .where('order_id', '=', order_id)
    .where('number', '=', number)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return numUpdatedRows === 1n ? { number, paymentMethodId: method_id, state } : undefined;
}

function later(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
