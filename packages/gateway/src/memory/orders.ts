import { checkOrder, createProblem, isProblem, payableBy, requireBillingContact } from '@kasse/domain';
import type {
  BillingDetails,
  Order,
  OrderedProduct,
  OrderRequest,
  PaymentMethod,
  Quote,
} from '@kasse/domain';
import { keepQuote, priceQuote } from './quotes.ts';
import type { KeptQuote, Shop } from './shop.ts';
import { isAssignable } from './demo-units.ts';

/**
 * Places an order and opens its subscriptions. A quote that is too old or no longer right rejects with a
 * new one, which is kept for the next press.
 */
export async function placeOrder(shop: Shop, request: OrderRequest, key: string): Promise<Order> {
  requireBillingContact(shop.account);
  const kept = shop.quotes.get(request.quoteId);
  if (!kept) throw createProblem('not_found');
  requireUnused(shop, kept);
  const method = shop.account.paymentMethods.find(({ id }) => id === request.paymentMethodId);
  if (!method) throw createProblem('payment_method_unavailable');
  const fresh = await priceQuote(shop, kept.request);
  try {
    if (kept.expiresAt <= shop.clock().getTime()) throw createProblem('quote_expired', { quote: fresh });
    checkOrder({ request, quote: kept.quote, fresh });
  } catch (error) {
    if (isProblem(error) && error.quote) keepQuote(shop, kept.request, error.quote);
    throw error;
  }
  // Pricing took its time: another press may have ordered the quote meanwhile.
  requireUnused(shop, kept);
  return confirm(shop, kept, method, key);
}

function requireUnused({ orders }: Shop, { quote }: KeptQuote): void {
  const earlier = orders.find(({ order }) => order.quote.id === quote.id);
  if (earlier) throw createProblem('already_ordered', { orderNumber: earlier.order.number });
}

function confirm(shop: Shop, { quote, request }: KeptQuote, method: PaymentMethod, key: string): Order {
  const payment = paymentBy(method, quote);
  const products = quote.lines.map((line) => orderedProduct(shop, line));
  const order: Order = {
    id: shop.newId(),
    number: `SW-${quote.today.slice(0, 4)}-${String(shop.orders.length + 1).padStart(6, '0')}`,
    status: 'confirmed',
    quote,
    payment,
    products,
    email: shop.account.email,
  };
  shop.orders.push({ key, order });
  openSubscriptions(shop, order, request.details);
  return order;
}

function paymentBy(method: PaymentMethod, quote: Quote): Order['payment'] {
  switch (method.kind) {
    case 'invoice':
      return { kind: 'invoice', payableBy: payableBy(quote.today, method.days) };
    case 'saved_card':
      return { kind: 'card', lastDigits: method.lastDigits };
    case 'card':
      // A new card needs a provider that holds it, which this service has not.
      throw createProblem('payment_method_unavailable');
  }
}

function orderedProduct(
  { newId, catalogue }: Shop,
  { productId, planId, seats }: Quote['lines'][number],
): OrderedProduct {
  const plan = catalogue.products.find(({ id }) => id === productId)?.plans.find(({ id }) => id === planId);
  const licences = plan && !isAssignable(plan) ? 0 : seats;
  return { productId, planId, subscriptionId: newId(), licences, access: 'ready' };
}

function openSubscriptions(shop: Shop, { quote, products }: Order, { address, vatId }: BillingDetails): void {
  const opened = quote.lines.flatMap(({ productId, planId, seats, interval, period }) => {
    const id = products.find((product) => product.productId === productId)?.subscriptionId;
    return id ? [{ id, productId, planId, seats, interval, nextBillingDate: period.end }] : [];
  });
  const isBought = (productId: string) => opened.some((subscription) => subscription.productId === productId);
  shop.account = {
    ...shop.account,
    ...(address && { address }),
    // An order without a VAT id forgets none.
    ...(vatId && { vatId }),
    subscriptions: [...shop.account.subscriptions, ...opened],
    runningTrials: shop.account.runningTrials.filter(({ productId }) => !isBought(productId)),
  };
}
