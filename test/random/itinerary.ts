import fc from 'fast-check';
import type { DemoAccount } from '../journeys/stage.ts';
import { languages } from '../journeys/words.ts';
import type { Language } from '../journeys/words.ts';
import { actionNames, actions } from './actions.ts';
import type { ActionName } from './actions.ts';
import { faultKinds } from './troubles.ts';
import type { FaultKind } from './troubles.ts';

/** What strikes the calls that follow the beginning of a step. */
export interface StepFault {
  readonly kind: FaultKind;
  /** How many calls it strikes: the page tries most of them again. */
  readonly calls: number;
  /** How many calls come through before the first that it strikes. */
  readonly spares: number;
  /** For how many steps an answer is held back, or the network is away. */
  readonly steps: number;
}

/** One thing that the customer, the seller or the clock does. */
export interface Step {
  /** What is meant, most wanted first: the first that is possible when its turn comes is done. */
  readonly wishes: readonly ActionName[];
  /** Decides everything about the action that is left open: which product, which number, which card. */
  readonly lot: number;
  readonly fault?: StepFault;
}

/** Where a customer comes in: a dialog on the home page, the page to buy on, its checkout by a link, the three pages of the portal. */
export const places = ['home', 'buyPage', 'checkout', 'portal'] as const;

/** One of {@link places}. */
export type Place = (typeof places)[number];

/** A walk as a value: the same one is the same walk, but for the machine's own timing. */
export interface Itinerary {
  readonly seed: number;
  /** Who comes; nobody is signed out. */
  readonly account: DemoAccount | 'nobody';
  readonly language: Language;
  readonly place: Place;
  /** By how many days the browser's clock is wrong. */
  readonly clockDays: -1 | 0 | 1;
  readonly steps: readonly Step[];
}

/** Who comes, and how often beside the others. */
export const visitors = [
  ['muster', 6],
  ['neu', 4],
  ['getestet', 2],
  ['mehrfach', 4],
  ['nobody', 6],
  ['mitglied', 1],
  ['konzern', 1],
  ['gesperrt', 1],
] as const satisfies readonly (readonly [Itinerary['account'], number])[];

/** Steps of a walk; most of them are possible when their turn comes. */
const stepCount = 24;
/** Wishes of a step. */
const wishCount = 4;

const weighted = <T>(weights: readonly (readonly [T, number])[]): fc.Arbitrary<T> =>
  fc.oneof(...weights.map(([value, weight]) => ({ arbitrary: fc.constant(value), weight })));

const fault: fc.Arbitrary<StepFault> = fc.record({
  kind: fc.constantFrom(...faultKinds),
  // Up to what makes a page give up: a call that creates something is tried four times.
  calls: weighted([
    [1, 5],
    [2, 2],
    [4, 2],
    [9, 1],
  ]),
  spares: weighted([
    [0, 4],
    [1, 1],
    [2, 1],
  ]),
  steps: fc.integer({ min: 1, max: 4 }),
});

const wish = weighted(actionNames.map((name) => [name, actions[name].weight] as const));

const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.array(wish, { minLength: wishCount, maxLength: wishCount }),
    fc.nat({ max: 9999 }),
    fc.option(fault, { freq: 3, nil: undefined }),
    fc.boolean(),
  )
  .map(([wishes, lot, struck, isQuiet]) => ({ wishes, lot, ...(struck && !isQuiet && { fault: struck }) }));

const walk = fc.record({
  account: weighted<Itinerary['account']>(visitors),
  language: fc.constantFrom(...languages),
  place: weighted<Place>([
    ['home', 3],
    ['buyPage', 3],
    ['checkout', 4],
    ['portal', 3],
  ]),
  clockDays: weighted<Itinerary['clockDays']>([
    [0, 4],
    [-1, 1],
    [1, 1],
  ]),
  steps: fc.array(step, { minLength: stepCount, maxLength: stepCount }),
});

/** The walk of a seed. */
export function drawWalk(seed: number): Itinerary {
  const [drawn] = fc.sample(fc.noBias(walk), { seed, numRuns: 1 });
  if (!drawn) throw new Error('A seed always gives a walk.');
  return { seed, ...drawn };
}

/** A step in a line, as what it turned out to be. */
export function describeStep(action: string, { lot, fault: struck }: Step): string {
  const { kind, calls, spares, steps } = struck ?? {};
  const times = `${calls}×${spares ? ` after ${spares}` : ''}, ${steps} step(s)`;
  return `${action} (lot ${lot})${kind ? `, fault: ${kind} ${times}` : ''}`;
}

/** Who comes where, in a line. */
export function describeWalk({ seed, account, language, place, clockDays, steps }: Itinerary): string {
  const clock = clockDays === 0 ? '' : `, browser's clock ${clockDays > 0 ? '+' : ''}${clockDays} day`;
  return `seed ${seed}: ${account}, ${language}, ${place}${clock}, ${steps.length} steps`;
}
