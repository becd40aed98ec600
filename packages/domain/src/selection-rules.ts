import type { Account } from './account.ts';
import type { Catalogue, Plan, Product } from './catalogue.ts';
import { offersOf, type ProductOffer } from './offers.ts';
import type { Interval } from './period.ts';
import { intervalsOf, isFixedSeats, plansFor } from './selection-lookup.ts';
import type { Correction, Intent, Selection } from './selection.ts';

/** A selection made whole, and what had to give way for it. */
export interface Reconciled {
  readonly selection: Selection;
  readonly corrections: readonly Correction[];
}

/**
 * Completes a selection with the defaults of the catalogue and corrects what an earlier choice, or the
 * account, rules out: only that part, and it is named. An impossible number of licences stays and is
 * explained, but where a plan leaves no choice of the number: there nobody could mend it. Doing it twice
 * changes nothing.
 */
export function reconcile(choice: Selection, catalogue: Catalogue, account: Account | null): Reconciled {
  const offers = offersOf(catalogue, account);
  const offer =
    offers.find(({ product }) => product.id === choice.productId) ??
    onlyOne(offers.filter(({ canBuy, canTry }) => canBuy || canTry));
  if (!offer) return { selection: keepLoose(choice), corrections: [] };
  const corrections: Correction[] = [];
  const intent = settleIntent(choice.intent, offer, corrections);
  const plan = settlePlan(choice.planId, offer.product, intent, corrections);
  const seats = settleSeats(choice.seats, plan, corrections);
  const interval =
    intent === 'trial' ? undefined : settleInterval(choice.interval, offer.product, plan, corrections);
  return {
    selection: {
      productId: offer.product.id,
      ...(intent && { intent }),
      ...(plan && { planId: plan.id }),
      ...(seats !== undefined && { seats }),
      ...(interval && { interval }),
    },
    corrections,
  };
}

/** Without a product only what does not depend on one is kept. */
function keepLoose({ intent, seats, interval }: Selection): Selection {
  return { ...(intent && { intent }), ...(seats !== undefined && { seats }), ...(interval && { interval }) };
}

function settleIntent(
  wanted: Intent | undefined,
  { canBuy, canTry, trialUsed }: ProductOffer,
  corrections: Correction[],
): Intent | undefined {
  const possible: Intent[] = [...(canBuy ? (['buy'] as const) : []), ...(canTry ? (['trial'] as const) : [])];
  if (wanted && possible.includes(wanted)) return wanted;
  if (wanted)
    corrections.push({
      part: 'intent',
      reason: wanted === 'trial' && trialUsed ? 'trial_used' : 'not_offered',
    });
  return onlyOne(possible);
}

function settlePlan(
  wanted: string | undefined,
  product: Product,
  intent: Intent | undefined,
  corrections: Correction[],
): Plan | undefined {
  const plans = plansFor(product, intent);
  const chosen = plans.find(({ id }) => id === wanted);
  if (chosen) return chosen;
  if (wanted !== undefined) corrections.push({ part: 'plan', reason: 'not_offered' });
  return plans.find(({ id }) => id === product.recommendedPlan) ?? plans[0];
}

function settleSeats(
  wanted: number | undefined,
  plan: Plan | undefined,
  corrections: Correction[],
): number | undefined {
  if (!plan || (wanted !== undefined && !isFixedSeats(plan))) return wanted;
  const { minimum } = plan.seats;
  if (wanted !== undefined && wanted !== minimum) corrections.push({ part: 'seats', reason: 'not_offered' });
  return minimum;
}

function settleInterval(
  wanted: Interval | undefined,
  product: Product,
  plan: Plan | undefined,
  corrections: Correction[],
): Interval | undefined {
  const intervals = plan ? intervalsOf(plan) : [];
  if (wanted && intervals.includes(wanted)) return wanted;
  const fallback = intervals.find((interval) => interval === product.defaultInterval) ?? intervals[0];
  if (wanted && fallback) corrections.push({ part: 'interval', reason: 'not_offered' });
  return fallback;
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
