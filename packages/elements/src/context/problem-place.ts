import type { ProblemCode } from '@kasse/domain';
import type { CheckoutView } from '@kasse/flow';

/** Where a problem is said: above the ways to pay, inside the row of one, above the slip, or in the notice. */
export type ProblemPlace = 'payment' | 'row' | 'slip' | 'notice';

const places: Partial<Record<ProblemCode, ProblemPlace>> = {
  declined: 'payment',
  payment_method_unavailable: 'payment',
  payment_incomplete: 'payment',
  payment_blocked: 'row',
  price_changed: 'slip',
  quote_expired: 'slip',
};

/** Where the present problem is said; undefined while there is none. One problem is said once. */
export function problemPlace({ problem, moment, paymentNeeded }: CheckoutView): ProblemPlace | undefined {
  if (!problem) return undefined;
  const place = (moment === 'checkout' && places[problem.code]) || 'notice';
  return (place === 'payment' || place === 'row') && !paymentNeeded ? 'notice' : place;
}
