import { account as accountSchema, address as addressSchema, parseResponse } from '@kasse/contract';
import type { AccountsFile } from '@kasse/contract/config';
import { addMoney, createProblem, type Account, type Address, type Money } from '@kasse/domain';
import type { Caller, Context, Queries } from './context.ts';
import { offeredMethods } from './payment-methods.ts';
import { readSubscriptions } from './subscriptions.ts';

type AccountEntry = AccountsFile['accounts'][number];

/** What the accounts file says of an account; what happened to it stands in tables. */
type Identity = Omit<AccountEntry, 'subscriptions' | 'runningTrials' | 'triedProducts'>;

/** The account of a caller as it stands now. Rejects with `not_found`. */
export async function readAccount(
  { catalogue, cards }: Pick<Context, 'catalogue' | 'cards'>,
  queries: Queries,
  { accountId, locale }: Caller,
): Promise<Account> {
  const row = await queries.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirst();
  if (!row) throw createProblem('not_found');
  const { paymentMethods, ...identity } = row.identity as Identity;
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
    paymentMethods: offeredMethods(paymentMethods, cards),
    ...(row.credit !== null && { credit: row.credit }),
  });
}

/** The ways to pay of an account with what only the service knows of them. */
export async function readPaymentEntries(
  queries: Queries,
  accountId: string,
): Promise<Identity['paymentMethods']> {
  const { identity } = await queries
    .selectFrom('accounts')
    .select('identity')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return (identity as Identity).paymentMethods;
}

/** Adds to the credit that the next invoices use. The account is locked by the caller. */
export async function addCredit(transaction: Queries, accountId: string, credit: Money): Promise<void> {
  const row = await transaction
    .selectFrom('accounts')
    .select('credit')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const sum = row.credit === null ? credit : addMoney(row.credit as Money, credit);
  await transaction
    .updateTable('accounts')
    .set({ credit: JSON.stringify(sum) })
    .where('id', '=', accountId)
    .execute();
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
    // A product that was bought is no longer tried, unless its own subscription began with the trial.
    .where((test) =>
      test.not(
        test.exists(
          test
            .selectFrom('subscriptions')
            .select('subscriptions.id')
            .whereRef('subscriptions.account_id', '=', 'trials.account_id')
            .whereRef('subscriptions.product_id', '=', 'trials.product_id')
            .whereRef('subscriptions.id', '<>', 'trials.id'),
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
