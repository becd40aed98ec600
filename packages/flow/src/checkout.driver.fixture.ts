import type { Gateway } from '@kasse/domain';
import { createActor, waitFor, type Actor, type SnapshotFrom } from 'xstate';
import { answering, remembering } from './checkout.fixture.ts';
import type { CheckoutInput } from './checkout.context.ts';
import type { CheckoutEmitted, CheckoutEvent } from './checkout.events.ts';
import { checkoutMachine } from './checkout.machine.ts';
import type { CheckoutView, Moment } from './checkout.view-types.ts';
import { toView } from './checkout.view.ts';

/** A checkout that runs in a test, with what it told and what it keeps. */
export interface Run {
  readonly actor: Actor<typeof checkoutMachine>;
  readonly told: CheckoutEmitted[];
  readonly drafts: ReturnType<typeof remembering>;
}

/** What a run may be given beside its answers. */
export interface RunInput extends Partial<Omit<CheckoutInput, 'drafts'>> {
  readonly drafts?: ReturnType<typeof remembering>;
  readonly clock?: NonNullable<Parameters<typeof createActor>[1]>['clock'];
}

let keys = 0;

/** Starts a checkout over a gateway with some answers of its own. */
export function run(answers: Partial<Gateway> = {}, { clock, ...input }: RunInput = {}): Run {
  const drafts = input.drafts ?? remembering();
  const actor = createActor(checkoutMachine, {
    ...(clock && { clock }),
    input: { gateway: answering(answers), newId: () => `key-${++keys}`, ...input, drafts },
  });
  const told: CheckoutEmitted[] = [];
  actor.on('*', (event) => told.push(event));
  return { actor: actor.start(), told, drafts };
}

/** What is to be seen now. */
export const viewOf = ({ actor }: Pick<Run, 'actor'>): CheckoutView => toView(actor.getSnapshot());

/** Waits until what is to be seen is so. */
export async function until(
  { actor }: Run,
  isSo: (view: CheckoutView) => boolean,
  timeout = 3000,
): Promise<CheckoutView> {
  return toView(
    await waitFor(actor, (snapshot: SnapshotFrom<typeof checkoutMachine>) => isSo(toView(snapshot)), {
      timeout,
    }),
  );
}

/** Waits for a moment. */
export async function reach(journey: Run, moment: Moment): Promise<void> {
  await until(journey, (view) => view.moment === moment);
}

/** Sends one event after another. */
export function send({ actor }: Run, ...events: CheckoutEvent[]): void {
  for (const event of events) actor.send(event);
}

/** The names of everything that was told. */
export const names = ({ told }: Run): string[] => told.map(({ type }) => type);

/** Everything that chooses a product for a year and presses the button that goes on. */
export function buying(productId = 'phone', seats = 10): CheckoutEvent[] {
  return [
    { type: 'product.pick', productId },
    { type: 'intent.pick', intent: 'buy' },
    { type: 'continue' },
    { type: 'seats.set', seats },
    { type: 'continue' },
    { type: 'interval.pick', interval: 'year' },
    { type: 'continue' },
  ];
}

/** A checkout with ten licences of the phone on the checkout page, figures included. */
export async function atCheckout(answers: Partial<Gateway> = {}, input: RunInput = {}): Promise<Run> {
  const journey = run(answers, input);
  await reach(journey, 'choosing');
  send(journey, ...buying());
  await until(journey, (view) => view.canPlaceOrder);
  return journey;
}
