import { isProblem } from '@kasse/domain';
import type { AnyEventObject, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { explore, first, next } from './explore.ts';
import { sourceOf } from './transitions.ts';
import type { Explored, Step, Tour } from './explore.ts';

/** One way through a machine, from its beginning. */
export interface Path {
  readonly tour: string;
  readonly events: readonly AnyEventObject[];
  /** Keys of the transitions that it takes. */
  readonly taken: ReadonlySet<string>;
}

/** What was walked of a machine. */
export interface Walked {
  readonly paths: readonly Path[];
  readonly taken: ReadonlySet<string>;
  /** The ids of the states in which it was. */
  readonly states: ReadonlySet<string>;
  /** What must not be, with the way that leads to it. */
  readonly faults: readonly string[];
  readonly steps: number;
}

/** Says what is wrong; undefined if nothing is. */
export interface Judge<Snapshot extends AnyMachineSnapshot> {
  readonly ofState: (snapshot: Snapshot) => string | undefined;
  readonly ofStep: (step: Step<Snapshot>) => string | undefined;
}

/** Looks at every step of all tours, and walks few paths that together take every transition that any of them took. */
export function walk<Snapshot extends AnyMachineSnapshot>(
  machine: AnyStateMachine,
  tours: readonly Tour<Snapshot>[],
  judge: Judge<Snapshot>,
): Walked {
  const explored = tours.map((tour) => explore(machine, tour));
  const all = explored.flatMap((each) =>
    candidatesOf(each).map((events) => pathOf(machine, each.tour, events)),
  );
  const paths = fewest(all);
  const taken = new Set(paths.flatMap((path) => [...path.taken]));
  const rested = explored.flatMap(({ states }) => states.flatMap(({ snapshot }) => snapshot._nodes));
  return {
    paths,
    taken,
    // Some are only passed: a transition leads from them.
    states: new Set([...rested.map(({ id }) => id), ...[...taken].map(sourceOf)]),
    faults: explored.flatMap((each) => faultsIn(each, judge)),
    steps: explored.reduce((sum, { steps }) => sum + steps.length, 0),
  };
}

function faultsIn<Snapshot extends AnyMachineSnapshot>(
  { steps, states, wayTo }: Explored<Snapshot>,
  { ofState, ofStep }: Judge<Snapshot>,
): string[] {
  const found = (fault: string | undefined, way: () => readonly AnyEventObject[]): string[] =>
    fault === undefined ? [] : [`${fault}: ${wayOf(way())}`];
  return [
    ...states.flatMap(({ snapshot, way }) => found(ofState(snapshot), () => way)),
    // Snapshots that count as the same may still differ in what they show.
    ...steps.flatMap((step) =>
      found(ofState(step.after) ?? ofStep(step), () => [...wayTo(step), step.event]),
    ),
  ];
}

/** A way in short form; of what failed, also why. */
export function wayOf(events: readonly AnyEventObject[]): string {
  return events
    .map(({ type, error }) => {
      const name = type.replace(/^xstate\.|actor\.0\.(?:checkout|order)\./gu, '');
      return isProblem(error) ? `${name} (${error.code})` : name;
    })
    .join(', ');
}

/** One path for each transition of a tour: the first and so the shortest that takes it. */
function candidatesOf<Snapshot extends AnyMachineSnapshot>({
  steps,
  wayTo,
}: Explored<Snapshot>): AnyEventObject[][] {
  const known = new Set<string>();
  return steps.flatMap((step) => {
    const isNews = step.taken.some((key) => !known.has(key));
    for (const key of step.taken) known.add(key);
    return isNews ? [[...wayTo(step), step.event]] : [];
  });
}

/** Walks a path from the beginning. */
function pathOf<Snapshot extends AnyMachineSnapshot>(
  machine: AnyStateMachine,
  tour: Tour<Snapshot>,
  events: readonly AnyEventObject[],
): Path {
  let step = first(machine, tour);
  const taken = new Set(step.taken);
  for (const event of events) {
    step = next(machine, step.after, event);
    for (const key of step.taken) taken.add(key);
  }
  return { tour: tour.name, events, taken };
}

/** Few of the given ones that have all that they have together: the one with the most news first. */
export function fewest<Part extends { readonly taken: ReadonlySet<string> }>(
  all: readonly Part[],
  of: (part: Part) => ReadonlySet<string> = ({ taken }) => taken,
): Part[] {
  const missing = new Set(all.flatMap((part) => [...of(part)]));
  const newsOf = (part: Part): number => [...of(part)].filter((key) => missing.has(key)).length;
  const chosen: Part[] = [];
  while (missing.size > 0) {
    const best = all.reduce((one, each) => (newsOf(each) > newsOf(one) ? each : one));
    for (const key of of(best)) missing.delete(key);
    chosen.push(best);
  }
  return chosen;
}
