import type { Money, PaymentAttempt, PaymentMethod } from '@kasse/domain';
import type { Scenario } from './scenarios.ts';

/** A try to be paid by card, as the pretend provider is asked about it. Nothing is ever charged. */
export interface PretendCharge {
  readonly orderId: string;
  readonly method: PaymentMethod;
  readonly amount: Money;
  /** Which try to pay the order it is, from 1. */
  readonly attempt: number;
  /** How often it was asked about this try, from 1: once when it was made, and at each reading of the order. */
  readonly asked: number;
}

/** Says what became of a try; one that is `pending` is asked about again. */
export type Charge = (charge: PretendCharge) => PaymentAttempt['state'];

/** What the pretend provider does in a scenario. */
export function chargeIn(scenario: Scenario | undefined): Charge {
  switch (scenario) {
    case 'declined':
      return ({ attempt }) => (attempt === 1 ? 'declined' : 'succeeded');
    case 'payment-slow':
      return ({ asked }) => (asked > 2 ? 'succeeded' : 'pending');
    case 'payment-lost':
      return () => 'pending';
    default:
      return () => 'succeeded';
  }
}
