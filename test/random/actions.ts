import { aroundActions } from './actions.around.ts';
import { cartActions } from './actions.cart.ts';
import { checkoutActions } from './actions.checkout.ts';
import { choosingActions } from './actions.choosing.ts';
import { goOn } from './go-on.ts';
import type { Action } from './scene.ts';

const all = { 'go on': goOn, ...choosingActions, ...cartActions, ...checkoutActions, ...aroundActions };

/** Name of an action. */
export type ActionName = keyof typeof all;

/** Everything that can happen in a walk, by its name. */
export const actions: Readonly<Record<ActionName, Action>> = all;

/** Names of all actions, in their order. */
export const actionNames = Object.keys(all) as ActionName[];
