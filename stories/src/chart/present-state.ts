import type { InspectionEvent } from 'xstate';

/** Ids of the states that a checkout and its order are in: `checkout.journey.choosing`. */
export type PresentStates = ReadonlySet<string>;

type Listener = (states: PresentStates) => void;

const listeners = new Set<Listener>();
/** By the actor's own id; an order is another actor than the checkout that places it. */
const statesOf = new Map<string, readonly string[]>();
let present: PresentStates = new Set();

/** Hears of every step of every actor, and tells the states of the checkout that moved last. */
export function tellState(event: InspectionEvent): void {
  if (event.type !== '@xstate.snapshot') return;
  const { snapshot, actorRef, rootId } = event;
  if (!('machine' in snapshot) || !('value' in snapshot)) return;
  const { id } = snapshot.machine as { id: string };
  const name = `${rootId} ${actorRef.sessionId}`;
  if (snapshot.status === 'active') statesOf.set(name, idsOf(id, snapshot.value));
  else statesOf.delete(name);
  const together = Array.from(statesOf).filter(([each]) => each.startsWith(`${rootId} `));
  present = new Set(together.flatMap(([, ids]) => ids));
  for (const listener of listeners) listener(present);
}

/** Calls a listener at once and after every step, until the returned function is called. */
export function followStates(listener: Listener): () => void {
  listeners.add(listener);
  listener(present);
  return () => listeners.delete(listener);
}

/** `{ journey: 'choosing', vat: 'unchecked' }` of `checkout` names two states. */
function idsOf(machine: string, value: unknown): string[] {
  if (typeof value === 'string') return [`${machine}.${value}`];
  return Object.entries(value as Record<string, unknown>).flatMap(([region, inner]) =>
    idsOf(`${machine}.${region}`, inner),
  );
}
