import {
  amountOf,
  seatProblemIn,
  unitRateOf,
  type Catalogue,
  type Interval,
  type Plan,
  type Price,
} from '@kasse/domain';
import type { Checkout } from '../../context/checkout-context.ts';

/** What a price is the price of, as the attributes of `kasse-price` name it. */
export interface PriceName {
  readonly product?: string | undefined;
  readonly plan?: string | undefined;
  readonly billing?: string | undefined;
  readonly seats?: string | undefined;
}

/** A figure and what it is for. */
export interface ShownPrice {
  readonly amount: string;
  readonly unit: string;
}

/**
 * What the catalogue asks for a plan: for one unit, or for a number of them. Undefined before the catalogue is there; a
 * sentence that says the mend where it has no such price. The selection changes nothing in it.
 */
export function namedPrice(checkout: Checkout, name: PriceName): ShownPrice | string | undefined {
  const { catalogue } = checkout.view;
  if (!catalogue) return undefined;
  const found = findPrice(catalogue, name);
  if (typeof found === 'string') return found;
  return name.seats === undefined
    ? unitPrice(checkout, catalogue, found)
    : wholePrice(checkout, catalogue, found, Number(name.seats));
}

interface Found {
  readonly plan: Plan;
  readonly price: Price;
}

const listOf = (names: Iterable<string>): string => [...names].join(', ') || 'none';

/** The price of that name, else what is wrong with the name and how to mend it. */
function findPrice({ products }: Catalogue, name: PriceName): Found | string {
  const product = products.find(({ id }) => id === name.product);
  if (!product)
    return `product="${name.product ?? ''}" is not in the catalogue. Use one of ${listOf(products.map(({ id }) => id))}.`;
  const plan =
    product.plans.find(({ id }) => id === (name.plan ?? product.recommendedPlan)) ?? product.plans[0];
  if (!plan || (name.plan !== undefined && plan.id !== name.plan))
    return `plan="${name.plan ?? ''}" is no plan of ${product.id}. Use one of ${listOf(product.plans.map(({ id }) => id))}.`;
  const wanted = name.billing ?? product.defaultInterval;
  const price = plan.prices.find(({ interval }) => interval === wanted) ?? plan.prices[0];
  if (!price || (name.billing !== undefined && price.interval !== name.billing))
    return `billing="${name.billing ?? ''}" has no price in plan ${plan.id}. Use one of ${listOf(plan.prices.map(({ interval }) => interval))}.`;
  return { plan, price };
}

/** What one unit costs. Steps have no single price, so they need a number. */
function unitPrice(checkout: Checkout, catalogue: Catalogue, { plan, price }: Found): ShownPrice | string {
  const { format, translate } = checkout;
  const { currency, exponent } = catalogue;
  const { pricing, interval } = price;
  if (pricing.model === 'flat')
    return { amount: format.rate(pricing.flat, currency, exponent), unit: perInterval(checkout, interval) };
  const rate = unitRateOf(pricing, plan.seats.minimum, plan.seats.included);
  if (rate === undefined) return `plan ${plan.id} has prices in steps. Say for how many by seats="…".`;
  const unit = format.text(plan.unit.short ?? plan.unit.one).text;
  const key = isGross(checkout) ? 'summary.unitInclusive' : 'summary.unitExclusive';
  return {
    amount: format.rate(rate, currency, exponent),
    unit: translate(key, { unit, context: interval }),
  };
}

function wholePrice(
  checkout: Checkout,
  catalogue: Catalogue,
  { plan, price }: Found,
  seats: number,
): ShownPrice | string {
  const { minimum, maximum, step, included } = plan.seats;
  if (seatProblemIn(plan.seats, seats))
    return `seats must be a whole number from ${minimum} to ${maximum} in steps of ${step} in plan ${plan.id}.`;
  const amount = amountOf(price.pricing, seats, catalogue, included);
  return { amount: checkout.format.money(amount), unit: perInterval(checkout, price.interval) };
}

function isGross({ view }: Checkout): boolean {
  return view.catalogue?.taxBehaviour === 'inclusive';
}

/** `per month, excl. VAT`: the words that stand beside the preview of a selection. */
function perInterval(checkout: Checkout, interval: Interval): string {
  const key = isGross(checkout) ? 'summary.previewInclusive' : 'summary.preview';
  return checkout.translate(key, { context: interval });
}
