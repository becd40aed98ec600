import type { Order, OrderedProduct, QuoteLine } from '@kasse/domain';
import type { Checkout } from '../../context/checkout-context.ts';

/** The line of an order that a product of it came from. */
export function lineOf(order: Order, { productId }: OrderedProduct): QuoteLine | undefined {
  return order.quote.lines.find((line) => line.productId === productId);
}

/** When the next invoices come: one sentence where they all come on one day as before, else one for each product. */
export function invoiceSentences(checkout: Checkout, order: Order): string[] {
  const { translate, format } = checkout;
  const days = order.products.map((product) => ({
    name: nameOf(checkout, product),
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

function nameOf({ view, format }: Checkout, { productId }: OrderedProduct): string {
  const product = view.catalogue?.products.find(({ id }) => id === productId);
  return product ? format.text(product.name).text : productId;
}
