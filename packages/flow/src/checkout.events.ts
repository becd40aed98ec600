import type {
  Address,
  CartItem,
  Intent,
  Interval,
  Order,
  Problem,
  Quote,
  Selection,
  Stop,
  Trial,
} from '@kasse/domain';

/** What can be told to the checkout. Selection events are accepted in any order, in every state before placing. */
export type CheckoutEvent =
  /** Chooses a product, or one of several subscriptions of it; its plan follows, everything else stays. */
  | { type: 'product.pick'; productId: string; subscriptionId?: string | undefined }
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
  /** Shows the cart. */
  | { type: 'cart.open' }
  /** Reads the account's cart again, since another tab or device may have changed it, and tries again what failed. */
  | { type: 'cart.refresh' }
  /** Changes a line of the cart in place; an impossible number is kept beside it and explained. */
  | { type: 'item.set'; key: string; change: ItemChange }
  /** Takes a line out of the cart; until the customer goes on it can be put back. */
  | { type: 'item.remove'; key: string }
  /** Puts a removed line back where it was. */
  | { type: 'item.restore'; key: string }
  /** Agrees to the present price of a line whose price changed. */
  | { type: 'item.accept'; key: string }
  /** Chooses a line anew that is no longer offered as it is: back to its product, without the line. */
  | { type: 'item.reopen'; key: string }
  /** Starts choosing one more product; the cart stays. */
  | { type: 'item.another' }
  /** Adds a discount code as typed; the quote says whether it holds. */
  | { type: 'code.add'; code: string }
  /** Takes a discount code away. */
  | { type: 'code.remove'; code: string }
  /** Goes to the next stop, to the cart or the checkout page, or starts the trial: whatever the moment demands. */
  | { type: 'continue' }
  /** Goes to the stop before. */
  | { type: 'back' }
  /** Goes to a stop whose predecessors are complete. */
  | { type: 'stop.go'; stop: Stop }
  /** Says that the customer tried to go on: what is missing is shown from now on. */
  | { type: 'entries.check' }
  /** Opens the lines of the order for editing, over the checkout page, which stays as it is. */
  | { type: 'order.change' }
  /** Closes them again; every edit counts already. With an impossible number it stays open. */
  | { type: 'order.apply' }
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

/** What can be changed of a line of the cart. */
export interface ItemChange {
  readonly planId?: string;
  readonly seats?: number;
  readonly interval?: Interval;
}

/** Raised inside the machine, so that regions hear of each other. Never sent from outside. */
export type CheckoutSignal =
  | { type: 'pricing.expire' }
  | { type: 'pricing.renew' }
  | { type: 'cart.touched' }
  | { type: 'cart.resume' }
  | { type: 'pricing.settle' }
  | { type: 'vat.changed' }
  | { type: 'order.uncertain' }
  | { type: 'order.overdue' }
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
  /** The cart is another one than before; also when that came from another tab or device. */
  | { type: 'cart.changed'; items: readonly CartItem[] }
  /** Binding figures arrived. */
  | { type: 'quote.received'; quote: Quote }
  /** A trial was started. */
  | { type: 'trial.started'; trial: Trial }
  /** Once per order, also when its outcome was learnt after a reload. */
  | { type: 'order.placed'; order: Order }
  /** A payment was declined; the order waits for another one. */
  | { type: 'order.declined'; problem: Problem }
  /** Something went wrong. */
  | { type: 'problem.raised'; problem: Problem }
  /** Somebody has to sign in. */
  | { type: 'sign_in.required'; reason: SignInReason }
  /** The account buys elsewhere. */
  | { type: 'corporate_account.met' }
  /** The customer wants to assign new licences. */
  | {
      type: 'licences.assignment_requested';
      productIds: readonly string[];
      subscriptionIds: readonly string[];
    }
  /** The customer wants to open a product. */
  | { type: 'product.open_requested'; productId: string }
  /** The customer wants more than can be ordered. */
  | { type: 'offer.requested'; selection: Selection }
  /** The customer goes on to the checkout page, which is elsewhere: what is ordered is in the cart and in the draft. */
  | { type: 'checkout.requested' };
