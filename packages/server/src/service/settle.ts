import type { ChargeAnswer } from './charge-provider.ts';
import { closeAttempt, dueOrderIds, leaseAttempt, returnAttempt, type Attempt } from './attempts.ts';
import { cancelOrder, confirmOrder } from './confirmation.ts';
import type { Context } from './context.ts';
import { lockAccount } from './idempotency.ts';
import { abandonOrders, stallOrders } from './open-orders.ts';
import { changeOrder, readRecord } from './order-records.ts';

/** How long the provider is asked for an answer, and whether a question that failed is asked again meanwhile. */
export interface Patience {
  readonly milliseconds: number;
  readonly asksAgain: boolean;
}

/** At the press, somebody watches the button. */
export const atThePress: Patience = { milliseconds: 8000, asksAgain: true };
/** The page that reads comes again by itself, and so does the round. */
export const inPassing: Patience = { milliseconds: 5000, asksAgain: false };

const firstPause = 250;
const longestPause = 2000;
/** Milliseconds after which an order that nobody knows the answer of is no longer wanted. */
const longestDoubt = 24 * 60 * 60_000;

/**
 * Asks the provider what became of an order's payment, under the same key as ever, and writes the answer down.
 * Without an answer the order waits as before. One process asks at a time; whoever comes meanwhile does nothing.
 */
export async function settleOrder(context: Context, orderId: string, patience: Patience): Promise<void> {
  if (!context.cards) return;
  const attempt = await leaseAttempt(context, orderId);
  if (!attempt) return;
  const answer = await ask(context, attempt, patience);
  if (answer) await writeDown(context, attempt, answer);
  else await returnAttempt(context, attempt);
}

/**
 * Asks about every payment that is due by now, and gives up the orders that nobody waits for. A fault in one order
 * stops no other; it rejects at its end with all that went wrong.
 */
export async function settleOrders(context: Context): Promise<void> {
  const due = await dueOrderIds(context);
  const settled = await Promise.allSettled(due.map((id) => settleOrder(context, id, inPassing)));
  const others = await Promise.allSettled([stallOrders(context), abandonOrders(context)]);
  const faults = [...settled, ...others].flatMap((each): unknown[] =>
    each.status === 'rejected' ? [each.reason] : [],
  );
  if (faults.length > 0) throw new AggregateError(faults, 'Some orders could not be settled.');
}

/** What the provider says; nothing while that is unknown. */
async function ask(
  context: Context,
  attempt: Attempt,
  { milliseconds, asksAgain }: Patience,
): Promise<ChargeAnswer | undefined> {
  const end = context.now().getTime() + milliseconds;
  let failure: unknown;
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await askOnce(context, attempt, context.deadline(end - context.now().getTime()));
    } catch (thrown) {
      failure = thrown;
    }
    if (!asksAgain || context.now().getTime() + pause >= end) break;
    await context.wait(pause);
  }
  context.reportPayment?.(failureLine(attempt, failure));
  return undefined;
}

async function askOnce(
  { cards, queries, now }: Context,
  { order_id, provider_key: key, reference, created_at }: Attempt,
  signal: AbortSignal,
): Promise<ChargeAnswer> {
  if (!cards || key === null || reference === null) throw new RangeError('Nobody can be asked.');
  if (now().getTime() - created_at.getTime() >= longestDoubt) return cards.charges.cancel({ key, signal });
  const { order } = await readRecord(queries, order_id);
  return cards.charges.charge({ reference, amount: order.quote.total, key, signal });
}

async function writeDown(context: Context, attempt: Attempt, answer: ChargeAnswer): Promise<void> {
  await context.queries.transaction().execute(async (transaction) => {
    await lockAccount(transaction, attempt.account_id);
    const closed = await closeAttempt(context, transaction, attempt, answer);
    if (!closed) return;
    const record = await readRecord(transaction, attempt.order_id);
    switch (answer.state) {
      case 'succeeded':
        return confirmOrder(context, transaction, record, {
          payment: { kind: 'card', lastDigits: answer.lastDigits },
          attempt: closed,
          pressedAt: attempt.created_at,
        });
      case 'declined':
        return changeOrder(transaction, { ...record.order, attempt: closed });
      case 'cancelled':
        return cancelOrder(context, transaction, record, { attempt: closed, tell: true });
    }
  });
}

/** Without what the provider said: it may repeat the reference. */
function failureLine({ provider_key, asks }: Attempt, thrown: unknown): string {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  const { code } = (cause ?? {}) as { readonly code?: unknown };
  const known = typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : undefined;
  const reason = known ?? (cause instanceof Error ? cause.name : 'unknown reason');
  return `The answer to ${provider_key ?? 'a payment'} is not known yet after question ${asks}: ${reason}.`;
}
