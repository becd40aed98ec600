import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** One arrow of a machine's map: what leads from a state, and which of the branches of that event it is. */
export interface MapTransition {
  /** Short and unique: `journey.choosing: continue [2] → reviewing`. */
  readonly name: string;
  /** Tells it apart from all others of both machines: see {@link keyOf}. */
  readonly key: string;
}

/** A transition as XState holds it; the built script holds it in the same way. */
export interface Taken {
  readonly eventType: string;
  readonly source: {
    readonly id: string;
    readonly always?: readonly object[] | undefined;
    readonly transitions: ReadonlyMap<string, readonly object[]>;
  };
}

/**
 * The key of a transition: its state, what causes it, and its place among the branches. The page computes it as well,
 * from this function's text: it uses nothing from outside of itself.
 */
export function keyOf(taken: Taken): string {
  const { source, eventType } = taken;
  const branches = [...(source.transitions.get(eventType) ?? []), ...(source.always ?? [])];
  const place = branches.findIndex((branch) => branch === taken);
  return [source.id, eventType, place].join('|');
}

/** The id of the state that the transition with this key leads from. */
export const sourceOf = (key: string): string => key.slice(0, key.indexOf('|'));

/** Every transition of a machine, those of its root included, in the order of the map. */
export function transitionsOf(machine: AnyStateMachine): MapTransition[] {
  return nodesOf(machine.root).flatMap((node) =>
    [...[...node.transitions.values()], node.always ?? []].flatMap((branches) =>
      branches.map((branch, place) => ({
        name: nameOf(branch, branches.length > 1 ? ` [${place}]` : ''),
        key: keyOf(branch),
      })),
    ),
  );
}

/** The ids of all states of a machine in which nothing else is: the ones that it can rest in or pass through. */
export function statesOf(machine: AnyStateMachine): string[] {
  return nodesOf(machine.root)
    .filter(({ type }) => type === 'atomic' || type === 'final')
    .map(({ id }) => id);
}

function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => nodesOf(child))];
}

function nameOf(transition: AnyTransitionDefinition, branch: string): string {
  const { source, target } = transition;
  const goal = target?.map((node) => node.path.at(-1) ?? node.key).join(' and ');
  return `${placeOf(source)}: ${causeOf(transition, source)}${branch}${goal === undefined ? '' : ` → ${goal}`}`;
}

/** Where a state is, without the name of the machine. */
function placeOf({ path, key }: AnyStateNode): string {
  return path.join('.') || key;
}

/** What leads on, as the map has it. */
function causeOf({ eventType }: Taken, { id }: AnyStateNode): string {
  if (eventType === '') return 'always';
  return eventType
    .replace(/^xstate\.(done|error)\.actor\..*$/u, '$1')
    .replace(new RegExp(`^xstate\\.after\\.(.*)\\.${id}$`, 'u'), 'after $1');
}
