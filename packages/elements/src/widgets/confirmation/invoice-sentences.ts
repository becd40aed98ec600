import type { Order, OrderedProduct, QuoteLine } from '@kasse/domain';
import type { Checkout } from '../../context/checkout-context.ts';
import { itemName } from '../../i18n/phrases.ts';

/** The line of an order that a product of it came from; only that of a change names its subscription. */
export function lineOf(order: Order, { productId, subscriptionId }: OrderedProduct): QuoteLine | undefined {
  return order.quote.lines.find(
    (line) => line.productId === productId && (line.subscriptionId ?? subscriptionId) === subscriptionId,
  );
}

/** When the next invoices come: one sentence where they all come on one day as before, else one for each subscription. */
export function invoiceSentences(checkout: Checkout, order: Order): string[] {
  const { translate, format } = checkout;
  const days = order.products.map((product) => ({
    name: nameOf(checkout, order, product),
    date: format.date(product.nextBillingDate),
    isMoved: isMoved(lineOf(order, product), product),
  }));
  const [first] = days;
  if (!first) return [];
  const isOneDay = days.every(({ date, isMoved: moved }) => date === first.date && moved === first.isMoved);
  if (isOneDay) {
    const key = first.isMoved ? 'confirmation.billingDate' : 'confirmation.nextInvoice';
    return [translate(key, { date: first.date })];
  }
  return days.map(({ name: product, date, isMoved: moved }) =>
    translate(moved ? 'confirmation.billingDateOf' : 'confirmation.nextInvoiceOf', { product, date }),
  );
}

function isMoved(line: QuoteLine | undefined, { nextBillingDate }: OrderedProduct): boolean {
  return line?.change !== undefined && line.change.billingDate !== nextBillingDate;
}

/** Of a product that was ordered for several subscriptions, with its plan. */
function nameOf(checkout: Checkout, { products }: Order, { productId, planId }: OrderedProduct): string {
  const product = checkout.view.catalogue?.products.find(({ id }) => id === productId);
  if (!product) return productId;
  const isSeveral = products.filter((each) => each.productId === productId).length > 1;
  return itemName(checkout, product, isSeveral ? product.plans.find(({ id }) => id === planId) : undefined);
}
