import {
  resolveText,
  type Account,
  type Money,
  type Order,
  type OrderedProduct,
  type Product,
} from '@kasse/domain';
import type { ShopFile } from '@kasse/contract/config';
import { composeMail, type Mail, type MailLink, type MailPart } from './mail.ts';
import { findPlan, linePart } from './order-lines.ts';
import { speechFor, type Speech } from './speech.ts';

/** What a confirmation is written from. */
export interface OrderMailInput {
  readonly order: Order;
  readonly account: Account;
  readonly shop: ShopFile;
}

/**
 * The confirmation of an order: its parts and their order are fixed, the figures are those of the quote. A late
 * one says in its subject that the order has arrived, since the customer was told to wait for that.
 */
export function orderMail({
  order,
  account,
  shop,
  products,
  isLate,
}: OrderMailInput & {
  /** What was on offer when it was quoted. */
  readonly products: readonly Product[];
  readonly isLate: boolean;
}): Mail {
  const speech = speechFor(account, shop);
  const { words } = speech;
  const { legal } = order.quote;
  const parts: MailPart[] = [
    { kind: 'heading', text: words.order.thanks },
    { kind: 'paragraph', text: words.order.number(order.number), ...viewLink(order, account, shop, speech) },
    ...order.quote.lines.map((line) => linePart(line, products, speech)),
    { kind: 'table', title: words.order.figures, rows: figures(order, shop, speech), totals: true },
    { kind: 'table', rows: [[words.order.payment, paymentText(order, speech)], ...nextRows(order, speech)] },
    ...order.products
      .filter(({ licences }) => licences > 0)
      .map((product) => assignPart(product, products, speech)),
    {
      kind: 'paragraph',
      text: words.order.termsText(legal.termsVersion),
      link: { label: words.order.terms, url: legal.termsUrl },
    },
    { kind: 'paragraph', text: words.contact(shop.seller.name, shop.seller.email) },
  ];
  const { name } = shop.seller;
  const subject = isLate ? words.outcome.arrived(name) : words.order.subject(order.number, name);
  return composeMail(subject, words.language, parts);
}

function viewLink(
  { id }: Order,
  { locale }: Account,
  { orderPage, defaultLocale }: ShopFile,
  { words }: Speech,
): { readonly link?: MailLink } {
  if (!orderPage) return {};
  const { text: page } = resolveText(orderPage, locale, defaultLocale);
  return { link: { label: words.order.view, url: page.replace('{order}', encodeURIComponent(id)) } };
}

function figures(order: Order, shop: ShopFile, { words, format }: Speech): (readonly [string, string])[] {
  const { quote } = order;
  const taxLabel = shop.taxBehaviour === 'inclusive' ? words.order.includedTax : words.order.tax;
  return [
    [words.order.subtotal, format.money(quote.subtotal)],
    ...quote.discounts.map(
      ({ code, amount }) => [words.order.discount(code), format.money(negative(amount))] as const,
    ),
    ...(quote.credit ? [[words.order.credit, format.money(negative(quote.credit))] as const] : []),
    ...quote.taxes.map(({ rate, amount }) => [taxLabel(format.percent(rate)), format.money(amount)] as const),
    ...(quote.reverseCharge
      ? [[words.order.reverseCharge, format.money({ ...quote.total, minor: 0 })] as const]
      : []),
    [words.order.total, format.money(quote.total)],
  ];
}

function paymentText({ payment, quote }: Order, { words, format }: Speech): string {
  switch (payment.kind) {
    case 'none':
      return words.order.nothingDue;
    case 'card':
      return words.order.card(payment.lastDigits);
    case 'invoice':
      return quote.total.minor === 0
        ? words.order.invoiceLater
        : words.order.invoice(format.day(payment.payableBy));
  }
}

function nextRows({ quote }: Order, { words, format }: Speech): (readonly [string, string])[] {
  return [
    ...quote.recurring.map(
      ({ interval, amount, nextBillingDate }) =>
        [
          words.order.next,
          words.order.recurring[interval](format.money(amount), format.day(nextBillingDate)),
        ] as const,
    ),
    ...(quote.creditKept ? [[words.order.creditKept, format.money(quote.creditKept)] as const] : []),
  ];
}

function negative(amount: Money): Money {
  return { ...amount, minor: -amount.minor };
}

function assignPart(
  ordered: OrderedProduct,
  products: readonly Product[],
  { words, format, text }: Speech,
): MailPart {
  const { product } = findPlan(products, ordered);
  const name = text(product.name);
  return {
    kind: 'paragraph',
    text: words.assign(ordered.licences, format.number(ordered.licences), name),
    ...(product.url !== undefined && { link: { label: words.open(name), url: product.url } }),
  };
}
