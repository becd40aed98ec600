import {
  intervalsOf,
  offerFor,
  offersOf,
  planOf,
  plansFor,
  previewOf,
  priceOf,
  productOf,
  seatProblemIn,
  seatRangeOf,
  subscriptionOf,
  trialPeriod,
  trialPreviewOf,
} from '@kasse/domain';
import type { SnapshotFrom } from 'xstate';
import { cartView, hasOtherLines, isCartOf } from './checkout.cart-lines.ts';
import {
  enteredAddress,
  enteredVatId,
  givenByOrdering,
  isPaymentNeeded,
  missingEntries,
  paymentMethodOf,
} from './checkout.entries.ts';
import type { checkoutMachine } from './checkout.machine.ts';
import { allStops, isReachable, stopsOf } from './checkout.selection.ts';
import type { CheckoutView, MainAction, Moment, StopView } from './checkout.view-types.ts';

type Snapshot = SnapshotFrom<typeof checkoutMachine>;

const moments = {
  loading: 'loading',
  unavailable: 'unavailable',
  routing: 'loading',
  choosing: 'choosing',
  reviewing: 'cart',
  signingIn: 'signing_in',
  admitting: 'signing_in',
  confirmingTrial: 'starting_trial',
  startingTrial: 'starting_trial',
  awaitingTrial: 'starting_trial',
  trialStarted: 'trial_started',
  checkout: 'checkout',
  confirmingOrder: 'placing',
  placing: 'placing',
  placed: 'placed',
  corporate: 'corporate',
  notContact: 'not_contact',
  onHold: 'on_hold',
} as const satisfies Record<Snapshot['value']['journey'], Moment>;

const waiting: ReadonlySet<Snapshot['value']['journey']> = new Set([
  'loading',
  'admitting',
  'startingTrial',
  'awaitingTrial',
  'confirmingTrial',
  'confirmingOrder',
  'placing',
]);

/** Turns a snapshot of the machine into what is to be seen. The only place that knows state names. */
export function toView(snapshot: Snapshot): CheckoutView {
  const { context, value } = snapshot;
  const { catalogue, account, selection } = context;
  const moment = moments[value.journey];
  const subscription = subscriptionOf(selection, account);
  const offers = catalogue ? offersOf(catalogue, account) : [];
  const product = catalogue && productOf(selection, catalogue);
  const plan = catalogue && planOf(selection, catalogue);
  const seatRange = catalogue && seatRangeOf(selection, catalogue, account);
  const isQuoted = value.pricing === 'quoted' || value.pricing === 'quoting';
  // While something is missing the figures of before stay, as far as they are of the same order.
  const { quote, cart } = context;
  const isLeft = value.pricing === 'stale' && quote !== undefined && isCartOf(cart, quote);
  return {
    ...pick(context),
    moment,
    busy: waiting.has(value.journey),
    stops: stopViews(snapshot),
    offers,
    product,
    offer: offerFor(selection, offers),
    plans: product ? plansFor(product, selection.intent, subscription) : [],
    subscription: selection.intent === 'change' ? subscription : undefined,
    plan,
    price: catalogue && priceOf(selection, catalogue),
    intervals: plan ? intervalsOf(plan) : [],
    seatsFixed: seatRange !== undefined && seatRange.minimum === seatRange.maximum,
    seatRange,
    seatProblem:
      seatRange && selection.seats !== undefined ? seatProblemIn(seatRange, selection.seats) : undefined,
    cart: cartView(context),
    trialEndsOn:
      catalogue && product?.trial ? trialPeriod(catalogue.today, product.trial.days).endsOn : undefined,
    preview: catalogue && previewOf(selection, catalogue, account),
    trialPreview: catalogue && trialPreviewOf(selection, catalogue),
    quote: isQuoted || isLeft ? quote : undefined,
    quoteOutdated: value.pricing === 'quoting' || isLeft,
    quoting: value.pricing === 'quoting' || value.pricing === 'outdated' || value.pricing === 'doubted',
    quoteFailed: value.pricing === 'failed',
    address: enteredAddress(context),
    vatId: enteredVatId(context),
    vatChecking: value.vat === 'checking',
    paymentMethods: account?.paymentMethods ?? [],
    paymentMethod: paymentMethodOf(context),
    paymentNeeded: isPaymentNeeded(context),
    missing: missingEntries(context),
    consentsToGive: context.quote?.legal.requiredConsents.filter((code) => code !== givenByOrdering) ?? [],
    mainAction: mainAction(moment, snapshot),
    canContinue: snapshot.can({ type: 'continue' }),
    canGoBack: snapshot.can({ type: 'back' }),
    canPlaceOrder: snapshot.can({ type: 'order.place' }),
    orderAwaitsFigures: context.pressedQuote !== undefined,
  };
}

function pick(context: Snapshot['context']) {
  const {
    catalogue,
    account,
    accountChanged,
    signInReason,
    stop,
    selection,
    corrections,
    quote,
    outdatedQuote,
  } = context;
  const { vatCheck, reference, paymentMethodId, consents, entriesChecked } = context;
  const { uncertain, waitsLong, changing, problem, trial, order, waitingOrder } = context;
  return {
    ...{
      catalogue,
      account,
      accountChanged,
      signInReason,
      stop,
      selection,
      corrections,
      quote,
      outdatedQuote,
    },
    ...{ vatCheck, reference, paymentMethodId, consents, entriesChecked },
    ...{ uncertain, waitsLong, changing, problem, trial, order, waitingOrder },
  };
}

function stopViews({ context }: Snapshot): StopView[] {
  const isBound = context.stop !== 'checkout' || context.boundKey !== undefined;
  const asked = isBound ? stopsOf(context) : allStops;
  const present = asked.indexOf(context.stop);
  return asked.map((stop, place) => ({
    stop,
    state: place < present ? 'done' : place === present ? 'present' : 'later',
    reachable: isBound && place !== present && isReachable(context, stop),
  }));
}

function mainAction(moment: Moment, { context }: Snapshot): MainAction | undefined {
  switch (moment) {
    case 'unavailable':
      return 'retry';
    case 'signing_in':
      return 'sign_in';
    case 'checkout':
    case 'placing':
      return 'place_order';
    case 'starting_trial':
      return 'start_trial';
    case 'cart':
      return context.cart.items.length > 0 ? 'checkout' : undefined;
    case 'choosing':
      return choosingAction(context);
    default:
      return undefined;
  }
}

function choosingAction(context: Snapshot['context']): MainAction {
  const asked = stopsOf(context).filter((stop) => stop !== 'checkout');
  if (context.stop !== asked.at(-1)) return 'continue';
  if (isFreeTrial(context)) return 'start_trial';
  return hasOtherLines(context) ? 'add_to_cart' : 'checkout';
}

/** A trial that starts at once and never enters the cart. */
function isFreeTrial({ selection, catalogue }: Snapshot['context']): boolean {
  const product = catalogue && productOf(selection, catalogue);
  return selection.intent === 'trial' && !product?.trial?.requiresPayment;
}
