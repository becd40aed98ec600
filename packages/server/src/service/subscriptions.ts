import {
  itemKey,
  periodFrom,
  type Account,
  type CalendarDate,
  type Interval,
  type Order,
  type OrderedProduct,
  type Quote,
  type QuoteLine,
} from '@kasse/domain';
import type { Context, Queries } from './context.ts';
import { isAssignable } from './offer.ts';

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
    ...(row.price_id !== null && { priceId: row.price_id }),
  }));
}

/** Invoices are another system's work, so a date that has passed is carried on by whole intervals. */
function nextBillingDate(anchor: CalendarDate, interval: Interval, today: CalendarDate): CalendarDate {
  let index = 0;
  while (periodFrom(anchor, interval, index).start < today) index += 1;
  return periodFrom(anchor, interval, index).start;
}

/** What becomes of each line of a quote, in their order: a subscription of its own, or the one that it changes. */
export function orderedProducts(
  { shop, newId }: Pick<Context, 'shop' | 'newId'>,
  quote: Quote,
): OrderedProduct[] {
  return quote.lines.map((line) => ({
    productId: line.productId,
    planId: line.planId,
    subscriptionId: line.subscriptionId ?? newId(),
    licences: isAssignable(shop, line.productId, line.planId) ? line.seats : 0,
    nextBillingDate: nextInvoiceOf(line),
    access: 'after_payment',
  }));
}

/** Opens and changes what an order is about. */
export async function keepSubscriptions(
  transaction: Queries,
  accountId: string,
  order: Order,
): Promise<void> {
  for (const [place, line] of order.quote.lines.entries()) {
    if (line.change) await changeSubscription(transaction, accountId, line);
    else await openSubscription(transaction, accountId, order, line, order.products[place]);
  }
}

async function openSubscription(
  transaction: Queries,
  accountId: string,
  order: Order,
  line: QuoteLine,
  product: OrderedProduct | undefined,
): Promise<void> {
  if (!product) throw new RangeError(`The order ${order.number} has no product for ${itemKey(line)}.`);
  await transaction
    .insertInto('subscriptions')
    .values({
      id: product.subscriptionId,
      account_id: accountId,
      product_id: line.productId,
      plan_id: line.planId,
      price_id: line.priceId,
      seats: line.seats,
      billing_interval: line.interval,
      next_billing_date: nextInvoiceOf(line),
      order_id: order.id,
    })
    .execute();
  if (line.trial) await useTrial(transaction, accountId, line, product.subscriptionId);
}

/** The trial is called like its subscription: it runs beside it until the first charge. */
async function useTrial(
  transaction: Queries,
  accountId: string,
  { productId, planId, seats, period, trial }: QuoteLine,
  subscriptionId: string,
): Promise<void> {
  const owner = { account_id: accountId, product_id: productId };
  const terms = { plan_id: planId, seats, starts_on: period.start, ends_on: trial?.endsOn ?? period.end };
  await transaction
    .insertInto('tried_products')
    .values(owner)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await transaction
    .insertInto('trials')
    .values({ ...owner, ...terms, id: subscriptionId })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'product_id']).doUpdateSet({ ...terms, id: subscriptionId }),
    )
    .execute();
}

async function changeSubscription(transaction: Queries, accountId: string, line: QuoteLine): Promise<void> {
  const moved = line.change?.billingDate === line.period.end ? {} : { next_billing_date: line.period.end };
  await transaction
    .updateTable('subscriptions')
    .set((row) => ({
      plan_id: line.planId,
      price_id: line.priceId,
      seats: row('seats', '+', line.seats),
      ...moved,
    }))
    .where('id', '=', line.subscriptionId ?? '')
    .where('account_id', '=', accountId)
    .execute();
}

/** A trial is first charged after its free days; everything else is paid for until the end of its period. */
function nextInvoiceOf({ trial, period }: QuoteLine): CalendarDate {
  return trial ? trial.firstChargeOn : period.end;
}
