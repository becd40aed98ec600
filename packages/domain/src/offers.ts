import type { Account, RunningTrial, Subscription } from './account.ts';
import type { Catalogue, Plan, Product } from './catalogue.ts';
import type { Interval } from './period.ts';
import { parseRate, type Rate } from './rate.ts';

/** What an account can do with a product. */
export interface ProductOffer {
  readonly product: Product;
  readonly canBuy: boolean;
  readonly canTry: boolean;
  /** The account had its trial; a running one counts. */
  readonly trialUsed: boolean;
  readonly runningTrial?: RunningTrial;
  /** The account already pays for it. */
  readonly subscription?: Subscription;
}

/** Every product with what this account can do with it; while nobody is signed in, with what anybody can. */
export function offersOf(catalogue: Catalogue, account: Account | null): ProductOffer[] {
  return catalogue.products.map((product) => offerOf(product, account));
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

function offerOf(product: Product, account: Account | null): ProductOffer {
  const subscription = account?.subscriptions.find(({ productId }) => productId === product.id);
  const runningTrial = account?.runningTrials.find(({ productId }) => productId === product.id);
  const trialUsed = runningTrial !== undefined || (account?.triedProducts.includes(product.id) ?? false);
  const isFreeTrial = product.trial !== undefined && !product.trial.requiresPayment;
  return {
    product,
    canBuy: product.buyable && !subscription,
    canTry: isFreeTrial && !subscription && !trialUsed,
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
