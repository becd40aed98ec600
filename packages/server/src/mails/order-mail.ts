import type { Account, Order, OrderedProduct, Plan, Product, QuoteLine } from '@kasse/domain';
import type { ShopFile } from '@kasse/contract/config';
import { composeMail, type Mail, type MailPart } from './mail.ts';
import { speechFor, type Speech } from './speech.ts';

/** What a confirmation is written from. */
export interface OrderMailInput {
  readonly order: Order;
  readonly account: Account;
  readonly shop: ShopFile;
}

/** The confirmation of an order: its parts and their order are fixed, the figures are those of the quote. */
export function orderMail({ order, account, shop }: OrderMailInput): Mail {
  const speech = speechFor(account, shop);
  const { words } = speech;
  const { legal } = order.quote;
  const parts: MailPart[] = [
    { kind: 'heading', text: words.order.thanks },
    { kind: 'paragraph', text: words.order.number(order.number) },
    ...order.quote.lines.map((line) => linePart(line, shop, speech)),
    { kind: 'table', title: words.order.figures, rows: figures(order, shop, speech), totals: true },
    { kind: 'table', rows: [[words.order.payment, paymentText(order, speech)], ...nextRows(order, speech)] },
    ...order.products
      .filter(({ licences }) => licences > 0)
      .map((product) => assignPart(product, shop, speech)),
    {
      kind: 'paragraph',
      text: words.order.termsText(legal.termsVersion),
      link: { label: words.order.terms, url: legal.termsUrl },
    },
    { kind: 'paragraph', text: words.contact(shop.seller.name, shop.seller.email) },
  ];
  return composeMail(words.order.subject(order.number, shop.seller.name), words.language, parts);
}

function linePart(line: QuoteLine, shop: ShopFile, { words, format, text }: Speech): MailPart {
  const { product, plan } = findPlan(shop, line);
  const price = plan.prices.find(({ id }) => id === line.priceId)?.pricing;
  const planPrice = (() => {
    if (line.unitRate !== undefined) {
      return words.order.perUnit[line.interval](
        format.rate(line.unitRate, line.amount),
        text(plan.unit.short ?? plan.unit.one),
      );
    }
    const amount = price?.model === 'flat' ? format.rate(price.flat, line.amount) : format.money(line.amount);
    return words.order.flat[line.interval](amount);
  })();
  return {
    kind: 'table',
    rows: [
      [words.order.product, text(product.name)],
      [words.order.plan, text(plan.name)],
      [words.order.licences(text(plan.unit.other)), format.number(line.seats)],
      [words.order.planPrice, planPrice],
      [words.order.period, format.period(line.period)],
      [words.order.amount, format.money(line.amount)],
    ],
  };
}

function figures(order: Order, shop: ShopFile, { words, format }: Speech): (readonly [string, string])[] {
  const { quote } = order;
  const taxLabel = shop.taxBehaviour === 'inclusive' ? words.order.includedTax : words.order.tax;
  return [
    [words.order.subtotal, format.money(quote.subtotal)],
    ...quote.taxes.map(({ rate, amount }) => [taxLabel(format.percent(rate)), format.money(amount)] as const),
    ...(quote.reverseCharge
      ? [[words.order.reverseCharge, format.money({ ...quote.total, minor: 0 })] as const]
      : []),
    [words.order.total, format.money(quote.total)],
  ];
}

function paymentText({ payment }: Order, { words, format }: Speech): string {
  return payment.kind === 'invoice'
    ? words.order.invoice(format.day(payment.payableBy))
    : words.order.card(payment.lastDigits);
}

function nextRows({ quote }: Order, { words, format }: Speech): (readonly [string, string])[] {
  return quote.recurring.map(({ interval, amount, nextBillingDate }) => [
    words.order.next,
    words.order.recurring[interval](format.money(amount), format.day(nextBillingDate)),
  ]);
}

function assignPart(ordered: OrderedProduct, shop: ShopFile, { words, format, text }: Speech): MailPart {
  const { product } = findPlan(shop, ordered);
  const name = text(product.name);
  return {
    kind: 'paragraph',
    text: words.assign(ordered.licences, format.number(ordered.licences), name),
    ...(product.url !== undefined && { link: { label: words.open(name), url: product.url } }),
  };
}

/** The order was just priced from this very shop, so what it names is there. */
function findPlan(
  shop: ShopFile,
  { productId, planId }: { readonly productId: string; readonly planId: string },
): { readonly product: Product; readonly plan: Plan } {
  const product = shop.products.find(({ id }) => id === productId);
  const plan = product?.plans.find(({ id }) => id === planId);
  if (!product || !plan) throw new RangeError(`The shop has no plan ${planId} of ${productId}.`);
  return { product, plan };
}
