import type { AccountsFile } from '@kasse/contract/config';
import type { Context, Queries } from './context.ts';

type AccountEntry = AccountsFile['accounts'][number];

/**
 * Brings the accounts of a file into the database: missing ones are made with all that the file
 * says happened to them, known ones only get their new identity.
 */
export async function seedAccounts({ queries, newId }: Context, file: AccountsFile): Promise<void> {
  for (const { subscriptions, runningTrials, triedProducts, ...identity } of file.accounts) {
    await queries.transaction().execute(async (transaction) => {
      const text = JSON.stringify(identity);
      const made = await transaction
        .insertInto('accounts')
        .values({ id: identity.id, identity: text, address: null, vat_id: null })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (made.numInsertedOrUpdatedRows === 1n) {
        await seedHistory(transaction, identity.id, { subscriptions, runningTrials, triedProducts }, newId);
      } else {
        await transaction
          .updateTable('accounts')
          .set({ identity: text })
          .where('id', '=', identity.id)
          .execute();
      }
    });
  }
}

async function seedHistory(
  queries: Queries,
  accountId: string,
  history: Pick<AccountEntry, 'subscriptions' | 'runningTrials' | 'triedProducts'>,
  newId: Context['newId'],
): Promise<void> {
  const subscriptions = history.subscriptions.map((entry) => ({
    id: `${accountId}-${entry.id}`,
    account_id: accountId,
    product_id: entry.productId,
    plan_id: entry.planId,
    price_id: null,
    seats: entry.seats,
    billing_interval: entry.interval,
    next_billing_date: entry.nextBillingDate,
    order_id: null,
  }));
  const trials = history.runningTrials.map((entry) => ({
    id: newId(),
    account_id: accountId,
    product_id: entry.productId,
    plan_id: entry.planId,
    seats: entry.seats,
    starts_on: null,
    ends_on: entry.endsOn,
  }));
  const tried = [...new Set([...history.triedProducts, ...trials.map(({ product_id }) => product_id)])];
  const triedRows = tried.map((productId) => ({ account_id: accountId, product_id: productId }));
  if (subscriptions.length > 0) await queries.insertInto('subscriptions').values(subscriptions).execute();
  if (trials.length > 0) await queries.insertInto('trials').values(trials).execute();
  if (triedRows.length > 0) await queries.insertInto('tried_products').values(triedRows).execute();
}
