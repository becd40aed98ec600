import type { Account, Subscription } from './account.ts';
import type { Catalogue, Plan, Price } from './catalogue.ts';
import { changeFigures } from './change-rules.ts';
import { zeroMoney, type Money } from './money.ts';
import { intentsOf, offerFor, offersOf, type ProductOffer } from './offers.ts';
import { trialPeriod } from './order-rules.ts';
import { addDays, periodFrom, type CalendarDate } from './period.ts';
import { figuresOf } from './pricing.ts';
import { createProblem, type Problem } from './problem.ts';
import type { OrderItem, QuoteLine } from './quote.ts';
import { addableRange, reachableRange, seatProblemIn } from './seat-range.ts';
import { plansFor } from './selection-lookup.ts';

/** A line before discounts, and what it costs for every interval from its next invoice on. */
export interface PricedLine {
  readonly line: QuoteLine;
  readonly recurring: Money;
  readonly nextBillingDate: CalendarDate;
}

/** Prices the item at `place` (a JSON pointer). Throws `not_offered` or `seats_out_of_range`. */
export function priceLine(
  item: OrderItem,
  place: string,
  catalogue: Catalogue,
  account: Account,
): PricedLine {
  const offer = offerFor(item, offersOf(catalogue, account));
  const plans = offer && plansFor(offer.product, item.kind ?? 'buy', offer.subscription);
  const plan = plans?.find(({ id }) => id === item.planId);
  const price = plan?.prices.find(({ id }) => id === item.priceId);
  if (!offer || !plan || !price || !isOffered(item, price, offer)) throw notOffered(place);
  const subscription = item.kind === 'change' ? offer.subscription : undefined;
  const range = subscription ? addableRange(plan, subscription) : reachableRange(plan);
  if (!range || seatProblemIn(range, item.seats)) {
    throw createProblem('seats_out_of_range', { fields: [`${place}/seats`] });
  }
  const trial = item.kind === 'trial' ? offer.product.trial : undefined;
  const line = subscription
    ? changeLine(item, { subscription, plan, price }, catalogue)
    : trial
      ? trialLine(item, { days: trial.days, plan, price }, catalogue)
      : newLine(item, { plan, price }, catalogue);
  if (!line) throw notOffered(place);
  return line;
}

/** Whether the account can do this with the product, in the interval of this price. */
function isOffered({ kind, subscriptionId }: OrderItem, price: Price, offer: ProductOffer): boolean {
  if (kind === 'trial' && !offer.trialNeedsPayment) return false;
  const changed = kind === 'change' ? offer.subscription : undefined;
  return (
    intentsOf(offer).includes(kind ?? 'buy') &&
    subscriptionId === changed?.id &&
    (!changed || changed.interval === price.interval)
  );
}

interface Priced {
  readonly plan: Plan;
  readonly price: Price;
}

function newLine(item: OrderItem, { plan, price }: Priced, catalogue: Catalogue): PricedLine {
  const period = periodFrom(catalogue.today, price.interval);
  const figures = figuresOf(plan, price, item.seats, catalogue);
  return {
    line: { ...named(item), interval: price.interval, period, ...figures },
    recurring: figures.amount,
    nextBillingDate: period.end,
  };
}

function trialLine(
  item: OrderItem,
  { plan, price, days }: Priced & { readonly days: number },
  catalogue: Catalogue,
): PricedLine {
  const { endsOn } = trialPeriod(catalogue.today, days);
  const firstChargeOn = addDays(endsOn, 1);
  const { amount: firstCharge, ...rate } = figuresOf(plan, price, item.seats, catalogue);
  return {
    line: {
      ...named(item),
      interval: price.interval,
      period: { start: catalogue.today, end: firstChargeOn },
      ...rate,
      amount: zeroMoney(catalogue),
      trial: { endsOn, firstCharge, firstChargeOn },
    },
    recurring: firstCharge,
    nextBillingDate: firstChargeOn,
  };
}

/** Undefined where nobody can say what was paid for the present period. */
function changeLine(
  item: OrderItem,
  { subscription, ...priced }: Priced & { readonly subscription: Subscription },
  catalogue: Catalogue,
): PricedLine | undefined {
  const figures = changeFigures({ subscription, ...priced, seats: item.seats }, catalogue);
  if (!figures) return undefined;
  const { period, amount, unitRate, whole, formerPeriod, credit } = figures;
  const { planId, seats, nextBillingDate: billingDate, interval } = subscription;
  return {
    line: {
      ...named(item),
      interval,
      period,
      ...(unitRate !== undefined && { unitRate }),
      amount,
      change: { planId, seats, billingDate, period: formerPeriod, credit },
    },
    recurring: whole,
    nextBillingDate: period.end,
  };
}

/** What an item may say, and nothing else that came with it. */
function named({ productId, planId, priceId, seats, kind, subscriptionId }: OrderItem): OrderItem {
  return {
    ...{ productId, planId, priceId, seats },
    ...(kind && { kind }),
    ...(subscriptionId !== undefined && { subscriptionId }),
  };
}

function notOffered(place: string): Problem {
  return createProblem('not_offered', { fields: [place] });
}
