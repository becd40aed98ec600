import { createProblem, toProblem, type Gateway, type Order, type Problem } from '@kasse/domain';
import { assign, fromPromise, sendParent, setup } from 'xstate';
import type { OpenCall } from '@kasse/domain';

/** An order whose press was made. */
export type OpenOrder = Extract<OpenCall, { kind: 'order' }>;

/** What an order is placed with. `resumed` means that it was sent before a reload: its outcome is asked for first. */
export interface OrderInput {
  readonly gateway: Gateway;
  readonly openOrder: OpenOrder;
  readonly resumed: boolean;
}

/** How placing an order ended. An unknown outcome never ends it. */
export type OrderOutcome =
  | { readonly kind: 'placed'; readonly order: Order }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What the order machine remembers. */
export interface OrderContext extends OrderInput {
  readonly tries: number;
  readonly outcome: OrderOutcome | undefined;
}

/** Milliseconds until the customer is told that the outcome is being checked. */
const patience = 3000;
/** Longest pause between two questions for the outcome, in milliseconds. */
const longestPause = 10_000;

/**
 * Places one order, whatever the network does: as long as nobody knows whether it arrived, it asks
 * by the key of the press, and sends the same order under the same key again if it has not.
 */
export const orderMachine = setup({
  types: { context: {} as OrderContext, input: {} as OrderInput, output: {} as OrderOutcome },
  actors: {
    placeOrder: fromPromise(({ input, signal }: { input: OrderInput; signal: AbortSignal }) =>
      input.gateway.placeOrder(input.openOrder.request, {
        idempotencyKey: input.openOrder.idempotencyKey,
        signal,
      }),
    ),
    askForOrder: fromPromise(({ input, signal }: { input: OrderInput; signal: AbortSignal }) =>
      input.gateway.orderByKey(input.openOrder.idempotencyKey, { signal }),
    ),
  },
  guards: {
    isResumed: ({ context }) => context.resumed,
    isUndecided: (_, params: { error: unknown }) => isUndecided(toProblem(params.error)),
    isSignInOver: (_, params: { error: unknown }) =>
      ['sign_in_expired', 'sign_in_missing'].includes(toProblem(params.error).code),
    hasArrived: (_, params: { order: Order | null }) => params.order !== null,
  },
  actions: {
    keepOrder: assign({
      outcome: (_, params: { order: Order | null }): OrderOutcome =>
        params.order
          ? { kind: 'placed', order: params.order }
          : { kind: 'refused', problem: createProblem('outcome_unknown') },
    }),
    keepRefusal: assign({
      outcome: (_, params: { error: unknown }): OrderOutcome => ({
        kind: 'refused',
        problem: toProblem(params.error),
      }),
    }),
    countTry: assign({ tries: ({ context }) => context.tries + 1 }),
    tellUncertain: sendParent({ type: 'order.uncertain' }),
    tellSignInLost: sendParent({ type: 'order.sign_in_lost' }),
  },
  delays: {
    patience,
    pause: ({ context }) => Math.min(1000 * 2 ** context.tries, longestPause),
  },
}).createMachine({
  id: 'order',
  context: ({ input }) => ({ ...input, tries: 0, outcome: undefined }),
  initial: 'starting',
  states: {
    starting: { always: [{ guard: 'isResumed', target: 'asking' }, { target: 'placing' }] },
    placing: {
      after: { patience: { actions: 'tellUncertain' } },
      invoke: {
        src: 'placeOrder',
        input: ({ context }) => context,
        onDone: {
          target: 'decided',
          actions: { type: 'keepOrder', params: ({ event }) => ({ order: event.output }) },
        },
        onError: [
          {
            guard: { type: 'isUndecided', params: ({ event }) => ({ error: event.error }) },
            target: 'asking',
          },
          {
            target: 'decided',
            actions: { type: 'keepRefusal', params: ({ event }) => ({ error: event.error }) },
          },
        ],
      },
    },
    asking: {
      entry: ['tellUncertain', 'countTry'],
      invoke: {
        src: 'askForOrder',
        input: ({ context }) => context,
        onDone: [
          {
            guard: { type: 'hasArrived', params: ({ event }) => ({ order: event.output }) },
            target: 'decided',
            actions: { type: 'keepOrder', params: ({ event }) => ({ order: event.output }) },
          },
          { target: 'sendingAgain' },
        ],
        onError: [
          {
            guard: { type: 'isSignInOver', params: ({ event }) => ({ error: event.error }) },
            target: 'waiting',
            actions: 'tellSignInLost',
          },
          { target: 'waiting' },
        ],
      },
    },
    waiting: { after: { pause: 'asking' } },
    sendingAgain: { after: { pause: 'placing' } },
    decided: { type: 'final' },
  },
  output: ({ context }) => context.outcome ?? { kind: 'refused', problem: createProblem('outcome_unknown') },
});

/** Whether an order may have arrived although its call failed. */
function isUndecided(problem: Problem): boolean {
  return problem.code === 'unknown' || problem.retryable;
}
