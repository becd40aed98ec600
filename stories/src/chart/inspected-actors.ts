import { createActor as createPlainActor } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { tellState } from './present-state.ts';

/*
 * Stands in for XState in the stories, and there alone: every actor that the elements create also tells the chart
 * where it is. `.storybook/main.ts` leads all imports of `xstate` here.
 */

export * from 'xstate';

/** Creates an actor as XState does, with somebody who looks on. */
export const createActor = ((logic: AnyStateMachine, options?: object) =>
  createPlainActor(logic, { ...options, inspect: tellState })) as typeof createPlainActor;
