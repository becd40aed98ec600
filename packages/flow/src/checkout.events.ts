import type { Address, Intent, Interval, Order, Problem, Quote, Selection, Stop, Trial } from '@kasse/domain';

/** What can be told to the checkout. Selection events are accepted in any order, in every state before placing. */
export type CheckoutEvent =
  /** Chooses a product; its plan follows, everything else stays. */
  | { type: 'product.pick'; productId: string }
  /** Chooses to buy or to try. */
  | { type: 'intent.pick'; intent: Intent }
  /** Chooses a plan of the product. */
  | { type: 'plan.pick'; planId: string }
  /** Sets the number of new licences as typed; an impossible number is kept and explained. */
  | { type: 'seats.set'; seats: number }
  /** Chooses how often it is billed. */
  | { type: 'interval.pick'; interval: Interval }
  /** Replaces the whole selection, for example from a link. */
  | { type: 'selection.set'; selection: Selection }
  /** Merges some fields of the billing address, as typed. */
  | { type: 'address.set'; address: Partial<Address> }
  /** Sets the VAT id as typed; empty removes it. */
  | { type: 'vat.set'; vatId: string }
  /** Sets the buyer's own reference on the invoice. */
  | { type: 'reference.set'; reference: string }
  /** Chooses one of the account's payment methods. */
  | { type: 'payment.pick'; paymentMethodId: string }
  /** Gives or withdraws a consent that the quote asks for. */
  | { type: 'consent.set'; code: string; given: boolean }
  /** Goes to the next stop, to the checkout page, or starts the trial: whatever the moment demands. */
  | { type: 'continue' }
  /** Goes to the stop before. */
  | { type: 'back' }
  /** Goes to a stop whose predecessors are complete. */
  | { type: 'stop.go'; stop: Stop }
  /** Says that the customer tried to go on: what is missing is shown from now on. */
  | { type: 'entries.check' }
  /** Leaves the checkout page to change what is ordered. Everything typed is kept. */
  | { type: 'order.change' }
  /** Places the order, once. */
  | { type: 'order.place' }
  /** Repeats what failed. */
  | { type: 'retry' }
  /** Asks the page to sign the customer in. */
  | { type: 'sign_in.request' }
  /** Says that somebody signed in or out: the account is read again and the flow goes on where it was. */
  | { type: 'session.changed' }
  /** Takes the problem that is shown away. */
  | { type: 'problem.dismiss' }
  /** Starts again with an empty selection; not while something binding is under way. */
  | { type: 'checkout.reset' }
  /** Says that the customer asked for a larger number than can be ordered. */
  | { type: 'offer.request' }
  /** Says that the customer wants to assign new licences. */
  | { type: 'licences.assign' }
  /** Says that the customer wants to open a product. */
  | { type: 'product.open'; productId: string };

/** Raised inside the machine, so that regions hear of each other. Never sent from outside. */
export type CheckoutSignal =
  | { type: 'pricing.expire' }
  | { type: 'pricing.settle' }
  | { type: 'vat.changed' }
  | { type: 'order.uncertain' }
  | { type: 'order.sign_in_lost' };

/** Why the page is asked to sign somebody in. */
export type SignInReason = 'missing' | 'expired';

/** What the checkout tells its host. Plain data, never personal or payment data. */
export type CheckoutEmitted =
  /** Another journey begins: after an order or a trial the customer adds something else. */
  | { type: 'journey.begun' }
  /** Catalogue and account are there. */
  | { type: 'checkout.ready' }
  /** Another stop is shown. */
  | { type: 'stop.changed'; stop: Stop }
  /** The selection, as completed by the rules. */
  | { type: 'selection.changed'; selection: Selection }
  /** Binding figures arrived. */
  | { type: 'quote.received'; quote: Quote }
  | { type: 'trial.started'; trial: Trial }
  /** Once per order, also when its outcome was learnt after a reload. */
  | { type: 'order.placed'; order: Order }
  | { type: 'order.declined'; problem: Problem }
  | { type: 'problem.raised'; problem: Problem }
  | { type: 'sign_in.required'; reason: SignInReason }
  | { type: 'corporate_account.met' }
  | {
      type: 'licences.assignment_requested';
      productIds: readonly string[];
      subscriptionIds: readonly string[];
    }
  | { type: 'product.open_requested'; productId: string }
  | { type: 'offer.requested'; selection: Selection };
