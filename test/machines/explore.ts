import { createEmptyActor } from 'xstate';
import type { AnyEventObject, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { keyOf } from './transitions.ts';

/** A part of a map to look at as a whole: where it is entered, and what can happen there. */
export interface Tour<Snapshot extends AnyMachineSnapshot> {
  readonly name: string;
  /** What the machine is made with. */
  readonly input: unknown;
  /** What can happen in a state; what is not accepted there changes nothing. */
  readonly events: (snapshot: Snapshot) => readonly AnyEventObject[];
}

/** One event, in a state that a shortest path leads to. */
export interface Step<Snapshot extends AnyMachineSnapshot> {
  readonly before: Snapshot;
  readonly event: AnyEventObject;
  readonly after: Snapshot;
  /** Keys of the transitions that it took. */
  readonly taken: readonly string[];
}

/** What one tour came to. */
export interface Explored<Snapshot extends AnyMachineSnapshot> {
  readonly tour: Tour<Snapshot>;
  /** Every event in every state that differs from the others. */
  readonly steps: readonly Step<Snapshot>[];
  /** One snapshot of each state that differs from the others, with the events that lead to it. */
  readonly states: readonly { readonly snapshot: Snapshot; readonly way: readonly AnyEventObject[] }[];
  /** The events that lead to the state in which a step begins. */
  readonly wayTo: (step: Step<Snapshot>) => readonly AnyEventObject[];
}

/** Far more steps than a tour has: one that grows beyond them is cut too wide. */
const limit = 30_000;

/** Takes every event of a tour in every state that it leads to, along shortest paths. */
export function explore<Snapshot extends AnyMachineSnapshot>(
  machine: AnyStateMachine,
  tour: Tour<Snapshot>,
): Explored<Snapshot> {
  const steps: Step<Snapshot>[] = [];
  const tell = sameness(machine);
  const names = new EventNames();
  const walked = {
    getInitialSnapshot: () => first(machine, tour).after,
    transition: (before: Snapshot, event: AnyEventObject) => {
      const step = next(machine, before, event);
      steps.push(step);
      return step.after;
    },
  };
  const paths = getShortestPaths(
    walked as never,
    {
      ...{ input: tour.input, limit, events: tour.events },
      serializeState: tell,
      serializeEvent: (event: AnyEventObject) => names.of(event),
    } as never,
  ) as unknown as { state: Snapshot; steps: { event: AnyEventObject }[] }[];
  const states = paths.map((path) => ({
    snapshot: path.state,
    way: path.steps.slice(1).map(({ event }) => event),
  }));
  const ways = new Map(states.map(({ snapshot, way }) => [tell(snapshot), way]));
  return { tour, steps, states, wayTo: ({ before }) => ways.get(tell(before)) ?? [] };
}

/** Names for events that are short, however much they carry. */
class EventNames {
  private readonly known = new WeakMap<AnyEventObject, string>();
  private count = 0;

  of(event: AnyEventObject): string {
    const name = this.known.get(event) ?? `${event.type} ${(this.count += 1)}`;
    this.known.set(event, name);
    return name;
  }
}

/** The step that a machine begins with. */
export function first<Snapshot extends AnyMachineSnapshot>(
  machine: AnyStateMachine,
  { input }: Tour<Snapshot>,
): Step<Snapshot> {
  const event = { type: 'xstate.init' };
  const { scope, taken } = witness(machine);
  const after = machine.getInitialSnapshot(scope, input) as Snapshot;
  return { before: after, event, after, taken };
}

/** One step further. Throws where the machine does, which would end it for good, and says where that is. */
export function next<Snapshot extends AnyMachineSnapshot>(
  machine: AnyStateMachine,
  before: Snapshot,
  event: AnyEventObject,
): Step<Snapshot> {
  const { scope, taken } = witness(machine);
  try {
    return { before, event, after: machine.transition(before, event, scope) as Snapshot, taken };
  } catch (cause) {
    throw new Error(`${event.type} ends the machine in ${JSON.stringify(before.value)}.`, { cause });
  }
}

type Scope = Parameters<AnyStateMachine['transition']>[2];

/** What a machine needs to take a step in which nothing else happens, and what sees the transitions that it takes. */
function witness(machine: AnyStateMachine): { scope: Scope; taken: string[] } {
  const taken: string[] = [];
  // An actor that does nothing, whose parent hears what the order tells the checkout.
  const self = Object.assign(createEmptyActor(), { _parent: createEmptyActor() });
  self.system.inspect((seen) => {
    if (seen.type !== '@xstate.microstep') return;
    for (const transition of seen._transitions)
      if (transition.source.machine === machine) taken.push(keyOf(transition));
  });
  const idle = (): void => undefined;
  const scope = {
    ...{ self, system: self.system, id: '', sessionId: '' },
    ...{ logger: idle, defer: idle, stopChild: idle, emit: idle, actionExecutor: idle },
  };
  return { scope: scope as unknown as Scope, taken };
}

/**
 * Two snapshots are the same where they are in the same states and every question of the map is answered alike: then
 * the same can happen next. Questions about an event are answered when it comes.
 */
function sameness(machine: AnyStateMachine): (snapshot: AnyMachineSnapshot) => string {
  const guards = Object.values(machine.implementations.guards as Record<string, unknown>);
  const questions = guards.filter(
    (guard): guard is (given: object) => boolean => typeof guard === 'function' && guard.length === 1,
  );
  const known = new WeakMap<AnyMachineSnapshot, string>();
  return (snapshot) => {
    const { value, context } = snapshot as { value: unknown; context: unknown };
    const answers = (): string =>
      questions.map((question) => Number(question({ context, event: { type: '' } }))).join('');
    const text = known.get(snapshot) ?? JSON.stringify([value, answers()]);
    known.set(snapshot, text);
    return text;
  };
}
