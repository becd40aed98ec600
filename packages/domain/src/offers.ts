import type { Account, RunningTrial, Subscription } from './account.ts';
import type { Catalogue, Plan, Product } from './catalogue.ts';
import type { Interval } from './period.ts';
import { parseRate, type Rate } from './rate.ts';
import { onlyOne, plansFor, subscriptionsOf } from './selection-lookup.ts';
import type { Intent, Selection } from './selection.ts';

/** What an account can do with a product, or with one of its subscriptions of it. */
export interface ProductOffer {
  readonly product: Product;
  readonly canBuy: boolean;
  readonly canTry: boolean;
  /** A trial asks for a way to pay: it is ordered like a purchase. */
  readonly trialNeedsPayment: boolean;
  /** The account has it and can have more of it; not while nothing has been paid for it yet. */
  readonly canChange: boolean;
  /** Licences can be added to the plan that the account has. */
  readonly canAddSeats: boolean;
  /** There is a higher plan. */
  readonly canUpgrade: boolean;
  /** The account had its trial; a running one counts. */
  readonly trialUsed: boolean;
  readonly runningTrial?: RunningTrial;
  /** The account already pays for it: what can be changed is this one. */
  readonly subscription?: Subscription;
}

/**
 * Every product with what this account can do with it, an owned one once for each of its subscriptions; while nobody
 * is signed in, with what anybody can.
 */
export function offersOf({ products }: Pick<Catalogue, 'products'>, account: Account | null): ProductOffer[] {
  return products.flatMap((product) => {
    const owned = subscriptionsOf(product.id, account);
    return owned.length > 0
      ? owned.map((subscription) => offerOf(product, account, subscription))
      : [offerOf(product, account)];
  });
}

/** The offer that is meant: the only one of its product, or that of the subscription that is named. */
export function offerFor(
  { productId, subscriptionId }: Pick<Selection, 'productId' | 'subscriptionId'>,
  offers: readonly ProductOffer[],
): ProductOffer | undefined {
  const own = offers.filter(({ product }) => product.id === productId);
  return own.find(({ subscription }) => subscription?.id === subscriptionId) ?? onlyOne(own);
}

/** What an offer lets the account do. */
export function intentsOf({ canBuy, canTry, canChange }: ProductOffer): Intent[] {
  const possible = { buy: canBuy, trial: canTry, change: canChange };
  return (['buy', 'trial', 'change'] as const).filter((intent) => possible[intent]);
}

/** A lowest price, as a list shows it. */
export interface FromPrice {
  readonly rate: Rate;
  readonly interval: Interval;
  readonly plan: Plan;
  /** Whether it is the price of one unit; a flat one is that of the whole plan. */
  readonly perUnit: boolean;
}

/** The lowest price of one unit, or of a flat plan: per month if the product has monthly prices, else per year. */
export function fromPrice(product: Product): FromPrice | undefined {
  return lowest(product, 'month') ?? lowest(product, 'year');
}

function offerOf(product: Product, account: Account | null, subscription?: Subscription): ProductOffer {
  const runningTrial = account?.runningTrials.find(({ productId }) => productId === product.id);
  const trialUsed = runningTrial !== undefined || (account?.triedProducts.includes(product.id) ?? false);
  // A running trial of what is owned is one whose first charge is still to come: nothing was paid to credit.
  const changeable = subscription && !runningTrial ? plansFor(product, 'change', subscription) : [];
  const canAddSeats = changeable.some(({ id }) => id === subscription?.planId);
  return {
    product,
    canBuy: product.buyable && !subscription,
    canTry: product.trial !== undefined && !subscription && !trialUsed,
    trialNeedsPayment: product.trial?.requiresPayment ?? false,
    canChange: changeable.length > 0,
    canAddSeats,
    canUpgrade: changeable.length > (canAddSeats ? 1 : 0),
    trialUsed: product.trial !== undefined && trialUsed,
    ...(runningTrial && { runningTrial }),
    ...(subscription && { subscription }),
  };
}

function lowest(product: Product, interval: Interval): FromPrice | undefined {
  const prices = product.plans.flatMap((plan) =>
    plan.prices
      .filter((price) => price.interval === interval)
      .map(({ pricing }): FromPrice => ({
        rate: lowestRate(pricing),
        interval,
        plan,
        perUnit: pricing.model !== 'flat',
      })),
  );
  return prices.reduce<FromPrice | undefined>(
    (least, each) => (least && parseRate(least.rate) <= parseRate(each.rate) ? least : each),
    undefined,
  );
}

function lowestRate(pricing: Plan['prices'][number]['pricing']): Rate {
  switch (pricing.model) {
    case 'per_unit':
      return pricing.unit;
    case 'flat':
      return pricing.flat;
    default:
      return pricing.steps
        .map(({ unit }) => unit)
        .reduce((one, other) => (parseRate(one) <= parseRate(other) ? one : other));
  }
}
