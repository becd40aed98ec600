import { arrivingJourneys } from './journeys.arriving.ts';
import { cartJourneys } from './journeys.cart.ts';
import { checkoutJourneys } from './journeys.checkout.ts';
import { choosingJourneys } from './journeys.choosing.ts';
import { orderJourneys } from './journeys.order.ts';
import { trialJourneys } from './journeys.trial.ts';
import type { Journey } from './scene.ts';

/** Everything that takes the transitions of both machines on the page, each at least once. */
export const journeys: readonly Journey[] = [
  ...choosingJourneys,
  ...arrivingJourneys,
  ...trialJourneys,
  ...checkoutJourneys,
  ...orderJourneys,
  ...cartJourneys,
];
