import { account as accountSchema, address as addressSchema, parseResponse } from '@kasse/contract';
import type { AccountsFile } from '@kasse/contract/config';
import {
  createProblem,
  periodFrom,
  type Account,
  type Address,
  type CalendarDate,
  type Interval,
} from '@kasse/domain';
import type { Caller, Context, Queries } from './context.ts';

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

/** The account of a caller as it stands now. Rejects with `not_found`. */
export async function readAccount(
  { catalogue }: Pick<Context, 'catalogue'>,
  queries: Queries,
  { accountId, locale }: Caller,
): Promise<Account> {
  const row = await queries.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirst();
  if (!row) throw createProblem('not_found');
  const { paymentMethods, ...identity } = row.identity as Omit<
    AccountEntry,
    'subscriptions' | 'runningTrials' | 'triedProducts'
  >;
  const address = row.address === null ? identity.address : readAddress(row.address);
  const vatId = row.vat_id ?? identity.vatId;
  const { today } = catalogue();
  return parseResponse(accountSchema, {
    ...identity,
    ...(locale !== undefined && { locale }),
    ...(address && { address }),
    ...(vatId !== undefined && { vatId }),
    subscriptions: await readSubscriptions(queries, accountId, today),
    runningTrials: await readRunningTrials(queries, accountId, today),
    triedProducts: await readTriedProducts(queries, accountId),
    // A way to pay is offered only when something here can collect by it; cards have no provider yet.
    paymentMethods: paymentMethods.filter(({ kind }) => kind === 'invoice'),
  });
}

/** The subscriptions of an account, oldest first. */
export async function readSubscriptions(
  queries: Queries,
  accountId: string,
  today: CalendarDate,
): Promise<Account['subscriptions']> {
  const rows = await queries
    .selectFrom('subscriptions')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    productId: row.product_id,
    planId: row.plan_id,
    seats: row.seats,
    interval: row.billing_interval,
    nextBillingDate: nextBillingDate(row.next_billing_date, row.billing_interval, today),
  }));
}

/** Invoices are another system's work, so a date that has passed is carried on by whole intervals. */
function nextBillingDate(anchor: CalendarDate, interval: Interval, today: CalendarDate): CalendarDate {
  let index = 0;
  while (periodFrom(anchor, interval, index).start < today) index += 1;
  return periodFrom(anchor, interval, index).start;
}

async function readRunningTrials(
  queries: Queries,
  accountId: string,
  today: string,
): Promise<Account['runningTrials']> {
  const rows = await queries
    .selectFrom('trials')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('ends_on', '>=', today)
    // A product that was bought is no longer tried.
    .where((test) =>
      test.not(
        test.exists(
          test
            .selectFrom('subscriptions')
            .select('subscriptions.id')
            .whereRef('subscriptions.account_id', '=', 'trials.account_id')
            .whereRef('subscriptions.product_id', '=', 'trials.product_id'),
        ),
      ),
    )
    .orderBy('product_id')
    .execute();
  return rows.map((row) => ({
    productId: row.product_id,
    planId: row.plan_id,
    seats: row.seats,
    endsOn: row.ends_on,
  }));
}

async function readTriedProducts(queries: Queries, accountId: string): Promise<string[]> {
  const rows = await queries
    .selectFrom('tried_products')
    .select('product_id')
    .where('account_id', '=', accountId)
    .orderBy('product_id')
    .execute();
  return rows.map((row) => row.product_id);
}

function readAddress(stored: unknown): Address {
  return parseResponse(addressSchema, stored);
}

/** Keeps the billing details of an order for the next one. An order without a VAT id forgets none. */
export async function keepBillingDetails(
  queries: Queries,
  accountId: string,
  details: { readonly address?: Address; readonly vatId?: string },
): Promise<void> {
  const change = {
    ...(details.address && { address: JSON.stringify(details.address) }),
    ...(details.vatId && { vat_id: details.vatId }),
  };
  if (Object.keys(change).length === 0) return;
  await queries.updateTable('accounts').set(change).where('id', '=', accountId).execute();
}
