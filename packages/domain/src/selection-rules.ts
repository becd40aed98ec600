import type { Account } from './account.ts';
import type { Catalogue, Plan, SeatRange } from './catalogue.ts';
import { intentsOf, offersOf, type ProductOffer } from './offers.ts';
import type { Interval } from './period.ts';
import {
  intervalsOf,
  isFixedRange,
  isFreeTrial,
  onlyOne,
  plansFor,
  seatRangeOf,
} from './selection-lookup.ts';
import type { Correction, Intent, Selection } from './selection.ts';

/** A selection made whole, and what had to give way for it. */
export interface Reconciled {
  readonly selection: Selection;
  readonly corrections: readonly Correction[];
}

/**
 * Completes a selection with the defaults of the catalogue and corrects what an earlier choice, or the
 * account, rules out: only that part, and it is named. An impossible number of licences stays and is
 * explained, but where a plan leaves no choice of the number: there nobody could mend it. Which of several
 * subscriptions of a product is meant is never guessed, unless only one of them can be changed; what goes with a
 * subscription that is gone goes with it. Doing it twice changes nothing.
 */
export function reconcile(choice: Selection, catalogue: Catalogue, account: Account | null): Reconciled {
  const offers = offersOf(catalogue, account);
  const own = offers.filter(({ product }) => product.id === choice.productId);
  const near = own.length > 0 ? own : offers;
  const named = near.find(({ subscription }) => subscription && subscription.id === choice.subscriptionId);
  const offer = named ?? onlyOne(own) ?? onlyOne(near.filter((each) => intentsOf(each).length > 0));
  const some = offer ?? own.find(({ canChange }) => canChange) ?? own[0];
  if (!some) return { selection: keepLoose(choice), corrections: [] };
  const corrections: Correction[] = [];
  const { intent: wanted, subscriptionId: meant, ...answers } = choice;
  // What somebody has is known once they are signed in; until then nothing gave way.
  const isGone = account !== null && meant !== undefined && !named;
  if (isGone) corrections.push({ part: 'subscription', reason: 'not_offered' });
  const intent = settleIntent(isGone ? undefined : wanted, some, account, corrections);
  // Which of several subscriptions is still open, and with it what can be done and had.
  if (!offer) return { selection: answers, corrections };
  const productId = offer.product.id;
  const subscriptionId = offer.subscription?.id;
  const plans = plansFor(offer.product, intent, offer.subscription);
  const plan = settlePlan(choice.planId, plans, offer, intent, corrections);
  const planned: Selection = {
    productId,
    ...(subscriptionId !== undefined && { subscriptionId }),
    ...(intent && { intent }),
    ...(plan && { planId: plan.id }),
  };
  const seats = settleSeats(choice.seats, seatRangeOf(planned, catalogue, account), corrections);
  const interval = isFreeTrial(planned, catalogue)
    ? undefined
    : settleInterval(choice.interval, plan, offer, intent, corrections);
  return {
    selection: { ...planned, ...(seats !== undefined && { seats }), ...(interval && { interval }) },
    corrections,
  };
}

/** Without a product only what does not depend on one is kept. */
function keepLoose({ intent, seats, interval }: Selection): Selection {
  return { ...(intent && { intent }), ...(seats !== undefined && { seats }), ...(interval && { interval }) };
}

function settleIntent(
  wanted: Intent | undefined,
  offer: ProductOffer,
  account: Account | null,
  corrections: Correction[],
): Intent | undefined {
  const possible = intentsOf(offer);
  if (wanted && possible.includes(wanted)) return wanted;
  // Whether a change is possible is known once somebody is signed in; until then nothing gave way.
  if (wanted && (wanted !== 'change' || account)) {
    const reason = wanted === 'trial' && offer.trialUsed ? 'trial_used' : 'not_offered';
    corrections.push({ part: 'intent', reason });
  }
  return onlyOne(possible);
}

function settlePlan(
  wanted: string | undefined,
  plans: readonly Plan[],
  { product }: ProductOffer,
  intent: Intent | undefined,
  corrections: Correction[],
): Plan | undefined {
  const chosen = plans.find(({ id }) => id === wanted);
  if (chosen) return chosen;
  if (wanted !== undefined) corrections.push({ part: 'plan', reason: 'not_offered' });
  // What is owned is not recommended away: a change begins with the plan that is there.
  const recommended = intent === 'change' ? undefined : product.recommendedPlan;
  return plans.find(({ id }) => id === recommended) ?? plans[0];
}

function settleSeats(
  wanted: number | undefined,
  range: SeatRange | undefined,
  corrections: Correction[],
): number | undefined {
  if (!range || (wanted !== undefined && !isFixedRange(range))) return wanted;
  const { minimum } = range;
  if (wanted !== undefined && wanted !== minimum) corrections.push({ part: 'seats', reason: 'not_offered' });
  return minimum;
}

function settleInterval(
  wanted: Interval | undefined,
  plan: Plan | undefined,
  { product, subscription }: ProductOffer,
  intent: Intent | undefined,
  corrections: Correction[],
): Interval | undefined {
  const fixed = intent === 'change' && subscription ? [subscription.interval] : undefined;
  const intervals = fixed ?? (plan ? intervalsOf(plan) : []);
  if (wanted && intervals.includes(wanted)) return wanted;
  const fallback = intervals.find((interval) => interval === product.defaultInterval) ?? intervals[0];
  if (wanted && fallback) corrections.push({ part: 'interval', reason: 'not_offered' });
  return fallback;
}
