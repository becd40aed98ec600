import type {
  Account,
  Address,
  CalendarDate,
  Catalogue,
  Correction,
  Interval,
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
  Selection,
  Stop,
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
  readonly preview: Preview | undefined;
  /** The binding figures; undefined while there are none for what is chosen now. */
  readonly quote: Quote | undefined;
  readonly outdatedQuote: Quote | undefined;
  readonly quoting: boolean;
  readonly quoteFailed: boolean;
  readonly address: Partial<Address>;
  /** As it stands in its field; empty for none. */
  readonly vatId: string;
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
  /** The order button was pressed while the figures were asked for anew: the order is placed if they stay. */
  readonly orderAwaitsFigures: boolean;
}
