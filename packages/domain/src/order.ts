import type { Money } from './money.ts';
import type { CalendarDate } from './period.ts';
import type { Quote } from './quote.ts';

/** A consent as the customer gave it: the code and the version of the text that was shown. */
export interface Consent {
  readonly code: string;
  readonly version: string;
}

/** Everything that an order sends. `expectedTotal` is an assertion, never a price. */
export interface OrderRequest {
  readonly quoteId: string;
  readonly quoteHash: string;
  readonly expectedTotal: Money;
  /** Absent when the quote needs no payment. */
  readonly paymentMethodId?: string;
  /** What the payment provider gave for the details that were typed; only for methods that collect some. */
  readonly paymentReference?: string;
  readonly consents: readonly Consent[];
}

/** Another try to pay an order that waits for it. */
export interface PaymentRequest {
  readonly paymentMethodId: string;
  /** As in {@link OrderRequest}. */
  readonly paymentReference?: string;
}

/** What became of one line of an order. */
export interface OrderedProduct {
  readonly productId: string;
  readonly planId: string;
  readonly subscriptionId: string;
  /** Licences that were added and wait to be assigned; 0 where nothing has to be assigned. */
  readonly licences: number;
  /** Day of the next invoice of this subscription. */
  readonly nextBillingDate: CalendarDate;
  readonly access: 'ready' | 'preparing' | 'after_payment';
}

/** How an order is or was to be paid. */
export type OrderPayment =
  | { readonly kind: 'none' }
  | { readonly kind: 'invoice'; readonly payableBy: CalendarDate }
  | { readonly kind: 'card'; readonly lastDigits: string };

/** One try to be paid by a provider. An order has one after another, and at most one that succeeded. */
export interface PaymentAttempt {
  /** Counted from 1. */
  readonly number: number;
  readonly paymentMethodId: string;
  /** `pending`: sent, and the answer is not known yet. */
  readonly state: 'pending' | 'declined' | 'succeeded';
}

/**
 * A placed order, as shown after it, after a reload and by its link. It is there from the press on: until a
 * payment succeeds it waits and opens nothing, and it is cancelled when the customer goes on without it.
 */
export interface Order {
  readonly id: string;
  /** What people call it, for example `SW-2026-000001`. */
  readonly number: string;
  readonly status: 'awaiting_payment' | 'confirmed' | 'cancelled';
  /** The figures it was placed with. */
  readonly quote: Quote;
  readonly payment: OrderPayment;
  /** The last try to be paid; absent where no provider is asked. */
  readonly attempt?: PaymentAttempt;
  readonly products: readonly OrderedProduct[];
  /** Where the mail goes. */
  readonly email: string;
}

/** What a trial is started with. */
export interface TrialRequest {
  readonly productId: string;
  readonly planId: string;
  readonly seats: number;
}

/** A started trial. */
export interface Trial {
  readonly id: string;
  readonly productId: string;
  readonly planId: string;
  readonly seats: number;
  readonly startsOn: CalendarDate;
  /** Last free day. */
  readonly endsOn: CalendarDate;
  readonly email: string;
}
