import {
  deepLink,
  isStopComplete,
  orderItemOf,
  reconcile,
  stops,
  trialRequestOf,
  type Catalogue,
  type Correction,
  type FollowedLink,
  type Selection,
  type Stop,
} from '@kasse/domain';
import type { CheckoutContext } from './checkout.context.ts';
import type { CheckoutEvent } from './checkout.events.ts';

/** The events that change what is chosen. */
export type SelectionEvent = Extract<
  CheckoutEvent,
  { type: 'product.pick' | 'intent.pick' | 'plan.pick' | 'seats.set' | 'interval.pick' | 'selection.set' }
>;

const selectionEvents: ReadonlySet<string> = new Set<SelectionEvent['type']>([
  'product.pick',
  'intent.pick',
  'plan.pick',
  'seats.set',
  'interval.pick',
  'selection.set',
]);

/** Whether an event changes what is chosen. */
export function isSelectionEvent(event: { readonly type: string }): event is SelectionEvent {
  return selectionEvents.has(event.type);
}

/** What the customer has chosen by hand after one more event. */
export function choose(choice: Selection, event: SelectionEvent): Selection {
  switch (event.type) {
    case 'product.pick': {
      const { productId, subscriptionId } = event;
      const [former, next] = [choice.subscriptionId, subscriptionId];
      const isSame = productId === choice.productId && (former ?? next) === (next ?? former);
      return {
        ...(isSame ? choice : ofNothing(choice)),
        productId,
        ...(subscriptionId !== undefined && { subscriptionId }),
      };
    }
    case 'intent.pick':
      return { ...choice, intent: event.intent };
    case 'plan.pick':
      return { ...choice, planId: event.planId };
    case 'seats.set':
      return { ...choice, seats: event.seats };
    case 'interval.pick':
      return { ...choice, interval: event.interval };
    case 'selection.set':
      return { ...event.selection };
  }
}

/** The choice completed by the rules. A choice that had to give way is named once and then forgotten. */
export function settle(
  context: CheckoutContext,
  choice: Selection,
): Pick<CheckoutContext, 'choice' | 'selection' | 'corrections'> {
  const { catalogue, account } = context;
  if (!catalogue) return { choice, selection: choice, corrections: [] };
  const { selection, corrections } = reconcile(choice, catalogue, account);
  return { choice: without(choice, corrections.flatMap(correctedParts)), selection, corrections };
}

/** The choice of a link over the choice that was there; parts of it that no longer exist are left out. */
export function followLink(
  context: CheckoutContext,
  catalogue: Catalogue,
): Pick<FollowedLink, 'corrections' | 'outdated'> & { readonly choice: Selection } {
  const { selection, ...wrong } = deepLink(context.link, catalogue);
  const { productId, subscriptionId } = context.choice;
  const isOther =
    selection.productId !== undefined &&
    (selection.productId !== productId || selection.subscriptionId !== subscriptionId);
  return {
    choice: { ...(isOther ? ofNothing(context.choice) : context.choice), ...selection },
    ...wrong,
  };
}

/** All stops that there are. */
export const allStops: readonly Stop[] = ['product', 'scope', 'billing', 'checkout'];

/** The stops of this selection; all four while the catalogue is not there yet. */
export function stopsOf(context: CheckoutContext): readonly Stop[] {
  return context.catalogue ? stops(context.selection, context.catalogue, context.account) : allStops;
}

/** Whether everything that a stop asks is answered. */
function isComplete(context: CheckoutContext, stop: Stop): boolean {
  const { catalogue, selection, account } = context;
  return catalogue !== undefined && isStopComplete(stop, selection, catalogue, account);
}

/** Whether a stop can be gone to: every stop before it is complete. */
export function isReachable(context: CheckoutContext, stop: Stop): boolean {
  const asked = stopsOf(context);
  const place = asked.indexOf(stop);
  return place >= 0 && asked.slice(0, place).every((earlier) => isComplete(context, earlier));
}

/** The first stop before the checkout page that is not complete, if there is one. */
export function firstOpenStop(context: CheckoutContext): Stop | undefined {
  return choosingStops(context).find((stop) => !isComplete(context, stop));
}

/** Whether a trial that starts at once is chosen, with everything that it needs. */
export function isTrialChosen(context: CheckoutContext): boolean {
  const { catalogue, selection, account } = context;
  return (
    catalogue !== undefined &&
    trialRequestOf(selection, catalogue, account) !== undefined &&
    firstOpenStop(context) === undefined
  );
}

/** Whether something for the cart is chosen, with everything that it needs. */
export function isItemChosen(context: CheckoutContext): boolean {
  const { catalogue, selection, account } = context;
  return (
    catalogue !== undefined &&
    orderItemOf(selection, catalogue, account) !== undefined &&
    firstOpenStop(context) === undefined
  );
}

const askedAt = {
  subscription: 'product',
  intent: 'product',
  plan: 'scope',
  seats: 'scope',
  interval: 'billing',
} as const satisfies Record<Correction['part'], Stop>;

/** Where a checkout begins: a link skips the stops that it answers, up to the first answer that had to give way. */
export function landingStop(context: CheckoutContext): Stop {
  const { product, intent, seats, plan, billing } = context.link;
  const answered: Readonly<Record<Stop, boolean>> = {
    product: product !== undefined && (intent !== undefined || context.selection.intent !== undefined),
    scope: seats !== undefined || plan !== undefined,
    billing: billing !== undefined,
    checkout: false,
  };
  const asked = choosingStops(context);
  const isCorrected = (stop: Stop) => context.corrections.some(({ part }) => askedAt[part] === stop);
  const landing = asked.find((stop) => !answered[stop] || !isComplete(context, stop) || isCorrected(stop));
  return landing ?? asked.at(-1) ?? 'product';
}

/** The stops at which something is chosen, without the checkout page. */
export function choosingStops(context: CheckoutContext): readonly Stop[] {
  return stopsOf(context).filter((stop) => stop !== 'checkout');
}

/** The stop `distance` places after (or before) the present one, among those at which something is chosen. */
export function neighbour(context: CheckoutContext, distance: 1 | -1): Stop | undefined {
  const asked = choosingStops(context);
  return asked[asked.indexOf(context.stop) + distance];
}

/** What was to be done with a subscription that is gone goes with it. */
function correctedParts({ part }: Correction): (keyof Selection)[] {
  if (part === 'subscription') return ['subscriptionId', 'intent'];
  return [part === 'plan' ? 'planId' : part];
}

/** A choice without what belongs to its product. */
function ofNothing(choice: Selection): Selection {
  return without(choice, ['subscriptionId', 'planId']);
}

function without(selection: Selection, parts: readonly (keyof Selection)[]): Selection {
  return Object.fromEntries(
    Object.entries(selection).filter(([part]) => !(parts as readonly string[]).includes(part)),
  );
}
