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
  type Account,
  type Address,
  type CalendarDate,
  type Catalogue,
  type Correction,
  type Interval,
  type Order,
  type PaymentMethod,
  type Plan,
  type Price,
  type Problem,
  type Product,
  type ProductOffer,
  type Quote,
  type SeatProblem,
  type Selection,
  type Stop,
  type Trial,
  type VatCheck,
} from '@kasse/domain';
import type { SnapshotFrom } from 'xstate';
import { enteredAddress, givenByOrdering, missingEntries, type MissingEntry } from './checkout.entries.ts';
import type { SignInReason } from './checkout.events.ts';
import type { checkoutMachine } from './checkout.machine.ts';
import { isReachable, stopsOf } from './checkout.selection.ts';

/** What the customer is in the middle of. */
export type Moment =
  | 'loading'
  | 'unavailable'
  | 'choosing'
  | 'signing_in'
  | 'starting_trial'
  | 'trial_started'
  | 'checkout'
  | 'placing'
  | 'placed'
  | 'corporate'
  | 'not_contact';

/** What the main button does at this moment. */
export type MainAction = 'continue' | 'checkout' | 'start_trial' | 'sign_in' | 'place_order' | 'retry';

/** A stop as the trail shows it. */
export interface StopView {
  readonly stop: Stop;
  readonly state: 'done' | 'present' | 'later';
  readonly reachable: boolean;
}

/** Everything that a view of the checkout needs: plain data, no state names, no formatted text. */
export interface CheckoutView {
  readonly moment: Moment;
  /** Something is under way that the customer waits for. */
  readonly busy: boolean;
  /** The order or trial may have arrived; it is being found out. Never say that it failed. */
  readonly uncertain: boolean;
  readonly catalogue: Catalogue | undefined;
  readonly account: Account | null;
  /** Another account than before signed in: what had been chosen was dropped. */
  readonly accountChanged: boolean;
  readonly signInReason: SignInReason;
  readonly stops: readonly StopView[];
  readonly stop: Stop;
  readonly offers: readonly ProductOffer[];
  /** The selection as completed by the rules. */
  readonly selection: Selection;
  readonly corrections: readonly Correction[];
  readonly product: Product | undefined;
  readonly offer: ProductOffer | undefined;
  readonly plans: readonly Plan[];
  readonly plan: Plan | undefined;
  readonly price: Price | undefined;
  readonly intervals: readonly Interval[];
  /** The number of licences is not asked: the plan fixes it. */
  readonly seatsFixed: boolean;
  readonly seatProblem: SeatProblem | undefined;
  /** Last free day of the trial that would start today. */
  readonly trialEndsOn: CalendarDate | undefined;
  /** Computed in the page, before tax: never shown as due. */
  readonly preview: ReturnType<typeof previewOf>;
  /** The binding figures; undefined while there are none for what is chosen now. */
  readonly quote: Quote | undefined;
  readonly outdatedQuote: Quote | undefined;
  readonly quoting: boolean;
  readonly quoteFailed: boolean;
  readonly address: Partial<Address>;
  readonly vatId: string | undefined;
  readonly vatCheck: VatCheck | undefined;
  readonly vatChecking: boolean;
  readonly reference: string;
  readonly paymentMethods: readonly PaymentMethod[];
  readonly paymentMethodId: string | undefined;
  readonly consents: readonly string[];
  /** Consents that the customer has to tick; the terms are accepted by ordering under their notice. */
  readonly consentsToGive: readonly string[];
  /** What is missing on the checkout page. Point at it only when `entriesChecked`. */
  readonly missing: readonly MissingEntry[];
  readonly entriesChecked: boolean;
  readonly problem: Problem | undefined;
  readonly trial: Trial | undefined;
  readonly order: Order | undefined;
  readonly mainAction: MainAction | undefined;
  readonly canContinue: boolean;
  readonly canGoBack: boolean;
  readonly canPlaceOrder: boolean;
}

type Snapshot = SnapshotFrom<typeof checkoutMachine>;

const moments = {
  loading: 'loading',
  unavailable: 'unavailable',
  routing: 'loading',
  choosing: 'choosing',
  signingIn: 'signing_in',
  admitting: 'signing_in',
  startingTrial: 'starting_trial',
  awaitingTrial: 'starting_trial',
  trialStarted: 'trial_started',
  checkout: 'checkout',
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
    vatChecking: value.vat === 'checking',
    paymentMethods: account?.paymentMethods ?? [],
    missing: missingEntries(context),
    consentsToGive: context.quote?.legal.requiredConsents.filter((code) => code !== givenByOrdering) ?? [],
    mainAction: mainAction(moment, snapshot),
    canContinue: snapshot.can({ type: 'continue' }),
    canGoBack: snapshot.can({ type: 'back' }),
    canPlaceOrder: snapshot.can({ type: 'order.place' }),
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
  const { vatId, vatCheck, reference, paymentMethodId, consents, entriesChecked } = context;
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
    ...{ vatId, vatCheck, reference, paymentMethodId, consents, entriesChecked },
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
