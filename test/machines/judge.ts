import { itemKey } from '@kasse/domain';
import { toView } from '@kasse/flow';
import type { checkoutMachine } from '@kasse/flow';
import type { SnapshotFrom } from 'xstate';
import { deadEndIn } from './dead-end.ts';
import type { Step } from './explore.ts';
import type { Judge } from './walk.ts';

type Snapshot = SnapshotFrom<typeof checkoutMachine>;

/** Takes lines out of the cart, or begins anew, because the customer says so. */
const emptying = /^(?:item\.remove|item\.reopen|product\.pick|intent\.pick|selection\.set)$/u;
/** Chooses something else, or nothing. */
const choosing =
  /^(?:product|intent|plan|interval)\.pick$|^(?:seats|selection|item)\.|^(?:cart\.open|checkout\.reset)$/u;

/** What must be true of the checkout everywhere. */
export const checkoutJudge: Judge<Snapshot> = {
  ofState(snapshot) {
    if (snapshot.status !== 'active') return `the machine has stopped: ${String(snapshot.error)}`;
    const view = toView(snapshot);
    if (view.canPlaceOrder && !view.quote) return 'an order could be placed without figures';
    return deadEndIn(view);
  },
  ofStep: (step) => lostLine(step) ?? lostChoice(step),
};

/** A line that went from the cart although nobody took it out. */
function lostLine({ before, event, after }: Step<Snapshot>): string | undefined {
  const kept = new Set(after.context.cart.items.map(itemKey));
  const lost = before.context.cart.items.map(itemKey).filter((key) => !kept.has(key));
  if (lost.length === 0 || emptying.test(event.type)) return undefined;
  const { order, accountChanged } = after.context;
  const isOrdered = order !== undefined && order !== before.context.order;
  return isOrdered || accountChanged || isElsewhereGone(event) ? undefined : `${lost.join()} is lost`;
}

/** The cart at the service is another one: a line was taken out on another device. */
function isElsewhereGone({ type }: { readonly type: string }): boolean {
  return type === 'xstate.done.actor.0.checkout.cart.reading';
}

/** A choice that went although the customer chose nothing else, and about which nothing is said. */
function lostChoice({ before, event, after }: Step<Snapshot>): string | undefined {
  const parts = Object.entries(before.context.choice);
  const now = after.context.choice as Record<string, unknown>;
  const lost = parts.filter(([part, value]) => !Object.is(now[part], value)).map(([part]) => part);
  if (lost.length === 0 || choosing.test(event.type)) return undefined;
  const { corrections, accountChanged, order, trial, boundKey } = after.context;
  const isDone = order !== before.context.order || trial !== before.context.trial;
  const isParted = before.context.boundKey !== boundKey || event.type === 'continue';
  return corrections.length > 0 || accountChanged || isDone || isParted
    ? undefined
    : `${lost.join()} is lost`;
}
