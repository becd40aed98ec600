import { createProblem, type Interval } from '@kasse/domain';
import { createActor, transition, waitFor, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import { account, answering, catalogue, order, quote, remembering, trial } from './checkout.fixture.ts';
import type { CheckoutEvent } from './checkout.events.ts';
import type { Arrival } from './checkout.loading.ts';
import { checkoutMachine } from './checkout.machine.ts';
import { toView } from './checkout.view.ts';

type Snapshot = SnapshotFrom<typeof checkoutMachine>;
type AnyEvent = Parameters<typeof checkoutMachine.transition>[1];

const invoked = (state: string): string => `0.checkout.${state}`;
const done = (state: string, output: unknown): AnyEvent =>
  ({ type: `xstate.done.actor.${invoked(state)}`, output }) as never;
const failed = (state: string, error: unknown): AnyEvent =>
  ({ type: `xstate.error.actor.${invoked(state)}`, error }) as never;

const arrival = (standing: typeof account.standing): Arrival => ({
  account: { ...account, standing },
  expired: false,
});
const loaded = (who: Arrival) => ({ catalogue, arrival: who });
const signedOut: Arrival = { account: null, expired: false };

/** One of everything that can happen: what customers do, and how each call can end. */
const events: readonly AnyEvent[] = [
  { type: 'product.pick', productId: 'phone' },
  { type: 'intent.pick', intent: 'buy' },
  { type: 'intent.pick', intent: 'trial' },
  { type: 'continue' },
  { type: 'retry' },
  { type: 'session.changed' },
  { type: 'order.place' },
  { type: 'vat.set', vatId: 'DE123456789' },
  { type: 'cart.open' },
  { type: 'item.another' },
  done('journey.loading', loaded(arrival('billing_contact'))),
  done('journey.loading', loaded(signedOut)),
  done('journey.loading', loaded(arrival('member'))),
  done('journey.loading', loaded(arrival('corporate'))),
  done('journey.loading', loaded({ account: { ...account, hold: {} }, expired: false })),
  failed('journey.loading', createProblem('service')),
  done('journey.admitting', arrival('billing_contact')),
  done('journey.confirmingTrial', undefined),
  done('journey.confirmingOrder', undefined),
  done('journey.startingTrial', trial),
  failed('journey.startingTrial', createProblem('outcome_unknown')),
  done('journey.placing', { kind: 'placed', order }),
  done('pricing.quoting', quote),
  failed('pricing.quoting', createProblem('service')),
  done('vat.checking', { vatId: 'DE123456789', status: 'well_formed', example: 'DE123456789' }),
];

/** A way to every state of the journey, its figures and the VAT id. */
function paths() {
  let keys = 0;
  return getShortestPaths(
    checkoutMachine as never,
    {
      input: { gateway: answering(), newId: () => `key-${++keys}`, drafts: remembering() },
      events: events as never,
      limit: 100_000,
      serializeState: (snapshot: unknown) => {
        const { value, context } = snapshot as Snapshot;
        const { stop, selection, wants, account: who, press, openCall, vatId, cart } = context;
        const { cart: _, ...others } = value;
        return JSON.stringify([
          others,
          stop,
          selection,
          wants,
          who?.standing,
          who?.hold !== undefined,
          press?.kind,
          openCall?.kind,
          vatId,
          cart.items.length,
        ]);
      },
    } as never,
  ) as unknown as { state: Snapshot; steps: { event: { type: string } }[] }[];
}

describe('free selection', () => {
  const choices: readonly [CheckoutEvent, Record<string, unknown>][] = [
    [{ type: 'product.pick', productId: 'help' }, { productId: 'help' }],
    [{ type: 'intent.pick', intent: 'buy' }, { intent: 'buy' }],
    [{ type: 'plan.pick', planId: 'standard' }, { planId: 'standard' }],
    [{ type: 'seats.set', seats: 7 }, { seats: 7 }],
    [{ type: 'interval.pick', interval: 'year' satisfies Interval }, { interval: 'year' }],
    [
      { type: 'selection.set', selection: { productId: 'phone', seats: 3 } },
      { productId: 'phone', seats: 3 },
    ],
  ];
  const phone: CheckoutEvent = { type: 'product.pick', productId: 'phone' };
  const after = (snapshot: Snapshot, event: CheckoutEvent) => transition(checkoutMachine, snapshot, event)[0];
  const binding = new Set([
    'confirmingOrder',
    'placing',
    'confirmingTrial',
    'startingTrial',
    'awaitingTrial',
  ]);
  /** One snapshot for each combination of states; a plan stands in all so that no choice is ruled out. */
  const snapshots = [...new Map(paths().map(({ state }) => [JSON.stringify(state.value), state])).values()];

  it('keeps every choice in every state before something binding', () => {
    for (const snapshot of snapshots.filter(({ value }) => !binding.has(value.journey))) {
      for (const [event, kept] of choices) {
        const before = event.type === 'plan.pick' ? after(snapshot, phone) : snapshot;
        const name = `${event.type} in ${JSON.stringify(snapshot.value)}`;
        expect(after(before, event).context.choice, name).toMatchObject(kept);
      }
    }
  });

  it('changes nothing while something binding is under way', () => {
    const closed = snapshots.filter(({ value }) => binding.has(value.journey));
    expect(closed.length).toBeGreaterThanOrEqual(3);
    for (const snapshot of closed) {
      for (const [event] of choices)
        expect(after(snapshot, event).context.choice).toEqual(snapshot.context.choice);
    }
  });

  it('corrects only what another choice rules out, and says so', async () => {
    const actor = createActor(checkoutMachine, {
      input: { gateway: answering(), newId: () => 'key', drafts: remembering() },
    }).start();
    await waitFor(actor, (snapshot) => toView(snapshot).moment === 'choosing');
    const chosen: CheckoutEvent[] = [
      { type: 'product.pick', productId: 'phone' },
      { type: 'intent.pick', intent: 'buy' },
      { type: 'interval.pick', interval: 'year' },
      { type: 'seats.set', seats: 3 },
      { type: 'product.pick', productId: 'help' },
    ];
    for (const event of chosen) actor.send(event);
    const { selection, corrections } = toView(actor.getSnapshot());
    expect(selection).toEqual({
      productId: 'help',
      intent: 'buy',
      planId: 'help',
      seats: 3,
      interval: 'month',
    });
    expect(corrections).toEqual([{ part: 'interval', reason: 'not_offered' }]);
  });
});
