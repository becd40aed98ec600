import {
  itemKey,
  subscriptionAfter,
  subscriptionOn,
  type Account,
  type CalendarDate,
  type Money,
  type Order,
  type OrderedProduct,
  type Quote,
  type QuoteLine,
  type Subscription,
} from '@kasse/domain';
import { sql } from 'kysely';
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
  return rows.map((row) =>
    subscriptionOn(
      {
        id: row.id,
        productId: row.product_id,
        planId: row.plan_id,
        seats: row.seats,
        interval: row.billing_interval,
        nextBillingDate: row.next_billing_date,
        ...(row.price_id !== null && { priceId: row.price_id }),
        ...(row.anchor !== null && { anchor: row.anchor }),
        ...(row.period_start !== null && { periodStart: row.period_start }),
        ...(row.paid !== null && { paid: row.paid as Money }),
      },
      today,
    ),
  );
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
      ...paidPeriod(subscriptionAfter(line, product.subscriptionId)),
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
  const id = line.subscriptionId ?? '';
  await transaction
    .updateTable('subscriptions')
    .set((row) => ({
      // A billing date that stays is counted from where it always was.
      anchor: sql<string>`coalesce(anchor, next_billing_date)`,
      ...paidPeriod(subscriptionAfter(line, id)),
      plan_id: line.planId,
      price_id: line.priceId,
      seats: row('seats', '+', line.seats),
    }))
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .execute();
}

/** The columns of what is paid for, and until when. */
function paidPeriod({ nextBillingDate, anchor, periodStart, paid }: Subscription) {
  return {
    next_billing_date: nextBillingDate,
    ...(anchor !== undefined && { anchor }),
    ...(periodStart !== undefined && { period_start: periodStart }),
    ...(paid && { paid: JSON.stringify(paid) }),
  };
}

/** A trial is first charged after its free days; everything else is paid for until the end of its period. */
function nextInvoiceOf({ trial, period }: QuoteLine): CalendarDate {
  return trial ? trial.firstChargeOn : period.end;
}
