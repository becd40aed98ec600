import { toProblem, type OpenCall } from '@kasse/domain';
import type { CheckoutContext } from './checkout.context.ts';
import { completeAddress, enteredVatId, missingEntries, orderItems } from './checkout.entries.ts';
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
  hasOpenOrder: ({ context }: Given) => isOwnCall(context, 'order'),
  hasOpenTrial: ({ context }: Given) => isOwnCall(context, 'trial'),
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
  hasVatId: ({ context }: Given) => enteredVatId(context) !== '',
  changesCountry: ({ event }: Given) => event.type === 'address.set' && event.address.country !== undefined,
  hasNothingToOrder: ({ context }: Given) => !isOrderChosen(context),
  isSignInLost: ({ context }: Given) => context.signInReason === 'expired',
  hasNothingMissing: ({ context }: Given) => missingEntries(context).length === 0,
  hasSeenTotal: ({ context }: Given) => context.quote !== undefined,
  isPressed: ({ context }: Given) => context.pressedQuote !== undefined,
  isPressedTotal: ({ context: { pressedQuote, quote } }: Given) =>
    pressedQuote !== undefined && pressedQuote.hash === quote?.hash,
  isSignInOver: (_: Given, { error }: { error: unknown }) =>
    ['sign_in_expired', 'sign_in_missing'].includes(toProblem(error).code),
  isUndecided: (_: Given, { error }: { error: unknown }) => toProblem(error).retryable,
  isPlaced: (_: Given, { outcome }: { outcome: OrderOutcome }) => outcome.kind === 'placed',
  needsSignIn: (_: Given, { outcome }: { outcome: OrderOutcome }) =>
    outcome.kind === 'refused' && ['sign_in_expired', 'sign_in_missing'].includes(outcome.problem.code),
};

/** A press is repeated only for the account that made it. */
function isOwnCall({ openCall, account }: CheckoutContext, kind: OpenCall['kind']): boolean {
  return openCall?.kind === kind && openCall.accountId === account?.id;
}

function isOrderChosen(context: CheckoutContext): boolean {
  return orderItems(context).length > 0 && firstOpenStop(context) === undefined;
}
