import type { Catalogue, Product } from './catalogue.ts';
import type { TrialRequest } from './order.ts';
import type { OrderItem } from './quote.ts';
import {
  intervalsOf,
  isFixedSeats,
  planOf,
  plansFor,
  priceOf,
  productOf,
  seatProblem,
} from './selection-lookup.ts';
import type { Intent, Selection, Stop } from './selection.ts';

/**
 * The places at which something is asked for this selection. What cannot be known yet is assumed to be
 * asked. Back, skipping, links, the trail and the count of presses all read this.
 */
export function stops(selection: Selection, catalogue: Catalogue): Stop[] {
  const isTrial = selection.intent === 'trial';
  const asked: readonly [Stop, boolean][] = [
    ['product', isProductAsked(catalogue)],
    ['scope', isScopeAsked(selection, catalogue)],
    ['billing', !isTrial && isBillingAsked(selection, catalogue)],
    ['checkout', !isTrial],
  ];
  return asked.filter(([, isAsked]) => isAsked).map(([stop]) => stop);
}

/** Whether everything that a stop asks is answered, with an answer that can be ordered. */
export function isStopComplete(stop: Stop, selection: Selection, catalogue: Catalogue): boolean {
  const product = productOf(selection, catalogue);
  const plan = planOf(selection, catalogue);
  if (!product) return false;
  switch (stop) {
    case 'product':
      return selection.intent !== undefined && intentsOf(product).includes(selection.intent);
    case 'scope':
      return (
        plan !== undefined &&
        plansFor(product, selection.intent).includes(plan) &&
        selection.seats !== undefined &&
        !seatProblem(plan, selection.seats)
      );
    case 'billing':
      return selection.intent === 'trial' || priceOf(selection, catalogue) !== undefined;
    case 'checkout':
      return false;
  }
}

/** What is to be bought; undefined unless everything is chosen and can be ordered. */
export function orderItemOf(selection: Selection, catalogue: Catalogue): OrderItem | undefined {
  const price = priceOf(selection, catalogue);
  const { productId, planId, seats } = selection;
  if (!price || !productId || !planId || seats === undefined) return undefined;
  return isOrderable(selection, catalogue) ? { productId, planId, priceId: price.id, seats } : undefined;
}

/** What is to be tried; undefined unless everything is chosen and can be tried. */
export function trialRequestOf(selection: Selection, catalogue: Catalogue): TrialRequest | undefined {
  const { productId, planId, seats, intent } = selection;
  if (intent !== 'trial' || !productId || !planId || seats === undefined) return undefined;
  return isOrderable(selection, catalogue) ? { productId, planId, seats } : undefined;
}

/** Parts of a selection as a link names them: strings from outside. */
export type LinkParts = Readonly<
  Partial<Record<'product' | 'intent' | 'plan' | 'seats' | 'billing', string>>
>;

/**
 * The selection that a link names. `outdated` says that something in it is no longer offered. A plan
 * without a product is one of the only product that there is.
 */
export function deepLink(link: LinkParts, catalogue: Catalogue): { selection: Selection; outdated: boolean } {
  const product = catalogue.products.find(({ id }) => id === link.product);
  const intent = intentOf(link.intent);
  const described = product ?? (link.product === undefined ? onlyProductOf(catalogue) : undefined);
  const plan = described?.plans.find(({ id }) => id === link.plan);
  const seats = /^\d{1,6}$/u.test(link.seats ?? '') ? Number(link.seats) : undefined;
  const interval = link.billing === 'month' || link.billing === 'year' ? link.billing : undefined;
  const selection: Selection = {
    ...(product && { productId: product.id }),
    ...(intent && { intent }),
    ...(plan && { planId: plan.id }),
    ...(seats !== undefined && { seats }),
    ...(interval && { interval }),
  };
  const outdated =
    (link.product !== undefined && !product) || (described !== undefined && link.plan !== undefined && !plan);
  return { selection, outdated };
}

function onlyProductOf({ products }: Catalogue): Product | undefined {
  return products.length === 1 ? products[0] : undefined;
}

function intentOf(word: string | undefined): Intent | undefined {
  return word === 'buy' || word === 'trial' ? word : undefined;
}

function isOrderable(selection: Selection, catalogue: Catalogue): boolean {
  return isStopComplete('product', selection, catalogue) && isStopComplete('scope', selection, catalogue);
}

/** What the catalogue offers with a product, whoever asks. A trial that needs payment is bought, not tried. */
function intentsOf({ buyable, trial }: Product): Intent[] {
  const intents: Intent[] = [];
  if (buyable) intents.push('buy');
  if (trial && !trial.requiresPayment) intents.push('trial');
  return intents;
}

function isProductAsked({ products }: Catalogue): boolean {
  return products.flatMap(intentsOf).length !== 1;
}

function isScopeAsked(selection: Selection, catalogue: Catalogue): boolean {
  const product = productOf(selection, catalogue);
  if (!product) return true;
  const plans = plansFor(product, selection.intent);
  const plan = planOf(selection, catalogue);
  return plans.length > 1 || !plan || !isFixedSeats(plan);
}

function isBillingAsked(selection: Selection, catalogue: Catalogue): boolean {
  const plan = planOf(selection, catalogue);
  return !plan || intervalsOf(plan).length > 1;
}
