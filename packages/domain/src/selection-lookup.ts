import type { Catalogue, Plan, Price, Product } from './catalogue.ts';
import type { Interval } from './period.ts';
import type { Intent, SeatProblem, Selection } from './selection.ts';

/** The chosen product. */
export function productOf(selection: Selection, catalogue: Catalogue): Product | undefined {
  return catalogue.products.find(({ id }) => id === selection.productId);
}

/** The chosen plan. */
export function planOf(selection: Selection, catalogue: Catalogue): Plan | undefined {
  return productOf(selection, catalogue)?.plans.find(({ id }) => id === selection.planId);
}

/** The price of the chosen plan in the chosen interval; only when buying. */
export function priceOf(selection: Selection, catalogue: Catalogue): Price | undefined {
  if (selection.intent !== 'buy') return undefined;
  return planOf(selection, catalogue)?.prices.find(({ interval }) => interval === selection.interval);
}

/** The plans of a product that can be bought, or tried. */
export function plansFor(product: Product, intent: Intent | undefined): readonly Plan[] {
  const tryable = product.trial?.plans;
  return intent === 'trial' && tryable
    ? product.plans.filter(({ id }) => tryable.includes(id))
    : product.plans;
}

/** The intervals that a plan has prices for, the shorter first. */
export function intervalsOf(plan: Plan): Interval[] {
  return (['month', 'year'] as const).filter((interval) =>
    plan.prices.some((price) => price.interval === interval),
  );
}

/** Whether a plan leaves no choice of the number. */
export function isFixedSeats(plan: Plan): boolean {
  return plan.seats.minimum === highestSeats(plan);
}

/** Why this number of licences cannot be ordered with a plan; undefined when it can. */
export function seatProblem(plan: Plan, seats: number): SeatProblem | undefined {
  const { minimum, step } = plan.seats;
  const maximum = highestSeats(plan);
  if (!Number.isSafeInteger(seats) || seats <= 0) return { reason: 'not_a_number', example: minimum };
  if (seats < minimum) return { reason: 'too_few', minimum };
  if (seats > maximum) return { reason: 'too_many', maximum };
  const beyond = (seats - minimum) % step;
  if (beyond === 0) return undefined;
  const lower = seats - beyond;
  return { reason: 'wrong_step', step, lower, upper: lower + step };
}

/** The highest number that can be ordered: a maximum between two steps is never reached. */
function highestSeats({ seats: { minimum, maximum, step } }: Plan): number {
  return minimum + Math.floor((maximum - minimum) / step) * step;
}
