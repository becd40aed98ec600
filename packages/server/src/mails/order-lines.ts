import type { Plan, Product, QuoteLine } from '@kasse/domain';
import type { MailPart } from './mail.ts';
import type { Speech } from './speech.ts';

type Rows = readonly (readonly [label: string, value: string])[];

/** What one line of an order says of itself. */
export function linePart(line: QuoteLine, products: readonly Product[], speech: Speech): MailPart {
  const { words, format, text } = speech;
  const { product, plan } = findPlan(products, line);
  return {
    kind: 'table',
    rows: [
      [words.order.product, text(product.name)],
      [words.order.plan, planText(line, products, speech)],
      [words.order.licences(text(plan.unit.other)), seatsText(line, speech)],
      [words.order.planPrice, planPrice(line, plan, speech)],
      ...periodRows(line, speech),
      [words.order.amount, format.money(line.amount)],
    ],
  };
}

/** What an order names; whatever nobody remembers is called by its id, since a mail stops no order. */
export function findPlan(
  products: readonly Product[],
  { productId, planId }: { readonly productId: string; readonly planId: string },
): { readonly product: Product; readonly plan: Plan } {
  const product = products.find(({ id }) => id === productId);
  const plan = product?.plans.find(({ id }) => id === planId);
  return { product: product ?? forgottenProduct(productId), plan: plan ?? forgottenPlan(planId) };
}

function forgottenProduct(id: string): Product {
  return { id, name: { en: id }, buyable: false, plans: [] };
}

function forgottenPlan(id: string): Plan {
  const seats = { minimum: 0, maximum: 0, step: 1, included: 0 };
  return { id, name: { en: id }, unit: { one: { en: id }, other: { en: id } }, seats, prices: [] };
}

function planText(
  { productId, planId, change }: QuoteLine,
  products: readonly Product[],
  { words, text }: Speech,
): string {
  const name = (id: string) => text(findPlan(products, { productId, planId: id }).plan.name);
  return change && change.planId !== planId
    ? words.order.change(name(change.planId), name(planId))
    : name(planId);
}

function seatsText({ seats, change }: QuoteLine, { words, format }: Speech): string {
  return change && seats > 0
    ? words.order.change(format.number(change.seats), format.number(change.seats + seats))
    : format.number(change ? change.seats : seats);
}

function planPrice(line: QuoteLine, plan: Plan, { words, format, text }: Speech): string {
  if (line.unitRate !== undefined) {
    return words.order.perUnit[line.interval](
      format.rate(line.unitRate, line.amount),
      text(plan.unit.short ?? plan.unit.one),
    );
  }
  const pricing = plan.prices.find(({ id }) => id === line.priceId)?.pricing;
  const amount = line.trial?.firstCharge ?? line.amount;
  return words.order.flat[line.interval](
    pricing?.model === 'flat' ? format.rate(pricing.flat, line.amount) : format.money(amount),
  );
}

function periodRows(line: QuoteLine, { words, format }: Speech): Rows {
  const { trial, change, period, interval } = line;
  if (trial) {
    const amount = format.money(trial.firstCharge);
    return [[words.order.trial, words.order.trialText[interval](format.day(trial.endsOn), amount)]];
  }
  const dates = change && ([format.day(change.billingDate), format.day(period.end)] as const);
  return [
    [words.order.period, format.period(period)],
    ...(dates && dates[0] !== dates[1]
      ? [[words.order.billingDate, words.order.change(...dates)] as const]
      : []),
  ];
}
