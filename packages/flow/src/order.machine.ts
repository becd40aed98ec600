import {
  createProblem,
  toProblem,
  type Gateway,
  type OpenCall,
  type Order,
  type Problem,
} from '@kasse/domain';
import { assign, fromPromise, sendParent, setup } from 'xstate';
import { failureGuards } from './failure-guards.ts';

/** A press that places an order, or that pays one that waits. */
export type OpenOrder = Extract<OpenCall, { kind: 'order' | 'payment' }>;

/**
 * What an order is placed with. `resumed`: it was sent before, so its outcome is asked for first. Without an
 * `openOrder` a placed `order` is only followed until its payment is decided.
 */
export interface OrderInput {
  readonly gateway: Gateway;
  readonly openOrder: OpenOrder | undefined;
  readonly order: Order | undefined;
  readonly resumed: boolean;
}

/** How placing an order ended. An unknown outcome never ends it. */
export type OrderOutcome =
  | { readonly kind: 'placed'; readonly order: Order }
  | { readonly kind: 'declined'; readonly order: Order }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What the order machine remembers. */
export interface OrderContext extends OrderInput {
  readonly tries: number;
  readonly outcome: OrderOutcome | undefined;
}

interface Call {
  readonly input: OrderContext;
  readonly signal: AbortSignal;
}

/** Milliseconds until the customer is told that the outcome is being checked. */
const patience = 3000;
/** Milliseconds until the customer is told that a mail will say the outcome. */
const longPatience = 30_000;
/** Longest pause between two questions for the outcome, in milliseconds. */
const longestPause = 10_000;

const arrived = ({ event }: { event: { output: Order | null } }) => ({ order: event.output });
const failed = ({ event }: { event: { error: unknown } }) => ({ error: event.error });

/**
 * Places or pays one order, whatever the network and the bank do: as long as nobody knows whether it arrived
 * or was paid, it asks by the key of the press, and sends the same call under the same key again if it has
 * not arrived.
 */
export const orderMachine = setup({
  types: { context: {} as OrderContext, input: {} as OrderInput, output: {} as OrderOutcome },
  actors: {
    send: fromPromise(({ input, signal }: Call) => send(input, signal)),
    ask: fromPromise(({ input, signal }: Call) => ask(input, signal)),
  },
  guards: {
    ...failureGuards,
    isSentBefore: ({ context }) => context.resumed || context.openOrder === undefined,
    isUndecided: (_, { error }: { error: unknown }) => isUndecided(toProblem(error)),
    isRefusedForGood: ({ context }, { error }: { error: unknown }) =>
      context.openOrder === undefined && !isUndecided(toProblem(error)),
    isDecided: (_, { order }: { order: Order | null }) => order !== null && outcomeOf(order) !== undefined,
    isPending: (_, { order }: { order: Order | null }) => order !== null,
  },
  actions: {
    keepOutcome: assign({
      outcome: (_, { order }: { order: Order | null }) => (order ? outcomeOf(order) : undefined),
    }),
    keepOrder: assign({ order: (_, { order }: { order: Order | null }) => order ?? undefined }),
    keepRefusal: assign({
      outcome: (_, { error }: { error: unknown }): OrderOutcome => ({
        kind: 'refused',
        problem: toProblem(error),
      }),
    }),
    countTry: assign({ tries: ({ context }) => context.tries + 1 }),
    tellUncertain: sendParent({ type: 'order.uncertain' }),
    tellOverdue: sendParent({ type: 'order.overdue' }),
    tellSignInLost: sendParent({ type: 'order.sign_in_lost' }),
    tellOtherAccount: sendParent({ type: 'session.changed' }),
  },
  delays: {
    patience,
    longPatience,
    pause: ({ context }) => Math.min(1000 * 2 ** context.tries, longestPause),
  },
}).createMachine({
  id: 'order',
  context: ({ input }) => ({ ...input, tries: 0, outcome: undefined }),
  initial: 'starting',
  after: { longPatience: { actions: 'tellOverdue' } },
  states: {
    starting: { always: [{ guard: 'isSentBefore', target: 'asking' }, { target: 'sending' }] },
    sending: {
      after: { patience: { actions: 'tellUncertain' } },
      invoke: {
        src: 'send',
        input: ({ context }) => context,
        onDone: [
          {
            guard: { type: 'isDecided', params: arrived },
            target: 'decided',
            actions: { type: 'keepOutcome', params: arrived },
          },
          { target: 'waiting', actions: ['tellUncertain', { type: 'keepOrder', params: arrived }] },
        ],
        onError: [
          { guard: { type: 'isUndecided', params: failed }, target: 'asking' },
          { target: 'decided', actions: { type: 'keepRefusal', params: failed } },
        ],
      },
    },
    asking: {
      entry: ['tellUncertain', 'countTry'],
      invoke: {
        src: 'ask',
        input: ({ context }) => context,
        onDone: [
          {
            guard: { type: 'isDecided', params: arrived },
            target: 'decided',
            actions: { type: 'keepOutcome', params: arrived },
          },
          {
            guard: { type: 'isPending', params: arrived },
            target: 'waiting',
            actions: { type: 'keepOrder', params: arrived },
          },
          { target: 'sendingAgain' },
        ],
        onError: [
          {
            guard: { type: 'isSignInOver', params: failed },
            target: 'waiting',
            actions: 'tellSignInLost',
          },
          // The press is kept for the account that made it; who is signed in now is asked for after the pause.
          { guard: { type: 'isOtherAccount', params: failed }, target: 'doubted' },
          {
            guard: { type: 'isRefusedForGood', params: failed },
            target: 'decided',
            actions: { type: 'keepRefusal', params: failed },
          },
          { target: 'waiting' },
        ],
      },
    },
    waiting: { after: { pause: 'asking' } },
    doubted: { after: { pause: { target: 'waiting', actions: 'tellOtherAccount' } } },
    sendingAgain: { after: { pause: 'sending' } },
    decided: { type: 'final' },
  },
  output: ({ context }) => context.outcome ?? { kind: 'refused', problem: createProblem('outcome_unknown') },
});

function send({ gateway, openOrder }: OrderContext, signal: AbortSignal): Promise<Order> {
  if (!openOrder) throw new Error('An order needs a press.');
  const { idempotencyKey, accountId } = openOrder;
  const options = { idempotencyKey, accountId, signal };
  return openOrder.kind === 'order'
    ? gateway.placeOrder(openOrder.request, options)
    : gateway.payOrder(openOrder.orderId, openOrder.request, options);
}

/** What became of the press; a further payment may also find that an earlier one had succeeded after all. */
async function ask({ gateway, openOrder, order }: OrderContext, signal: AbortSignal): Promise<Order | null> {
  const options = { signal, ...(openOrder && { accountId: openOrder.accountId }) };
  if (order) return gateway.order(order.id, options);
  if (!openOrder) return null;
  const found = await gateway.orderByKey(openOrder.idempotencyKey, options);
  if (found || openOrder.kind === 'order') return found;
  const waiting = await gateway.order(openOrder.orderId, options);
  return waiting.attempt?.state === 'declined' ? null : waiting;
}

/** How an order ended; undefined while its payment is on its way. */
function outcomeOf(order: Order): OrderOutcome | undefined {
  if (order.status === 'confirmed') return { kind: 'placed', order };
  if (order.status === 'cancelled') return { kind: 'refused', problem: createProblem('order_cancelled') };
  return order.attempt?.state === 'declined' ? { kind: 'declined', order } : undefined;
}

/** Whether an order may have arrived although its call failed. */
function isUndecided(problem: Problem): boolean {
  return problem.code === 'unknown' || problem.retryable;
}
