import { keysOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { both } from './scene.ts';
import type { Effect, Scene, Tab } from './scene.ts';
import type { SeenFlow, SeenLine, Sight } from './sight.ts';

/** Moments at which a page does not know the cart yet. */
const blind: readonly string[] = ['loading', 'unavailable'];

/** The flow of a page that shows what is in the cart of whoever is signed in there. */
export function cartIn({ flow }: Sight): SeenFlow | undefined {
  if (!flow || blind.includes(flow.moment)) return undefined;
  // Between another session and its account nothing is known.
  return flow.moment === 'signing_in' && flow.busy ? undefined : flow;
}

/** Whether nobody is signed in whose cart the customer remembers: it is not shown before that account comes back. */
export function isSignedOut({ accountId }: Tab, flow: SeenFlow): boolean {
  return accountId !== undefined && flow.accountId === undefined;
}

/** Whether the page is of another account than the customer remembers: then it says so, and nothing is carried over. */
export function isOtherAccount({ accountId }: Tab, flow: SeenFlow): boolean {
  // Two may have signed in between two looks.
  if (accountId === undefined) return flow.accountChanged;
  return flow.accountId !== undefined && flow.accountId !== accountId;
}

const factsOf = ({ planId, seats, interval, kind }: SeenLine): string =>
  [planId, seats, interval, kind ?? 'buy'].join(' ');

const isSame = (one: SeenLine | undefined, other: SeenLine | undefined): boolean =>
  (one && factsOf(one)) === (other && factsOf(other));

/** What is not in the cart any more, or not as it was, although the customer did not touch it; in words. */
export function lossesOf(tab: Tab, flow: SeenFlow, { orders }: Ledger): string[] {
  const { pending } = tab;
  const news = orders.filter(({ id, status }) => status !== 'cancelled' && !tab.settledOrders.has(id));
  const ordered = new Set(news.flatMap(keysOf));
  const shown = new Map(flow.lines.map((line) => [line.key, line]));
  const lines = [...tab.lines.values()].flatMap((line) => {
    const { key } = line;
    if (pending.removes?.includes(key) || ordered.has(key) || tab.elsewhere.has(key)) return [];
    const now = shown.get(key);
    if (!now) return [`${key} (${factsOf(line)}) is gone`];
    if (pending.changes?.includes(key) || factsOf(now) === factsOf(line)) return [];
    return [`${key} was ${factsOf(line)} and is ${factsOf(now)}`];
  });
  const isCodeFree = pending.codes === true || ordered.size > 0;
  const codes = tab.codes.filter((code) => !isCodeFree && !flow.codes.includes(code));
  return [...lines, ...codes.map((code) => `code ${code} is gone`)];
}

/** What the customer means to do to the cart, before the page can be seen again. */
export function intend(scene: Scene, effect: Effect): void {
  const { removes = [], changes = [] } = effect;
  for (const tab of scene.tabs) {
    if (tab === scene.present) tab.pending = both(tab.pending, effect);
    // Another window hears of it earlier or later.
    else for (const key of [...removes, ...changes]) tab.elsewhere.set(key, scene.present);
    if (effect.codes) tab.codes = [];
  }
}

/** Remembers what the page in front shows. */
export function remember({ present }: Scene, flow: SeenFlow, { orders }: Ledger): void {
  if (isSignedOut(present, flow)) return;
  const keys = flow.lines.map(({ key }) => key);
  for (const order of orders)
    if (!keysOf(order).some((key) => keys.includes(key))) present.settledOrders.add(order.id);
  present.lines = new Map(flow.lines.map((line) => [line.key, line]));
  for (const [key, tab] of present.elsewhere)
    if (isSame(present.lines.get(key), tab.lines.get(key))) present.elsewhere.delete(key);
  present.codes = flow.codes;
  present.accountId = flow.accountId ?? present.accountId;
  present.pending = {};
}
