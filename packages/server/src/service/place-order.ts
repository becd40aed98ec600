import {
  checkOrder,
  createProblem,
  isProblem,
  itemKey,
  requireMayOrder,
  requirePayment,
  type Account,
  type Order,
  type OrderRequest,
  type QuoteRequest,
} from '@kasse/domain';
import { readAccount } from './accounts.ts';
import { confirmOrder } from './confirmation.ts';
import type { Context, Created, Creation, Queries } from './context.ts';
import { once } from './idempotency.ts';
import { clearWay } from './open-orders.ts';
import { orderAsItStands } from './order-reading.ts';
import { keepOrder, requireUnusedKey, requireUnusedQuote } from './order-records.ts';
import { keepConsents, nextOrderNumber } from './order-rows.ts';
import { choosePayment } from './payment-choice.ts';
import { payBy } from './payments.ts';
import { lockQuote, makeQuote, priceAgain, type KeptQuote } from './quotes.ts';
import { atThePress } from './settle.ts';
import { orderedProducts } from './subscriptions.ts';

/**
 * Places an order. Order, consents, the key's answer, and the try to be paid are one transaction; by invoice, or
 * when nothing is due, also what the order opens. A card is charged after it, and the answer has a transaction of
 * its own. The same key again answers with the order as it stands by then. A quote that is too old or no longer
 * right rejects with a new one, which is kept for the next press.
 */
export async function placeOrder(
  context: Context,
  creation: Creation,
  request: OrderRequest,
): Promise<Created<Order>> {
  let kept: KeptQuote | undefined;
  try {
    const { body, replayed } = await once(context, 'orders', creation, request, async (transaction) => {
      const account = await readAccount(context, transaction, creation.caller);
      requireMayOrder(account);
      kept = await lockQuote(context, transaction, account.id, request.quoteId);
      await requireUnusedQuote(transaction, kept.quote.id);
      await requireUnusedKey(transaction, creation);
      await clearWay(context, transaction, account.id);
      const fresh = await priceAgain(context, account, kept);
      if (kept.expired) throw createProblem('quote_expired');
      checkOrder({ request, quote: kept.quote, fresh });
      requirePayment(kept.quote, request);
      return place(context, transaction, { account, creation, request, kept });
    });
    return { body: await orderAsItStands(context, body.id, atThePress), replayed };
  } catch (thrown) {
    if (!kept || !isProblem(thrown)) throw thrown;
    const asked = atPresentPrices(context, kept);
    const code = asked.isOther && thrown.code === 'not_offered' ? 'price_changed' : thrown.code;
    if (code !== 'price_changed' && code !== 'quote_expired') throw thrown;
    // The transaction is gone with everything in it, so the new quote is made and kept by itself.
    throw createProblem(code, { quote: await makeQuote(context, creation.caller, asked.request) });
  }
}

/**
 * What a quote answers, at the prices of now: a price never changes, so a plan that costs something else has a
 * price with another id.
 */
function atPresentPrices(
  context: Context,
  { request, quote }: KeptQuote,
): { readonly request: QuoteRequest; readonly isOther: boolean } {
  const { products } = context.catalogue();
  const items = request.items.map((item) => {
    const line = quote.lines.find((each) => itemKey(each) === itemKey(item));
    const product = products.find(({ id }) => id === item.productId);
    const plan = product?.plans.find(({ id }) => id === item.planId);
    const price = plan?.prices.find(({ interval }) => interval === line?.interval);
    return price ? { ...item, priceId: price.id } : item;
  });
  const isOther = items.some(({ priceId }, place) => priceId !== request.items[place]?.priceId);
  return { request: { ...request, items }, isOther };
}

interface Placement {
  readonly account: Account;
  readonly creation: Creation;
  readonly request: OrderRequest;
  readonly kept: KeptQuote;
}

async function place(
  context: Context,
  transaction: Queries,
  { account, creation, request, kept: { quote } }: Placement,
): Promise<{ readonly id: string }> {
  const order: Order = {
    id: context.newId(),
    number: await nextOrderNumber(transaction, context.shop.orderNumberPrefix, quote.today),
    status: 'awaiting_payment',
    quote,
    payment: { kind: 'none' },
    products: orderedProducts(context, quote),
    email: account.email,
  };
  const record = await keepOrder(transaction, order, creation, context.now());
  await keepConsents(context, transaction, order, account.locale, request.consents);
  if (quote.paymentNeeded) {
    const payment = await choosePayment(context, transaction, account.id, request);
    await payBy(context, transaction, record, payment, creation.idempotencyKey);
  } else {
    await confirmOrder(context, transaction, record, { payment: order.payment, pressedAt: context.now() });
  }
  return { id: order.id };
}
