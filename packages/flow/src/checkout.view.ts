import {
  intervalsOf,
  isFixedSeats,
  offersOf,
  planOf,
  plansFor,
  previewOf,
  priceOf,
  productOf,
  seatProblem,
  trialPeriod,
} from '@kasse/domain';
import type { SnapshotFrom } from 'xstate';
import { enteredAddress, enteredVatId, givenByOrdering, missingEntries } from './checkout.entries.ts';
import type { checkoutMachine } from './checkout.machine.ts';
import { isReachable, stopsOf } from './checkout.selection.ts';
import type { CheckoutView, MainAction, Moment, StopView } from './checkout.view-types.ts';

type Snapshot = SnapshotFrom<typeof checkoutMachine>;

const moments = {
  loading: 'loading',
  unavailable: 'unavailable',
  routing: 'loading',
  choosing: 'choosing',
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
  const offers = catalogue ? offersOf(catalogue, account) : [];
  const product = catalogue && productOf(selection, catalogue);
  const plan = catalogue && planOf(selection, catalogue);
  const isQuoted = value.pricing === 'quoted' || value.pricing === 'quoting';
  return {
    ...pick(context),
    moment,
    busy: waiting.has(value.journey),
    stops: stopViews(snapshot),
    offers,
    product,
    offer: offers.find((offer) => offer.product === product),
    plans: product ? plansFor(product, selection.intent ?? 'buy') : [],
    plan,
    price: catalogue && priceOf(selection, catalogue),
    intervals: plan ? intervalsOf(plan) : [],
    seatsFixed: plan ? isFixedSeats(plan) : false,
    seatProblem: plan && selection.seats !== undefined ? seatProblem(plan, selection.seats) : undefined,
    trialEndsOn:
      catalogue && product?.trial ? trialPeriod(catalogue.today, product.trial.days).endsOn : undefined,
    preview: catalogue && previewOf(selection, catalogue),
    quote: isQuoted ? context.quote : undefined,
    quoting: value.pricing === 'quoting',
    quoteFailed: value.pricing === 'failed',
    address: enteredAddress(context),
    vatId: enteredVatId(context),
    vatChecking: value.vat === 'checking',
    paymentMethods: account?.paymentMethods ?? [],
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
  const { uncertain, problem, trial, order } = context;
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
    ...{ uncertain, problem, trial, order },
  };
}

function stopViews({ context }: Snapshot): StopView[] {
  const asked = stopsOf(context);
  const present = asked.indexOf(context.stop);
  return asked.map((stop, place) => ({
    stop,
    state: place < present ? 'done' : place === present ? 'present' : 'later',
    reachable: place !== present && isReachable(context, stop),
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
    case 'choosing':
      return choosingAction(context);
    default:
      return undefined;
  }
}

function choosingAction(context: Snapshot['context']): MainAction {
  const asked = stopsOf(context).filter((stop) => stop !== 'checkout');
  if (context.stop !== asked.at(-1)) return 'continue';
  return context.selection.intent === 'trial' ? 'start_trial' : 'checkout';
}
