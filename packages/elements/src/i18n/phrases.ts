import type {
  Catalogue,
  Interval,
  Plan,
  Preview,
  Product,
  ProductOffer,
  SeatProblem,
  Selection,
  Stop,
  Subscription,
} from '@kasse/domain';
import { unitRateOf } from '@kasse/domain';
import type { CheckoutView } from '@kasse/flow';
import type { Format } from './format.ts';
import type { MessageKey, Translate } from './message-key.ts';

/** What sentences are made with. */
export interface Speech {
  readonly translate: Translate;
  readonly format: Format;
}

/** The name of what a plan counts, for one and for several. */
export function unitOf({ format }: Speech, plan: Plan): { one: string; other: string } {
  return { one: format.text(plan.unit.one).text, other: format.text(plan.unit.other).text };
}

/** The unit that belongs to a number: `1 Raum`, `5 Räume`. */
export function unitFor({ format }: Speech, plan: Plan, count: number): string {
  const form = new Intl.PluralRules(format.locale).select(count) === 'one' ? 'one' : 'other';
  return format.text(plan.unit[form]).text;
}

/** A product with its plan where there is a choice of plans: `Telefonie, Abostufe Plus`. */
export function itemName(speech: Speech, product: Product, plan: Plan | undefined): string {
  const name = speech.format.text(product.name).text;
  if (!plan || product.plans.length < 2) return name;
  return speech.translate('summary.item', { product: name, plan: speech.format.text(plan.name).text });
}

/** What an account has of a product: `10 Benutzerlizenzen, Abostufe Plus`; nothing where that plan is gone. */
export function subscriptionName(
  speech: Speech,
  { plans }: Product,
  { planId, seats }: Subscription,
): string | undefined {
  const { translate, format } = speech;
  const plan = plans.find(({ id }) => id === planId);
  return (
    plan &&
    translate('products.ownedSeats', {
      number: format.number(seats),
      unit: unitFor(speech, plan, seats),
      plan: format.text(plan.name).text,
    })
  );
}

/** A unit price in two parts, as a row shows it: `18,00 €` over `je Lizenz und Monat`. Empty for a plan without one. */
export function unitPriceParts(
  { translate, format }: Speech,
  plan: Plan,
  { interval, seats }: Selection,
  catalogue: Catalogue | undefined,
): { amount?: string; amountUnit?: string } {
  const price = plan.prices.find((each) => each.interval === interval) ?? plan.prices[0];
  if (!price || !catalogue) return {};
  const { currency, exponent } = catalogue;
  const rate = unitRateOf(price.pricing, seats ?? plan.seats.minimum, plan.seats.included);
  if (rate === undefined) {
    if (price.pricing.model !== 'flat') return {};
    const amount = format.rate(price.pricing.flat, currency, exponent);
    return { amount: translate('billing.total', { amount, context: price.interval }) };
  }
  const unit = format.text(plan.unit.short ?? plan.unit.one).text;
  return {
    amount: format.rate(rate, currency, exponent),
    amountUnit: translate('products.perUnit', { unit, context: price.interval }),
  };
}

/** The price of one unit in one line: `18,00 € je Lizenz und Monat`; nothing for a plan without one. */
export function unitPriceLine(
  { translate, format }: Speech,
  plan: Plan,
  { interval, seats }: Selection,
  { currency, exponent }: Catalogue,
): string | undefined {
  const price = plan.prices.find((each) => each.interval === interval);
  const rate = price && unitRateOf(price.pricing, seats ?? plan.seats.minimum, plan.seats.included);
  if (!price || rate === undefined) return undefined;
  return translate('billing.perSeat', {
    price: format.rate(rate, currency, exponent),
    unit: format.text(plan.unit.short ?? plan.unit.one).text,
    context: price.interval,
  });
}

/** Why a number of licences cannot be ordered, and what to do. */
export function seatSentence({ translate, format }: Speech, problem: SeatProblem): string {
  switch (problem.reason) {
    case 'not_a_number':
      return translate('seats.notNumber', { example: format.number(problem.example) });
    case 'too_few':
      return translate('seats.tooFew', { min: format.number(problem.minimum) });
    case 'too_many':
      return translate('seats.tooMany', { max: format.number(problem.maximum) });
    case 'wrong_step': {
      const { step, lower, upper } = problem;
      return translate('seats.wrongStep', {
        step: format.number(step),
        lower: format.number(lower),
        upper: format.number(upper),
      });
    }
  }
}

const stopNames = {
  product: 'steps.product',
  scope: 'steps.scope',
  billing: 'steps.billing',
  checkout: 'steps.checkout',
} as const satisfies Record<Stop, MessageKey>;

/** The name of a stop: `Umfang`. */
export function stopName({ translate }: Speech, stop: Stop): string {
  return translate(stopNames[stop]);
}

/** The title of a stop; what is changed of a subscription is called like the button that led there. */
export function stopTitle(
  speech: Speech,
  stop: Stop,
  { plans, plan, offer, subscription }: Pick<CheckoutView, 'plans' | 'plan' | 'offer' | 'subscription'>,
): string {
  switch (stop) {
    case 'product':
      return speech.translate('products.title');
    case 'scope':
      if (offer && subscription) return changeName(speech, offer);
      return plans.length > 1 || !plan
        ? speech.translate('plans.title')
        : speech.translate('seats.title', { units: unitOf(speech, plan).other });
    case 'billing':
      return speech.translate('billing.title');
    case 'checkout':
      return speech.translate('steps.checkout');
  }
}

/** The name of an interval: `Monatlich`, `Jährlich`. */
export function intervalName({ translate }: Speech, interval: Interval): string {
  return interval === 'month' ? translate('billing.month') : translate('billing.year');
}

/** What can be changed of an owned product: more licences or, where there are none to add, another plan. */
export function changeName({ translate }: Speech, { canAddSeats }: ProductOffer): string {
  return translate(canAddSeats ? 'intent.addSeats' : 'intent.upgrade');
}

/** What happens at the end of the trial that the main button leads to; undefined before the last stop. */
export function trialEndSentence({
  translate,
  format,
  view,
}: Speech & { view: CheckoutView }): string | undefined {
  const { selection, trialEndsOn, trialPreview, mainAction } = view;
  if (selection.intent !== 'trial' || !trialEndsOn) return undefined;
  const date = format.date(trialEndsOn);
  if (mainAction === 'start_trial') return translate('trial.ends', { date });
  if (!trialPreview || (mainAction !== 'checkout' && mainAction !== 'add_to_cart')) return undefined;
  const { amount, interval } = trialPreview;
  return translate('trial.becomesPaid', { date, amount: format.money(amount), context: interval });
}

/** What a choice costs each time, in two parts; of a change only what is added, with its sign: `+70,00 €`, `im Monat`. */
export function previewParts(
  { view: { catalogue, selection }, translate, format }: Speech & { readonly view: CheckoutView },
  { amount, interval }: Preview,
): { amount: string; unit: string } {
  const key = catalogue?.taxBehaviour === 'inclusive' ? 'summary.previewInclusive' : 'summary.preview';
  return {
    amount: (selection.intent === 'change' ? '+' : '') + format.money(amount),
    unit: translate(key, { context: interval }),
  };
}
