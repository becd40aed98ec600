import { order as orderSchema, parseResponse } from '@kasse/contract';
import {
  checkOrder,
  createProblem,
  isProblem,
  payableBy,
  requireBillingContact,
  type Account,
  type Order,
  type OrderRequest,
  type Quote,
  type QuoteRequest,
} from '@kasse/domain';
import { orderMail } from '../mails/order-mail.ts';
import { enqueueMail } from '../mails/outbox.ts';
import { keepBillingDetails, readAccount } from './accounts.ts';
import type { Caller, Context, Created, Creation, Queries } from './context.ts';
import { once } from './idempotency.ts';
import { keepConsents, keepOrder, nextOrderNumber, openSubscriptions } from './order-rows.ts';
import { keepQuote, lockQuote, priceQuote } from './quotes.ts';

/**
 * Places an order: order, subscriptions, consents, mail and the answer to the key are one transaction.
 * A quote that is too old or no longer right rejects with a new one, which is kept for the next press.
 */
export async function placeOrder(
  context: Context,
  creation: Creation,
  request: OrderRequest,
): Promise<Created<Order>> {
  let asked: QuoteRequest | undefined;
  try {
    return await once(context, 'orders', creation, request, async (transaction) => {
      const account = await readAccount(context, transaction, creation.caller);
      requireBillingContact(account);
      const kept = await lockQuote(context, transaction, account.id, request.quoteId);
      asked = kept.request;
      await requireUnused(transaction, kept.quote);
      await requireUnusedKey(transaction, creation);
      const fresh = await priceQuote(context, account, kept.request);
      if (kept.expired) throw createProblem('quote_expired', { quote: fresh });
      checkOrder({ request, quote: kept.quote, fresh });
      return confirm(context, transaction, {
        account,
        creation,
        request,
        quote: kept.quote,
        asked: kept.request,
      });
    });
  } catch (thrown) {
    // The transaction is gone with everything in it, so the new quote is kept by itself.
    if (isProblem(thrown) && thrown.quote && asked) {
      await keepQuote(context, creation.caller.accountId, asked, thrown.quote);
    }
    throw thrown;
  }
}

/** The order of this account with this id. Rejects with `not_found`, also for the order of another account. */
export function readOrder(context: Context, caller: Caller, id: string): Promise<Order> {
  return findOrder(context, caller, 'id', id);
}

/** The order that this account placed with a key. Rejects with `not_found`. */
export function readOrderByKey(context: Context, caller: Caller, key: string): Promise<Order> {
  return findOrder(context, caller, 'idempotency_key', key);
}

async function findOrder(
  { queries }: Context,
  { accountId }: Caller,
  column: 'id' | 'idempotency_key',
  value: string,
): Promise<Order> {
  const row = await queries
    .selectFrom('orders')
    .select('body')
    .where('account_id', '=', accountId)
    .where(column, '=', value)
    .executeTakeFirst();
  if (!row) throw createProblem('not_found');
  return parseResponse(orderSchema, row.body);
}

async function requireUnused(transaction: Queries, quote: Quote): Promise<void> {
  const row = await transaction
    .selectFrom('orders')
    .select('number')
    .where('quote_id', '=', quote.id)
    .executeTakeFirst();
  if (row) throw createProblem('already_ordered', { orderNumber: row.number });
}

/** The order keeps its key for ever, its answer only for a week: a key that was forgotten is still taken. */
async function requireUnusedKey(transaction: Queries, { caller, idempotencyKey }: Creation): Promise<void> {
  const row = await transaction
    .selectFrom('orders')
    .select('id')
    .where('account_id', '=', caller.accountId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  if (row) throw createProblem('key_reused');
}

interface Confirmation {
  readonly account: Account;
  readonly creation: Creation;
  readonly request: OrderRequest;
  readonly quote: Quote;
  readonly asked: QuoteRequest;
}

async function confirm(
  context: Context,
  transaction: Queries,
  { account, creation, request, quote, asked }: Confirmation,
): Promise<Order> {
  const method = account.paymentMethods.find(({ id }) => id === request.paymentMethodId);
  if (method?.kind !== 'invoice') throw createProblem('payment_method_unavailable');
  const id = context.newId();
  const { products, rows } = openSubscriptions(context, account.id, id, quote);
  const order: Order = {
    id,
    number: await nextOrderNumber(transaction, context.shop.orderNumberPrefix, quote.today),
    status: 'confirmed',
    quote,
    payment: { kind: 'invoice', payableBy: payableBy(quote.today, method.days) },
    products,
    email: account.email,
  };
  await keepOrder(transaction, order, account.id, creation.idempotencyKey, context.now());
  await transaction.insertInto('subscriptions').values(rows).execute();
  await keepConsents(context, transaction, order, account.locale, request.consents);
  await keepBillingDetails(transaction, account.id, asked.details);
  const mail = orderMail({ order, account, shop: context.shop });
  await enqueueMail(context, transaction, { kind: 'order', subjectId: id, account, ...mail });
  return order;
}
