import { createProblem, isKeptVatId } from '@kasse/domain';
import type { BillingDetails, Order, PaymentMethod } from '@kasse/domain';
import { chargedPayment, paymentBy } from './payments.ts';
import type { PlacedOrder, Shop } from './shop.ts';
import { withoutOrdered } from './stored-cart.ts';
import { withOrdered } from './subscriptions.ts';
import { checkVatId } from './vat-check.ts';

/** Milliseconds after which a payment that nobody knows the outcome of is given up. */
const longestWait = 24 * 60 * 60 * 1000;

/** Pays an order, or tries to: by invoice at once, by card as the pretend provider says. */
export function pay(shop: Shop, placed: PlacedOrder, method: PaymentMethod): void {
  const payment = paymentBy(method, shop.catalogue.today);
  placed.order = { ...placed.order, payment };
  if (method.kind === 'invoice') {
    confirm(shop, placed);
    return;
  }
  const number = (placed.order.attempt?.number ?? 0) + 1;
  const attempt = { number, paymentMethodId: method.id, state: 'pending' } as const;
  placed.order = { ...placed.order, attempt };
  placed.asked = 0;
  placed.pressedAt = shop.clock().getTime();
  settle(shop, placed);
}

/** Asks once more about a payment that is under way, and lets the order become what the answer makes of it. */
export function settle(shop: Shop, placed: PlacedOrder): void {
  const { order } = placed;
  const { attempt } = order;
  const method = shop.account.paymentMethods.find(({ id }) => id === attempt?.paymentMethodId);
  if (attempt?.state !== 'pending' || !method) return;
  placed.asked += 1;
  const state = shop.charge({
    orderId: order.id,
    method,
    amount: order.quote.total,
    attempt: attempt.number,
    asked: placed.asked,
  });
  if (state !== 'pending') placed.order = { ...order, attempt: { ...attempt, state } };
  if (state === 'succeeded') confirm(shop, placed);
  if (state === 'pending' && shop.clock().getTime() - placed.pressedAt >= longestWait) cancel(placed);
}

/** Makes an order what the customer wanted: what is subscribed to, and a cart without it. */
export function confirm(shop: Shop, placed: PlacedOrder): void {
  const { order } = placed;
  placed.order = {
    ...order,
    status: 'confirmed',
    payment: chargedPayment(order.payment),
    products: order.products.map((product) => ({ ...product, access: 'ready' })),
  };
  shop.account = withOrdered(shop.account, placed.order, keptDetails(shop, placed.request.details));
  shop.cart = withoutOrdered(shop.cart, order.quote.lines);
}

/** A VAT id that is known to be wrong is nobody's for the next order. */
function keptDetails({ account, isRegisterSilent }: Shop, details: BillingDetails): BillingDetails {
  const { vatId, ...others } = details;
  const country = (details.address ?? account.address)?.country;
  const check = vatId && country ? checkVatId({ vatId, country, isRegisterSilent }) : undefined;
  return isKeptVatId(check) ? details : others;
}

/** The order that waits for its payment, asked about once more. */
export function waitingOrder(shop: Shop): PlacedOrder | undefined {
  const placed = shop.orders.find(({ order }) => order.status === 'awaiting_payment');
  if (placed) settle(shop, placed);
  return placed?.order.status === 'awaiting_payment' ? placed : undefined;
}

/**
 * Makes room for another order or another cart: cancels an order whose payment was declined. Throws
 * `payment_pending` while a payment may still succeed.
 */
export function clearWay(shop: Shop): void {
  const placed = waitingOrder(shop);
  if (isPending(placed?.order)) throw createProblem('payment_pending', { retryAfter: 2 });
  if (placed) cancel(placed);
}

/** Whether a payment of an order is under way. */
export function isPending(order: Order | undefined): boolean {
  return order?.status === 'awaiting_payment' && order.attempt?.state === 'pending';
}

/** Gives an order up for good. */
export function cancel(placed: PlacedOrder): void {
  placed.order = { ...placed.order, status: 'cancelled' };
}
