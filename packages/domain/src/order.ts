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
  readonly paymentMethodId: string;
  readonly consents: readonly Consent[];
}

/** What became of one line of an order. */
export interface OrderedProduct {
  readonly productId: string;
  readonly planId: string;
  readonly subscriptionId: string;
  /** Licences that were added and wait to be assigned; 0 where nothing has to be assigned. */
  readonly licences: number;
  readonly access: 'ready' | 'preparing' | 'after_payment';
}

/** A placed order, as shown after it, after a reload and by its link. */
export interface Order {
  readonly id: string;
  /** What people call it, for example `SW-2026-000001`. */
  readonly number: string;
  readonly status: 'awaiting_payment' | 'confirmed';
  /** The figures it was placed with. */
  readonly quote: Quote;
  readonly payment:
    | { readonly kind: 'invoice'; readonly payableBy: CalendarDate }
    | { readonly kind: 'card'; readonly lastDigits: string };
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
