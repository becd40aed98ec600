import { checkoutMachine, orderMachine } from '@kasse/flow';
import type { AnyStateMachine } from 'xstate';
import { checkoutJudge } from './judge.ts';
import { orderTours } from './order-tours.ts';
import { checkoutTours } from './tours.ts';
import { statesOf, transitionsOf } from './transitions.ts';
import type { MapTransition } from './transitions.ts';
import { walk } from './walk.ts';
import type { Walked } from './walk.ts';

/** A machine with all that is to be walked of it. */
export interface MachineMap {
  readonly name: 'checkout' | 'order';
  readonly transitions: readonly MapTransition[];
  readonly states: readonly string[];
  /** Walks all of it, by its tours. */
  readonly walk: () => Walked;
}

const [checkout, order] = [checkoutMachine, orderMachine] as unknown as [AnyStateMachine, AnyStateMachine];

/** Both machines. */
export const maps: readonly MachineMap[] = [
  {
    ...{ name: 'checkout', transitions: transitionsOf(checkout), states: statesOf(checkout) },
    walk: () => walk(checkout, checkoutTours, checkoutJudge),
  },
  {
    ...{ name: 'order', transitions: transitionsOf(order), states: statesOf(order) },
    // Whoever looks at an order sees the checkout, which is judged.
    walk: () => walk(order, orderTours, { ofState: () => undefined, ofStep: () => undefined }),
  },
];

/** Names of the transitions that are not among these keys. */
export const missingOf = ({ transitions }: MachineMap, taken: ReadonlySet<string>): string[] =>
  transitions.filter(({ key }) => !taken.has(key)).map(({ name }) => name);
