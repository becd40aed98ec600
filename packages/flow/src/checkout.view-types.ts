import type {
  Account,
  Address,
  CalendarDate,
  CartLine,
  Catalogue,
  Correction,
  Interval,
  Money,
  Order,
  PaymentMethod,
  Plan,
  Preview,
  Price,
  Problem,
  Product,
  ProductOffer,
  Quote,
  SeatProblem,
  SeatRange,
  Selection,
  Stop,
  Subscription,
  Trial,
  VatCheck,
} from '@kasse/domain';
import type { MissingEntry } from './checkout.entries.ts';
import type { SignInReason } from './checkout.events.ts';

/** What the customer is in the middle of. */
export type Moment =
  | 'loading'
  | 'unavailable'
  | 'choosing'
  | 'cart'
  | 'signing_in'
  | 'starting_trial'
  | 'trial_started'
  | 'checkout'
  | 'placing'
  | 'placed'
  | 'corporate'
  | 'not_contact'
  | 'on_hold';

/** What the main button does at this moment. */
export type MainAction =
  'continue' | 'add_to_cart' | 'checkout' | 'start_trial' | 'sign_in' | 'place_order' | 'retry';

/** A stop as the trail shows it. */
export interface StopView {
  readonly stop: Stop;
  readonly state: 'done' | 'present' | 'later';
  readonly reachable: boolean;
}

/** A line of the cart as it is shown. */
export interface CartLineView extends CartLine {
  /** An impossible number that was typed and is not in the cart; NaN when it is no number. */
  readonly typedSeats: number | undefined;
  /** What is wrong with the typed number. */
  readonly seatProblem: SeatProblem | undefined;
  /** Removed, and can still be put back. */
  readonly removed: boolean;
}

/** The cart as it is shown. */
export interface CartView {
  /** In the order in which they were added, removed ones at the place where they were. */
  readonly lines: readonly CartLineView[];
  /** Lines that would be ordered. */
  readonly count: number;
  /** Computed in the page, before tax and discounts: never shown as due. Undefined when nothing is in it. */
  readonly subtotal: Money | undefined;
  readonly codes: readonly string[];
  /** The service has all of it, or nobody is signed in whose it could be. */
  readonly isSaved: boolean;
  /** A line waits for a decision: its price or availability changed, or a number is impossible. */
  readonly needsAttention: boolean;
  /** The line that the last addition was merged into, so that it can be said. */
  readonly mergedKey: string | undefined;
  /** What was put in last, so that it can be spoken. */
  readonly addedKey: string | undefined;
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
  /** The subscription that would be changed; only when that is chosen. */
  readonly subscription: Subscription | undefined;
  readonly plan: Plan | undefined;
  readonly price: Price | undefined;
  readonly intervals: readonly Interval[];
  /** The number of licences is not asked: the plan fixes it. */
  readonly seatsFixed: boolean;
  /** How many new licences can be ordered of the chosen plan; of an owned one, beside those that are there. */
  readonly seatRange: SeatRange | undefined;
  readonly seatProblem: SeatProblem | undefined;
  readonly cart: CartView;
  /** The lines of the order are open for editing over the checkout page. */
  readonly changing: boolean;
  /** Last free day of the trial that would start today. */
  readonly trialEndsOn: CalendarDate | undefined;
  /** Computed in the page, before tax: never shown as due. */
  readonly preview: Preview | undefined;
  /** What a trial that needs payment details costs after its free days; undefined for every other choice. */
  readonly trialPreview: Preview | undefined;
  /** The binding figures; undefined while there are none for what is chosen now. */
  readonly quote: Quote | undefined;
  readonly outdatedQuote: Quote | undefined;
  readonly quoting: boolean;
  /** The figures shown are those of before: new ones are on their way, or something is missing that they need. */
  readonly quoteOutdated: boolean;
  readonly quoteFailed: boolean;
  readonly address: Partial<Address>;
  /** As it stands in its field; empty for none. */
  readonly vatId: string;
  readonly vatCheck: VatCheck | undefined;
  readonly vatChecking: boolean;
  readonly reference: string;
  readonly paymentMethods: readonly PaymentMethod[];
  readonly paymentMethodId: string | undefined;
  readonly paymentMethod: PaymentMethod | undefined;
  /** A way to pay has to be chosen; true as long as no figures say otherwise. */
  readonly paymentNeeded: boolean;
  /** A placed order that was declined and waits for another payment. */
  readonly waitingOrder: Order | undefined;
  /** Finding out about the outcome takes unusually long: the customer may leave, a mail will tell. */
  readonly waitsLong: boolean;
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
  /** The order button was pressed while the figures were asked for anew: the order is placed if they stay. */
  readonly orderAwaitsFigures: boolean;
}
