import type { Interval } from './period.ts';

/** Whether the customer buys, tries, or changes what the account already has. */
export type Intent = 'buy' | 'trial' | 'change';

/** What the customer has chosen so far. Selection is data: every part may be there or not, in any order. */
export interface Selection {
  readonly productId?: string;
  /** Which subscription of the product is meant; completed where the account has one, asked where it has several. */
  readonly subscriptionId?: string;
  readonly intent?: Intent;
  readonly planId?: string;
  /** New licences, as typed: an impossible number is kept and explained, not changed. NaN when it is no number. */
  readonly seats?: number;
  readonly interval?: Interval;
}

/** A place in the default layout where something is asked. */
export type Stop = 'product' | 'scope' | 'billing' | 'checkout';

/** Why a number of licences cannot be ordered. */
export type SeatProblem =
  | { readonly reason: 'not_a_number'; readonly example: number }
  | { readonly reason: 'too_few'; readonly minimum: number }
  | { readonly reason: 'too_many'; readonly maximum: number }
  | { readonly reason: 'wrong_step'; readonly step: number; readonly lower: number; readonly upper: number };

/** A choice that had to give way to another one, so that it can be said. */
export interface Correction {
  readonly part: 'subscription' | 'intent' | 'plan' | 'seats' | 'interval';
  readonly reason: 'not_offered' | 'trial_used';
}
