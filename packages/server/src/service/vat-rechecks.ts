import { sql } from 'kysely';
import type { Context, Queries } from './context.ts';
import type { KeptVatCheck } from './quotes.ts';

/** Questions after which the register counts as silent for good: about three days of them. */
const mostAsks = 12;
const mostInOneSweep = 50;
const minute = 60_000;

/** Keeps the VAT id of an order whose register was silent, so that it is asked about later. */
export async function queueRecheck(
  { now }: Pick<Context, 'now'>,
  transaction: Queries,
  orderId: string,
  kept: KeptVatCheck | null,
): Promise<void> {
  if (kept?.check.status !== 'unavailable') return;
  await transaction
    .insertInto('vat_rechecks')
    .values({
      order_id: orderId,
      vat_id: kept.check.vatId,
      country: kept.country,
      state: 'waiting',
      asks: 0,
      next_ask_at: new Date(now().getTime() + minute),
      created_at: now(),
    })
    .execute();
}

/**
 * Asks the register again about the ids that it was silent about, and keeps what it says as evidence: the
 * figures of an order are never changed by it.
 */
export async function recheckVatIds(context: Context): Promise<void> {
  const { queries, vatRegister, now } = context;
  if (!vatRegister) return;
  const due = await queries
    .selectFrom('vat_rechecks')
    .select(['order_id', 'vat_id'])
    .where('state', '=', 'waiting')
    .where('next_ask_at', '<=', now())
    .orderBy('next_ask_at')
    .limit(mostInOneSweep)
    .execute();
  await Promise.all(
    due.map(async ({ order_id, vat_id }) => {
      const answer = await vatRegister(vat_id);
      await (answer === 'unavailable'
        ? waitLonger(context, order_id)
        : queries
            .updateTable('vat_rechecks')
            .set({ state: 'answered', answer, answered_at: now(), asks: sql`asks + 1` })
            .where('order_id', '=', order_id)
            .where('state', '=', 'waiting')
            .execute());
    }),
  );
}

/** From half an hour on twice as long each time, eight hours at most. */
async function waitLonger({ queries, now }: Context, orderId: string): Promise<void> {
  await queries
    .updateTable('vat_rechecks')
    .set({
      state: sql`case when asks + 1 >= ${mostAsks} then 'given_up' else 'waiting' end`,
      asks: sql`asks + 1`,
      next_ask_at: sql`${now()}::timestamptz + least(30 * power(2, asks), 480) * interval '1 minute'`,
    })
    .where('order_id', '=', orderId)
    .where('state', '=', 'waiting')
    .execute();
}
