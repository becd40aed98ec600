import { createProblem } from '@kasse/domain';
import type { orderMachine, OrderInput } from '@kasse/flow';
import type { AnyEventObject, SnapshotFrom } from 'xstate';
import type { Tour } from './explore.ts';
import { gateway, openCall, orderOf, telephony } from './world.ts';

type Snapshot = SnapshotFrom<typeof orderMachine>;

const cart = { items: [telephony], codes: [] };
const orders = (['confirmed', 'pending', 'declined', 'cancelled'] as const).map((state) =>
  orderOf(cart, state),
);
const done = (state: string, output: unknown): AnyEventObject => ({
  type: `xstate.done.actor.0.order.${state}`,
  output,
});
const failed = (state: string, ...codes: Parameters<typeof createProblem>[0][]): AnyEventObject[] =>
  codes.map((code) => ({ type: `xstate.error.actor.0.order.${state}`, error: createProblem(code) }));
const passed = (delay: string, state: string): AnyEventObject => ({ type: `xstate.after.${delay}.${state}` });

const ends: Readonly<Record<string, readonly AnyEventObject[]>> = {
  sending: [
    ...orders.map((order) => done('sending', order)),
    ...failed('sending', 'service', 'unknown', 'price_changed'),
    passed('patience', 'order.sending'),
  ],
  asking: [
    ...[...orders, null].map((order) => done('asking', order)),
    ...failed('asking', 'service', 'sign_in_expired', 'account_changed', 'not_found'),
  ],
  waiting: [passed('pause', 'order.waiting')],
  doubted: [passed('pause', 'order.doubted')],
  sendingAgain: [passed('pause', 'order.sendingAgain')],
};
const overdue = passed('longPatience', 'order');
const events = ({ value, status }: Snapshot): AnyEventObject[] =>
  status === 'active' ? [...(ends[value] ?? []), overdue] : [];

const input = (rest: Partial<OrderInput>): OrderInput => ({
  ...{ gateway, openOrder: undefined, order: undefined, resumed: false },
  ...rest,
});

/** Every part of the map of an order. */
export const orderTours: readonly Tour<Snapshot>[] = [
  { name: 'a new order', input: input({ openOrder: openCall('order') as never }), events },
  { name: 'sent before', input: input({ openOrder: openCall('order') as never, resumed: true }), events },
  { name: 'only followed', input: input({ order: orders[1] }), events },
];
