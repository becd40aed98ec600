import { createProblem, type PaymentRequest } from '@kasse/domain';
import { sql } from 'kysely';
import { readPaymentEntries } from './accounts.ts';
import type { Context, Queries } from './context.ts';
import { paymentOf, type Payment } from './payment-methods.ts';

/**
 * The way to pay that an account names. Throws what {@link paymentOf} throws, and `payment_incomplete` for the
 * reference of a card that is known from another account.
 */
export async function choosePayment(
  { cards }: Pick<Context, 'cards'>,
  transaction: Queries,
  accountId: string,
  request: Partial<PaymentRequest>,
): Promise<Payment> {
  const entries = await readPaymentEntries(transaction, accountId);
  const payment = paymentOf(entries, cards, request);
  const isSaved = entries.some(({ id, kind }) => id === payment.methodId && kind === 'saved_card');
  if (payment.kind === 'card' && !isSaved) {
    await requireOwnReference(transaction, accountId, payment.reference);
  }
  return payment;
}

/** A reference pays for whoever collected the card: one that was overheard is worth nothing elsewhere. */
async function requireOwnReference(
  transaction: Queries,
  accountId: string,
  reference: string,
): Promise<void> {
  // Two accounts that send the same one at once come one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reference ${reference}`}, 0))`.execute(
    transaction,
  );
  const used = await transaction
    .selectFrom('payment_attempts')
    .select('order_id')
    .where('reference', '=', reference)
    .where('account_id', '<>', accountId)
    .executeTakeFirst();
  const saved = await transaction
    .selectFrom('accounts')
    .select('id')
    .where('id', '<>', accountId)
    .where(sql<boolean>`identity @> ${JSON.stringify({ paymentMethods: [{ reference }] })}::jsonb`)
    .executeTakeFirst();
  if (used || saved) throw createProblem('payment_incomplete');
}
