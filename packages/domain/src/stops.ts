import type { Account } from './account.ts';
import type { Catalogue } from './catalogue.ts';
import { intentsOf, offerFor, offersOf } from './offers.ts';
import type { TrialRequest } from './order.ts';
import type { OrderItem } from './quote.ts';
import {
  intervalsOf,
  isFixedRange,
  isFreeTrial,
  onlyOne,
  planOf,
  plansFor,
  priceOf,
  productOf,
  seatRangeOf,
  subscriptionOf,
} from './selection-lookup.ts';
import { seatProblemIn } from './seat-range.ts';
import type { Correction, Selection, Stop } from './selection.ts';

/**
 * The places at which something is asked for this selection. What cannot be known yet is assumed to be
 * asked. Back, skipping, links, the trail and the count of presses all read this.
 */
export function stops(selection: Selection, catalogue: Catalogue, account: Account | null): Stop[] {
  const isOrdered = !isFreeTrial(selection, catalogue);
  const asked: readonly [Stop, boolean][] = [
    ['product', isProductAsked(catalogue, account)],
    ['scope', isScopeAsked(selection, catalogue, account)],
    ['billing', isOrdered && isBillingAsked(selection, catalogue)],
    ['checkout', isOrdered],
  ];
  return asked.filter(([, isAsked]) => isAsked).map(([stop]) => stop);
}

/** Whether everything that a stop asks is answered, with an answer that can be ordered. */
export function isStopComplete(
  stop: Stop,
  selection: Selection,
  catalogue: Catalogue,
  account: Account | null,
): boolean {
  const product = productOf(selection, catalogue);
  const { intent, planId, seats, interval } = selection;
  if (!product) return false;
  switch (stop) {
    case 'product': {
      const offer = offerFor(selection, offersOf({ products: [product] }, account));
      return offer !== undefined && intent !== undefined && intentsOf(offer).includes(intent);
    }
    case 'scope': {
      const range = seatRangeOf(selection, catalogue, account);
      const plans = plansFor(product, intent, subscriptionOf(selection, account));
      const isPlanned = plans.some(({ id }) => id === planId);
      return isPlanned && range !== undefined && seats !== undefined && !seatProblemIn(range, seats);
    }
    case 'billing':
      if (intent === 'change' && interval !== subscriptionOf(selection, account)?.interval) return false;
      return isFreeTrial(selection, catalogue) || priceOf(selection, catalogue) !== undefined;
    case 'checkout':
      return false;
  }
}

/** What is to be ordered; undefined unless everything is chosen and can be ordered. A free trial is not ordered. */
export function orderItemOf(
  selection: Selection,
  catalogue: Catalogue,
  account: Account | null,
): OrderItem | undefined {
  const price = priceOf(selection, catalogue);
  const { productId, planId, seats, intent } = selection;
  if (!price || !productId || !planId || seats === undefined) return undefined;
  if (!isEverythingChosen(selection, catalogue, account)) return undefined;
  const subscription = intent === 'change' ? subscriptionOf(selection, account) : undefined;
  return {
    ...{ productId, planId, priceId: price.id, seats },
    ...(intent === 'trial' && { kind: intent }),
    ...(subscription && { kind: 'change', subscriptionId: subscription.id }),
  };
}

/** What is to be tried at once; undefined unless everything is chosen and can be tried without a way to pay. */
export function trialRequestOf(
  selection: Selection,
  catalogue: Catalogue,
  account: Account | null,
): TrialRequest | undefined {
  const { productId, planId, seats } = selection;
  if (!isFreeTrial(selection, catalogue) || !productId || !planId || seats === undefined) return undefined;
  return isEverythingChosen(selection, catalogue, account) ? { productId, planId, seats } : undefined;
}

/** What a link can name: the parts of a selection, and a discount code. */
export const linkParts = ['product', 'subscription', 'intent', 'plan', 'seats', 'billing', 'code'] as const;

/** What a link names: strings from outside. */
export type LinkParts = Readonly<Partial<Record<(typeof linkParts)[number], string>>>;

/** What a link comes to: nothing that is wrong in it is dropped in silence. */
export interface FollowedLink {
  /** A number of licences that is none is NaN, which is kept and explained like any impossible number. */
  readonly selection: Selection;
  /** Words of the link that mean nothing for its product. */
  readonly corrections: readonly Correction[];
  /** Its product is not there any more, or it names none and says something that means nothing by itself. */
  readonly outdated: boolean;
}

/**
 * The selection that a link names; its code is no part of it. A plan without a product is one of the only product
 * that there is.
 */
export function deepLink(link: LinkParts, catalogue: Catalogue): FollowedLink {
  const product = catalogue.products.find(({ id }) => id === link.product);
  const described = product ?? (link.product ? undefined : onlyOne(catalogue.products));
  const plan = described?.plans.find(({ id }) => id === link.plan);
  const intent = (['buy', 'trial', 'change'] as const).find((word) => word === link.intent);
  const interval = (['month', 'year'] as const).find((word) => word === link.billing);
  const wrong = (
    [
      // Which of them there are is known once somebody is signed in.
      ['subscription', link.subscription, described],
      ['intent', link.intent, intent],
      ['plan', link.plan, plan],
      ['interval', link.billing, interval],
    ] as const
  ).flatMap(([part, word, meaning]) => (word && !meaning ? [part] : []));
  return {
    selection: {
      ...(product && { productId: product.id }),
      ...(described && link.subscription && { subscriptionId: link.subscription }),
      ...(intent && { intent }),
      ...(plan && { planId: plan.id }),
      ...(link.seats && { seats: /^\d{1,15}$/u.test(link.seats) ? Number(link.seats) : NaN }),
      ...(interval && { interval }),
    },
    corrections: described ? wrong.map((part) => ({ part, reason: 'not_offered' })) : [],
    outdated: !described && (Boolean(link.product) || wrong.length > 0),
  };
}

function isEverythingChosen(selection: Selection, catalogue: Catalogue, account: Account | null): boolean {
  return (['product', 'scope', 'billing'] as const).every((stop) =>
    isStopComplete(stop, selection, catalogue, account),
  );
}

/** One product with one thing to do leaves nothing to ask; what an account can do with it is part of that. */
function isProductAsked(catalogue: Catalogue, account: Account | null): boolean {
  return !onlyOne(catalogue.products) || !onlyOne(offersOf(catalogue, account).flatMap(intentsOf));
}

function isScopeAsked(selection: Selection, catalogue: Catalogue, account: Account | null): boolean {
  const product = productOf(selection, catalogue);
  if (!product) return true;
  const range = seatRangeOf(selection, catalogue, account);
  const plans = plansFor(product, selection.intent, subscriptionOf(selection, account));
  return plans.length > 1 || !range || !isFixedRange(range);
}

/** A change is billed as its subscription is. */
function isBillingAsked(selection: Selection, catalogue: Catalogue): boolean {
  if (selection.intent === 'change') return false;
  const plan = planOf(selection, catalogue);
  return !plan || intervalsOf(plan).length > 1;
}
