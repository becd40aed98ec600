import { toProblem } from '@kasse/domain';
import type { CheckoutContext } from './checkout.context.ts';
import { completeAddress, missingEntries, orderItems } from './checkout.entries.ts';
import type { CheckoutEvent, CheckoutSignal } from './checkout.events.ts';
import { firstOpenStop, isReachable, isTrialChosen, neighbour } from './checkout.selection.ts';
import type { OrderOutcome } from './order.machine.ts';

interface Given {
  readonly context: CheckoutContext;
  readonly event: CheckoutEvent | CheckoutSignal;
}

/** The questions of the flow, each answered from context and event alone. */
export const guards = {
  isCorporate: ({ context }: Given) => context.account?.standing === 'corporate',
  isMember: ({ context }: Given) => context.account?.standing === 'member',
  isSignedIn: ({ context }: Given) => context.account !== null,
  hasOrder: ({ context }: Given) => context.order !== undefined,
  hasOpenOrder: ({ context }: Given) => context.openCall?.kind === 'order' && context.account !== null,
  hasOpenTrial: ({ context }: Given) => context.openCall?.kind === 'trial' && context.account !== null,
  wantsTrial: ({ context }: Given) => context.wants === 'trial' && isTrialChosen(context),
  wantsCheckout: ({ context }: Given) => context.wants === 'checkout' && isOrderChosen(context),
  isTrialChosen: ({ context }: Given) => neighbour(context, 1) === undefined && isTrialChosen(context),
  isOrderChosen: ({ context }: Given) => neighbour(context, 1) === undefined && isOrderChosen(context),
  hasNextStop: ({ context }: Given) => {
    const next = neighbour(context, 1);
    return next !== undefined && isReachable(context, next);
  },
  hasStopBefore: ({ context }: Given) => neighbour(context, -1) !== undefined,
  canGoToStop: ({ context, event }: Given) =>
    event.type === 'stop.go' && event.stop !== 'checkout' && isReachable(context, event.stop),
  canGoToCheckout: ({ context, event }: Given) =>
    event.type === 'stop.go' && event.stop === 'checkout' && isOrderChosen(context),
  canBeQuoted: ({ context }: Given) =>
    orderItems(context).length > 0 && completeAddress(context) !== undefined,
  hasVatId: ({ context }: Given) => context.vatId !== undefined,
  hasNothingMissing: ({ context }: Given) => missingEntries(context).length === 0,
  hasSeenTotal: ({ context }: Given) => context.quote !== undefined,
  isPressed: ({ context }: Given) => context.pressedQuote !== undefined,
  isPressedTotal: ({ context: { pressedQuote, quote } }: Given) =>
    pressedQuote !== undefined && pressedQuote.total.minor === quote?.total.minor,
  isSignInOver: (_: Given, { error }: { error: unknown }) =>
    ['sign_in_expired', 'sign_in_missing'].includes(toProblem(error).code),
  isUndecided: (_: Given, { error }: { error: unknown }) => toProblem(error).retryable,
  isPlaced: (_: Given, { outcome }: { outcome: OrderOutcome }) => outcome.kind === 'placed',
  needsSignIn: (_: Given, { outcome }: { outcome: OrderOutcome }) =>
    outcome.kind === 'refused' && ['sign_in_expired', 'sign_in_missing'].includes(outcome.problem.code),
};

function isOrderChosen(context: CheckoutContext): boolean {
  return orderItems(context).length > 0 && firstOpenStop(context) === undefined;
}
