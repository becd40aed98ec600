import { checkOrder, createProblem, isProblem, requireMayOrder, requirePayment } from '@kasse/domain';
import type { Order, OrderRequest, PaymentRequest } from '@kasse/domain';
import { cancel, clearWay, confirm, isPending, pay, settle } from './order-life.ts';
import { methodIn } from './payments.ts';
import { keepQuote, priceQuote } from './quotes.ts';
import type { KeptQuote, PlacedOrder, Shop } from './shop.ts';
import { orderedProduct } from './subscriptions.ts';

/**
 * Places an order and tries to be paid for it. A quote that is too old or no longer right rejects with a
 * new one, which is kept for the next press.
 */
export async function placeOrder(shop: Shop, request: OrderRequest, key: string): Promise<PlacedOrder> {
  requireMayOrder(shop.account);
  const kept = shop.quotes.get(request.quoteId);
  if (!kept) throw createProblem('not_found');
  requireUnordered(shop, kept);
  const fresh = await priceQuote(shop, kept.request);
  // Pricing took its time: another press may have ordered the quote meanwhile.
  requireUnordered(shop, kept);
  try {
    const isOver = kept.expiresAt <= shop.clock().getTime() || orderOf(shop, kept) !== undefined;
    if (isOver) throw createProblem('quote_expired', { quote: fresh });
    checkOrder({ request, quote: kept.quote, fresh });
  } catch (error) {
    if (isProblem(error) && error.quote) keepQuote(shop, kept.request, error.quote);
    throw error;
  }
  requirePayment(kept.quote, request);
  const method = kept.quote.paymentNeeded ? methodIn(shop.account, request) : undefined;
  clearWay(shop);
  const placed = keepOrder(shop, kept, key);
  if (method) pay(shop, placed, method);
  else confirm(shop, placed);
  return placed;
}

/**
 * Tries once more to be paid for an order that waits for it. One whose figures no longer hold is cancelled: on
 * another day, or at other prices, it is another order.
 */
export async function payOrder(
  shop: Shop,
  id: string,
  request: PaymentRequest,
  key: string,
): Promise<PlacedOrder> {
  requireMayOrder(shop.account);
  const placed = orderById(shop, id);
  const holds = await holdsStill(shop, placed);
  // After pricing, which takes its time: another press may have come first.
  requireWaiting(placed);
  if (!holds) {
    cancel(placed);
    throw createProblem('order_cancelled');
  }
  const method = methodIn(shop.account, request);
  placed.keys.push(key);
  pay(shop, placed, method);
  return placed;
}

/** An order by its id, asked about once more if its payment is under way. Throws `not_found`. */
export function orderById(shop: Shop, id: string): PlacedOrder {
  const placed = shop.orders.find(({ order }) => order.id === id);
  if (!placed) throw createProblem('not_found');
  settle(shop, placed);
  return placed;
}

/** The same by a key of its presses. */
export function orderByKey(shop: Shop, key: string): Order | null {
  const placed = shop.orders.find(({ keys }) => keys.includes(key));
  if (placed) settle(shop, placed);
  return placed?.order ?? null;
}

function requireWaiting({ order }: PlacedOrder): void {
  if (order.status === 'cancelled') throw createProblem('order_cancelled');
  if (order.status === 'confirmed') throw createProblem('already_ordered', { orderNumber: order.number });
  if (isPending(order)) throw createProblem('payment_pending', { retryAfter: 2 });
}

async function holdsStill(shop: Shop, { order, request }: PlacedOrder): Promise<boolean> {
  try {
    return (await priceQuote(shop, request)).hash === order.quote.hash;
  } catch (error) {
    // What can no longer be quoted no longer holds.
    if (isProblem(error)) return false;
    throw error;
  }
}

/** A quote has one order, for ever. */
function requireUnordered(shop: Shop, kept: KeptQuote): void {
  const order = orderOf(shop, kept);
  if (order?.status === 'confirmed') throw createProblem('already_ordered', { orderNumber: order.number });
  if (isPending(order)) throw createProblem('payment_pending', { retryAfter: 2 });
}

function orderOf({ orders }: Shop, { quote }: KeptQuote): Order | undefined {
  return orders.find(({ order }) => order.quote.id === quote.id)?.order;
}

function keepOrder(shop: Shop, { quote, request }: KeptQuote, key: string): PlacedOrder {
  const order: Order = {
    id: shop.newId(),
    number: `SW-${quote.today.slice(0, 4)}-${String(shop.orders.length + 1).padStart(6, '0')}`,
    status: 'awaiting_payment',
    quote,
    payment: { kind: 'none' },
    products: quote.lines.map((line) => orderedProduct(shop, line)),
    email: shop.account.email,
  };
  const pressedAt = shop.clock().getTime();
  const placed = { order, keys: [key], request, pressedAt, asked: 0 };
  shop.orders.push(placed);
  return placed;
}
