import type { Subscription } from './account.ts';
import type { Plan, SeatRange } from './catalogue.ts';
import type { SeatProblem } from './selection.ts';

/** The numbers of a plan, up to the highest that can be ordered: a maximum between two steps is never reached. */
export function reachableRange({ seats }: Plan): SeatRange {
  const { minimum, maximum, step } = seats;
  return { ...seats, maximum: minimum + Math.floor((maximum - minimum) / step) * step };
}

/**
 * How many licences can be added to a subscription, so that the whole is a number of the plan: none only
 * where the plan is another one. Undefined when nothing can be changed that way.
 */
export function addableRange(plan: Plan, { planId, seats }: Subscription): SeatRange | undefined {
  const { minimum, maximum, step } = reachableRange(plan);
  const least = plan.id === planId ? seats + 1 : seats;
  const whole = minimum + Math.max(0, Math.ceil((least - minimum) / step)) * step;
  return whole > maximum
    ? undefined
    : { minimum: whole - seats, maximum: maximum - seats, step, included: 0 };
}

/** Why a number is not in a range; undefined when it is. */
export function seatProblemIn(range: SeatRange, seats: number): SeatProblem | undefined {
  const { minimum, maximum, step } = range;
  if (!Number.isSafeInteger(seats) || seats < Math.min(1, minimum)) {
    return { reason: 'not_a_number', example: minimum };
  }
  if (seats < minimum) return { reason: 'too_few', minimum };
  if (seats > maximum) return { reason: 'too_many', maximum };
  const beyond = (seats - minimum) % step;
  if (beyond === 0) return undefined;
  const lower = seats - beyond;
  return { reason: 'wrong_step', step, lower, upper: lower + step };
}
