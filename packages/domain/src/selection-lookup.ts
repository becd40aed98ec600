import type { Account, Subscription } from './account.ts';
import type { Catalogue, Plan, Price, Product, SeatRange } from './catalogue.ts';
import type { Interval } from './period.ts';
import { addableRange, reachableRange, seatProblemIn } from './seat-range.ts';
import type { Intent, SeatProblem, Selection } from './selection.ts';

/** The chosen product. */
export function productOf(selection: Selection, catalogue: Catalogue): Product | undefined {
  return catalogue.products.find(({ id }) => id === selection.productId);
}

/** The chosen plan. */
export function planOf(selection: Selection, catalogue: Catalogue): Plan | undefined {
  return productOf(selection, catalogue)?.plans.find(({ id }) => id === selection.planId);
}

/**
 * The subscription that a selection names, whether or not it is to be changed; where it names none, the only one that
 * the account has of the product.
 */
export function subscriptionOf(
  { productId, subscriptionId }: Pick<Selection, 'productId' | 'subscriptionId'>,
  account: Account | null,
): Subscription | undefined {
  const owned = subscriptionsOf(productId, account);
  return subscriptionId === undefined ? onlyOne(owned) : owned.find(({ id }) => id === subscriptionId);
}

/** All subscriptions that an account has of a product. */
export function subscriptionsOf(
  product: string | undefined,
  account: Account | null,
): readonly Subscription[] {
  return account?.subscriptions.filter(({ productId }) => productId === product) ?? [];
}

/** Whether an account has several subscriptions of a product: then a subscription of it has to be told from others. */
export function hasSeveral(productId: string, account: Account | null): boolean {
  return subscriptionsOf(productId, account).length > 1;
}

/** What a list holds if it is one thing: then there is nothing to choose. */
export function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** The price of the chosen plan in the chosen interval; none for a free trial, and before it is known what to do. */
export function priceOf(selection: Selection, catalogue: Catalogue): Price | undefined {
  if (!selection.intent || isFreeTrial(selection, catalogue)) return undefined;
  return priceIn(planOf(selection, catalogue), selection.interval);
}

/** The price of a plan in an interval. */
export function priceIn(plan: Plan | undefined, interval: Interval | undefined): Price | undefined {
  return plan?.prices.find((price) => price.interval === interval);
}

/** The price at which a plan was bought while it still has that one, else the present one in that interval. */
export function boughtPrice(
  { prices }: Plan,
  { priceId, interval }: Pick<Subscription, 'priceId' | 'interval'>,
): Price | undefined {
  return prices.find(({ id }) => id === priceId) ?? prices.find((price) => price.interval === interval);
}

/** Whether a trial is chosen that starts at once, without a way to pay. */
export function isFreeTrial(selection: Selection, catalogue: Catalogue): boolean {
  return selection.intent === 'trial' && !productOf(selection, catalogue)?.trial?.requiresPayment;
}

/**
 * The plans of a product that can be bought, or tried; for a change those that the subscription can go on with: its
 * own if licences can be added, and the higher ones that are billed as often.
 */
export function plansFor(
  { plans, trial }: Product,
  intent: Intent | undefined,
  subscription?: Subscription,
): readonly Plan[] {
  if (intent === 'trial') return plans.filter((plan) => trial?.plans?.includes(plan.id) ?? true);
  if (intent !== 'change') return plans;
  const own = plans.find((plan) => plan.id === subscription?.planId);
  if (!subscription || !own || !boughtPrice(own, subscription)) return [];
  return plans
    .slice(plans.indexOf(own))
    .filter((plan) => priceIn(plan, subscription.interval) && addableRange(plan, subscription));
}

/** The intervals that a plan has prices for, the shorter first. */
export function intervalsOf(plan: Plan): Interval[] {
  return (['month', 'year'] as const).filter((interval) => priceIn(plan, interval));
}

/** How many new licences can be ordered of the chosen plan; for a change, beside those that are there. */
export function seatRangeOf(
  selection: Selection,
  catalogue: Catalogue,
  account: Account | null,
): SeatRange | undefined {
  const plan = planOf(selection, catalogue);
  if (!plan || selection.intent !== 'change') return plan && reachableRange(plan);
  const subscription = subscriptionOf(selection, account);
  return subscription && addableRange(plan, subscription);
}

/** Whether a plan leaves no choice of the number. */
export function isFixedSeats(plan: Plan): boolean {
  return isFixedRange(reachableRange(plan));
}

/** Whether a range leaves no choice. */
export function isFixedRange({ minimum, maximum }: SeatRange): boolean {
  return minimum === maximum;
}

/** Why this number of licences cannot be ordered with a plan; undefined when it can. */
export function seatProblem(plan: Plan, seats: number): SeatProblem | undefined {
  return seatProblemIn(reachableRange(plan), seats);
}
