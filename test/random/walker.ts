import { setInterval as ticks } from 'node:timers/promises';
import { aroundActions, startPath } from './actions.around.ts';
import { actions } from './actions.ts';
import type { ActionName } from './actions.ts';
import { intend } from './cart-memory.ts';
import { expectAll } from './expect-all.ts';
import { ending } from './ending.ts';
import { describeStep, describeWalk } from './itinerary.ts';
import type { Itinerary, Step } from './itinerary.ts';
import { readLedger } from './ledger.ts';
import { LeftOut, newTab, pageOf } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Sight } from './sight.ts';
import { look } from './sight.ts';
import type { Stage, Visit } from '../journeys/stage.ts';
import { Troubles } from './troubles.ts';
import type { FaultKind } from './troubles.ts';

/** A step that was taken: its place in the itinerary, and what it was. */
export interface Done {
  readonly place: number;
  readonly action: ActionName;
}

/** What became of a walk. */
export interface Outcome {
  readonly itinerary: Itinerary;
  /** What went wrong; undefined when all went well. */
  readonly failure: string | undefined;
  /** The steps that were possible. */
  readonly done: readonly Done[];
  readonly strikes: Readonly<Partial<Record<FaultKind, number>>>;
  /** Moments that were met, with their stop while choosing. */
  readonly states: readonly string[];
  readonly orders: number;
  readonly trials: number;
  readonly seconds: number;
}

/** How a walk is watched. */
export interface Watch {
  /** Hears of every step as it goes. */
  readonly tell?: (what: string) => void;
  /** Path of a picture that is left where a walk failed. */
  readonly picture?: string;
}

/** What browsers write down about answers that did not come, or were refusals. */
const partOfIt =
  /ERR_FAILED|ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_SOCKET_NOT_CONNECTED|ERR_NETWORK_CHANGED|ERR_INTERNET_DISCONNECTED|ERR_ABORTED|status of (?:401|403|404|409|412|422|500|502|503)/u;

/** Lets the browser's clock be wrong by days. */
function wrongClock(days: number): string {
  return `{
    const Right = Date;
    const wrong = ${days * 86_400_000};
    globalThis.Date = class Date extends Right {
      constructor(...parts) { super(...(parts.length > 0 ? parts : [Right.now() + wrong])); }
      static now() { return Right.now() + wrong; }
    };
  }`;
}

/** Goes a walk to its end, or to its first failure. */
export async function goWalk(town: Stage, itinerary: Itinerary, watch: Watch = {}): Promise<Outcome> {
  const { account, language, place, clockDays, steps } = itinerary;
  const { tell = () => undefined } = watch;
  const started = performance.now();
  const done: Done[] = [];
  const states = new Set<string>();
  const visit = await town.visit(startPath({ itinerary }), {
    ...{ language, at: place === 'portal' ? ('portal' as const) : ('site' as const), allows: partOfIt },
    ...(account !== 'nobody' && { account }),
    ...(clockDays !== 0 && { script: wrongClock(clockDays) }),
  });
  const present = newTab(visit.customer);
  const troubles = await Troubles.between(visit);
  const scene: Scene = {
    itinerary,
    visit,
    troubles,
    tabs: [present],
    present,
    orderPresses: 0,
    accounts: new Set(),
  };
  tell(describeWalk(itinerary));
  const arrived = new AbortController();
  const ticking = tick(visit, arrived.signal);
  let failure: string | undefined;
  let tally = { orders: 0, trials: 0 };
  try {
    for (const [place, step] of steps.entries()) {
      const action = await take(scene, step, tell, states);
      if (action) done.push({ place, action });
      await troubles.passStep();
    }
    tell('the end of the steps: nothing goes wrong any more');
    await troubles.end();
    await ending(scene, tell);
    const { orders, trials } = await readLedger(scene);
    tally = { orders: orders.length, trials: trials.length };
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
    tell(`FAILED: ${failure}`);
    tell(['  calls that failed before:', ...troubles.lastFailures].join('\n    '));
    if (watch.picture !== undefined)
      await pageOf(scene)
        .screenshot({ path: watch.picture, fullPage: true })
        .catch(() => undefined);
  }
  failure ??= await close(visit, troubles);
  arrived.abort();
  await ticking;
  const seconds = (performance.now() - started) / 1000;
  return {
    ...{ itinerary, failure, done, states: [...states], seconds, strikes: troubles.strikes },
    ...tally,
  };
}

/** The clock of a town rings when it is looked at: a slow bank takes its seconds, no more. */
async function tick({ servers }: Visit, signal: AbortSignal): Promise<void> {
  try {
    for await (const _ of ticks(250, undefined, { signal })) servers.letPass(0);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** One step, if it is possible, and what has to hold after it. */
async function take(
  scene: Scene,
  step: Step,
  tell: (what: string) => void,
  states: Set<string>,
): Promise<ActionName | undefined> {
  const before = await look(pageOf(scene));
  const name = step.wishes.find((wish) => actions[wish].isPossible(before, scene));
  if (!name) return undefined;
  const line = describeStep(name, step);
  if (step.fault) await scene.troubles.arm(step.fault);
  // The network may be away by now.
  if (!actions[name].isPossible(before, scene)) return undefined;
  try {
    const effect = await actions[name].act(scene, before, step.lot);
    if (effect) intend(scene, effect);
  } catch (error) {
    if (!(error instanceof LeftOut)) throw error;
    // Nobody knows whether the finger had come down before; what happens around the checkout touches no line.
    const keys = before.flow?.lines.map(({ key }) => key) ?? [];
    if (!(name in aroundActions)) intend(scene, { removes: keys, codes: true });
    tell(`  left out: ${line}`);
    return undefined;
  }
  const sight = await expectAll(scene, line);
  const { flow, isOpen } = sight;
  const state = `${isOpen ? '' : 'closed, '}${flow ? `${flow.moment}${flow.moment === 'choosing' ? ` ${flow.stop}` : ''}` : 'nothing yet'}`;
  states.add(state);
  tell(
    `  ${line} → ${state}${flow?.problem ? `, ${flow.problem}` : ''}, cart: ${cartOf(sight)}${sight.due ? `, due ${sight.due.text}` : ''}`,
  );
  return name;
}

function cartOf({ flow }: Sight): string {
  const lines =
    flow?.lines.map(({ key, planId, seats, interval }) => `${key} ${planId} ${seats} ${interval}`) ?? [];
  return `[${[...lines, ...(flow?.codes ?? [])].join(', ')}]`;
}

/** Ends the visit; says what the pages complained about. */
async function close(visit: Visit, troubles: Troubles): Promise<string | undefined> {
  await troubles.end().catch(() => undefined);
  return visit.end().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}
