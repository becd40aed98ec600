/** A state as XState has it in `machine.root`, as far as a drawing needs it. */
export interface StateNode {
  readonly id: string;
  readonly key: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly initial?: { readonly target: readonly Named[] } | undefined;
  readonly states: Readonly<Record<string, StateNode>>;
  /** By event. */
  readonly transitions: ReadonlyMap<string, readonly Transition[]>;
  /** Those without an event. */
  readonly always?: readonly Transition[] | undefined;
}

interface Named {
  readonly id: string;
  readonly key: string;
}

interface Transition {
  readonly eventType: string;
  readonly target?: readonly Named[] | undefined;
  readonly guard?: unknown;
}

/** A state of a chart. `passed` is one that is never stayed in: it has only transitions without an event. */
export interface ChartState {
  readonly id: string;
  readonly name: string;
  readonly kind: 'initial' | 'passed' | 'final' | 'state';
}

/** All ways from one state to another. */
export interface ChartWay {
  readonly from: string;
  readonly to: string;
  /** What leads there: events, `done`, `error`, `after …`, and guards where there is no event. Each once. */
  readonly causes: readonly string[];
}

/** What leads to one state from so many others that lines would hide the rest. */
export interface CommonWay {
  readonly from: readonly string[];
  readonly to: string;
  readonly cause: string;
}

/** One region of a machine, as what is to be drawn: its states in their order, and the ways between them. */
export interface Chart {
  readonly states: readonly ChartState[];
  readonly ways: readonly ChartWay[];
  readonly common: readonly CommonWay[];
}

/** From so many states on, the same cause with the same target is told once. */
const manySources = 4;

/**
 * The chart of a flat region, read from the machine itself: `chartOf(checkoutMachine.root.states.journey)`. Ways
 * that stay where they are have no place in a drawing and are left out.
 */
export function chartOf(region: StateNode): Chart {
  const states = Object.values(region.states);
  const first = region.initial?.target[0]?.key;
  const ways = states.flatMap(waysFrom);
  const common = [...commonWays(ways), ...waysOfAll(region)];
  const isTold = (way: ChartWay, cause: string): boolean =>
    common.some((each) => each.to === way.to && each.cause === cause);
  return {
    states: states.map((state) => ({ id: state.id, name: state.key, kind: kindOf(state, first) })),
    ways: ways
      .map((way) => ({ ...way, causes: way.causes.filter((cause) => !isTold(way, cause)) }))
      .filter(({ causes }) => causes.length > 0),
    common,
  };
}

function kindOf(
  { key, type, transitions, always }: StateNode,
  first: string | undefined,
): ChartState['kind'] {
  if (type === 'final') return 'final';
  if (key === first) return 'initial';
  return always?.length && transitions.size === 0 ? 'passed' : 'state';
}

function waysFrom({ id, transitions, always = [] }: StateNode): ChartWay[] {
  const causes = new Map<string, Set<string>>();
  for (const transition of [...always, ...Array.from(transitions.values()).flat()])
    for (const target of transition.target ?? [])
      if (target.id !== id)
        causes.set(target.id, (causes.get(target.id) ?? new Set()).add(causeOf(transition)));
  return Array.from(causes, ([to, found]) => ({ from: id, to, causes: [...found] }));
}

function commonWays(ways: readonly ChartWay[]): CommonWay[] {
  const sources = new Map<string, CommonWay & { readonly from: string[] }>();
  for (const { from, to, causes } of ways)
    for (const cause of causes) {
      const name = `${cause} ${to}`;
      const way = sources.get(name) ?? { from: [], to, cause };
      way.from.push(from);
      sources.set(name, way);
    }
  return [...sources.values()].filter(({ from }) => from.length >= manySources);
}

/** What the region itself listens to leads on from wherever it is. */
function waysOfAll(region: StateNode): CommonWay[] {
  return waysFrom(region).flatMap(({ to, causes }) =>
    causes.map((cause) => ({ from: Object.values(region.states).map(({ id }) => id), to, cause })),
  );
}

function causeOf({ eventType, guard }: Transition): string {
  if (eventType === '') return guard === undefined ? 'otherwise' : guardName(guard);
  if (eventType.startsWith('xstate.done.')) return 'done';
  if (eventType.startsWith('xstate.error.')) return 'error';
  const [, delay] = /^xstate\.after\.([^.]+)\./u.exec(eventType) ?? [];
  return delay === undefined ? eventType : `after ${delay}`;
}

/** `isSignedIn`, `wantsTrial and isSignedIn`, `not isPaid`: guards that are put together keep their parts. */
function guardName(guard: unknown): string {
  if (typeof guard === 'string') return guard;
  if (!(guard instanceof Object)) return '?';
  if ('type' in guard && typeof guard.type === 'string') return guard.type;
  const parts = 'guards' in guard && Array.isArray(guard.guards) ? guard.guards.map(guardName) : [];
  const name = 'name' in guard ? String(guard.name) : '';
  if (name.startsWith('not')) return `not ${parts.join('')}`;
  return parts.join(name.startsWith('or') ? ' or ' : ' and ') || name;
}
