import { barrierOf, toProblem, type OpenCall, type StoredCart } from '@kasse/domain';
import { hasOtherLines, hasUnsaved, isCartOf, isCartOrderable, isSameCart } from './checkout.cart-lines.ts';
import { mergedCart } from './checkout.cart.ts';
import type { CheckoutContext } from './checkout.context.ts';
import { completeAddress, enteredVatId, missingEntries } from './checkout.entries.ts';
import type { CheckoutEvent, CheckoutSignal } from './checkout.events.ts';
import { isItemChosen, isReachable, isTrialChosen, neighbour } from './checkout.selection.ts';
import { failureGuards } from './failure-guards.ts';
import type { OrderOutcome } from './order.machine.ts';

interface Given {
  readonly context: CheckoutContext;
  readonly event: CheckoutEvent | CheckoutSignal;
}

const barrier = ({ context: { account } }: Given) => (account ? barrierOf(account) : undefined);

/** The questions of the flow, each answered from context and event alone. */
export const guards = {
  ...failureGuards,
  isCorporate: (given: Given) => barrier(given) === 'corporate_account',
  isMember: (given: Given) => barrier(given) === 'not_billing_contact',
  isBarred: (given: Given) => barrier(given) !== undefined,
  isSignedIn: ({ context }: Given) => context.account !== null,
  hasOrder: ({ context }: Given) => context.order !== undefined,
  hasTrial: ({ context }: Given) => context.trial !== undefined,
  hasOrderToShow: ({ context }: Given) => context.orderIsLinked && context.account === null,
  // What is ordered on another page is followed there, and keeps nobody from choosing here.
  hasOpenOrder: ({ context }: Given) => !context.isElsewhere() && isOwnCall(context, ['order', 'payment']),
  hasOpenTrial: ({ context }: Given) => isOwnCall(context, ['trial']),
  hasPendingOrder: ({ context }: Given) =>
    !context.isElsewhere() && context.waitingOrder?.attempt?.state === 'pending',
  hasWaitingOrder: ({ context }: Given) =>
    !context.isElsewhere() &&
    context.waitingOrder !== undefined &&
    Object.keys(context.link).length === 0 &&
    isCartOrderable(context),
  isWaitingQuote: ({ context: { quote, waitingOrder, cart } }: Given) =>
    quote !== undefined && quote.id === waitingOrder?.quote.id && isCartOf(cart, quote),
  wantsTrial: ({ context }: Given) => context.wants === 'trial' && isTrialChosen(context),
  wantsCheckout: ({ context }: Given) => context.wants === 'checkout' && isCartOrderable(context),
  wantsCart: ({ context }: Given) =>
    context.wants === 'cart' || (context.wants === 'checkout' && context.cart.items.length > 0),
  isElsewhere: ({ context }: Given) => context.isElsewhere(),
  isTrialChosen: ({ context }: Given) => neighbour(context, 1) === undefined && isTrialChosen(context),
  isItemChosen: ({ context }: Given) => neighbour(context, 1) === undefined && isItemChosen(context),
  isItemFurther: ({ context }: Given) =>
    neighbour(context, 1) === undefined && isItemChosen(context) && hasOtherLines(context),
  isItemAlone: ({ context }: Given) => context.boundKey !== undefined && !hasOtherLines(context),
  isCartOrderable: ({ context }: Given) => isCartOrderable(context),
  isCartSettled: ({ context }: Given) => Object.keys(context.typedSeats).length === 0,
  hasUnsaved: ({ context }: Given) => hasUnsaved(context),
  hasReadCart: ({ context }: Given) => context.cartVersion !== undefined,
  isCartNews: ({ context }: Given, { stored }: { stored: StoredCart }) =>
    !isSameCart(mergedCart(context, stored), context.cart),
  hasNextStop: ({ context }: Given) => {
    const next = neighbour(context, 1);
    return next !== undefined && isReachable(context, next);
  },
  hasStopBefore: ({ context }: Given) => neighbour(context, -1) !== undefined,
  canGoToStop: ({ context, event }: Given) =>
    event.type === 'stop.go' && event.stop !== 'checkout' && isReachable(context, event.stop),
  canGoToCheckout: ({ context, event }: Given) =>
    event.type === 'stop.go' && event.stop === 'checkout' && isItemChosen(context) && !hasOtherLines(context),
  canBeQuoted: ({ context }: Given) =>
    context.cart.items.length > 0 && completeAddress(context) !== undefined,
  hasVatId: ({ context }: Given) => enteredVatId(context) !== '',
  changesCountry: ({ event }: Given) => event.type === 'address.set' && event.address.country !== undefined,
  isChoiceOpen: ({ context }: Given) => context.boundKey !== undefined && !isItemChosen(context),
  isChanging: ({ context }: Given) => context.changing,
  hasNothingToOrder: ({ context }: Given) => !isCartOrderable(context) && !context.changing,
  isSignInLost: ({ context }: Given) => context.signInReason === 'expired',
  hasNothingMissing: ({ context }: Given) => missingEntries(context).length === 0,
  hasSeenTotal: ({ context }: Given) => context.quote !== undefined,
  isPressed: ({ context }: Given) => context.pressedQuote !== undefined,
  isPressedTotal: ({ context: { pressedQuote, quote } }: Given) =>
    pressedQuote !== undefined && pressedQuote.hash === quote?.hash,
  isUndecided: (_: Given, { error }: { error: unknown }) => toProblem(error).retryable,
  isOver: (_: Given, { outcome }: { outcome: OrderOutcome }) =>
    outcome.kind === 'refused' &&
    ['order_cancelled', 'already_ordered', 'not_offered'].includes(outcome.problem.code),
  isPlaced: (_: Given, { outcome }: { outcome: OrderOutcome }) => outcome.kind === 'placed',
  isForOther: (_: Given, { outcome }: { outcome: OrderOutcome }) =>
    outcome.kind === 'refused' && outcome.problem.code === 'account_changed',
  needsSignIn: (_: Given, { outcome }: { outcome: OrderOutcome }) =>
    outcome.kind === 'refused' && ['sign_in_expired', 'sign_in_missing'].includes(outcome.problem.code),
};

/** A press is repeated only for the account that made it. */
function isOwnCall({ openCall, account }: CheckoutContext, kinds: readonly OpenCall['kind'][]): boolean {
  return openCall !== undefined && kinds.includes(openCall.kind) && openCall.accountId === account?.id;
}
