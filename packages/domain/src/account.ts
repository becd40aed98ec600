import type { Address } from './billing-details.ts';
import type { Money } from './money.ts';
import type { CalendarDate, Interval } from './period.ts';

/** A product that the account already pays for. */
export interface Subscription {
  readonly id: string;
  readonly productId: string;
  readonly planId: string;
  readonly seats: number;
  readonly interval: Interval;
  /** Day of the next invoice; the period that is paid for ends the day before. */
  readonly nextBillingDate: CalendarDate;
  /** The price that it was bought at; the plan's present one in its interval when absent. */
  readonly priceId?: string;
  /** The day that its billing dates are counted from: 31 January, 28 February, 31 March. */
  readonly anchor?: CalendarDate;
  /** First day of the period that is paid for; an interval before `nextBillingDate` when absent. */
  readonly periodStart?: CalendarDate;
  /** What was charged for that period after discounts, before tax; what the list says when absent. */
  readonly paid?: Money;
}

/** A trial that runs now. */
export interface RunningTrial {
  readonly productId: string;
  readonly planId: string;
  readonly seats: number;
  /** Last free day. */
  readonly endsOn: CalendarDate;
}

/** A way to pay that the service offers to this account. `id` is what an order names. */
export type PaymentMethod =
  | { readonly id: string; readonly kind: 'invoice'; /** Days until it is payable. */ readonly days: number }
  | {
      readonly id: string;
      readonly kind: 'card';
      /** Name of the `PaymentProvider` that collects it. */
      readonly provider: string;
      /** What the provider's code in the page needs to begin, such as the address of its frame. Nothing secret. */
      readonly setup: Readonly<Record<string, string>>;
    }
  | {
      readonly id: string;
      readonly kind: 'saved_card';
      readonly brand: string;
      readonly lastDigits: string;
      /** `YYYY-MM` */ readonly expires: string;
    };

/** Whom a corporate account turns to. Each entry is shown only if there. */
export interface CorporateContact {
  readonly representative?: string;
  readonly portalName?: string;
  readonly portalUrl?: string;
  readonly contactUrl?: string;
  readonly helpUrl?: string;
}

/** An invoice is unpaid: nothing can be ordered until it is settled. */
export interface AccountHold {
  /** Whom to ask; the seller when absent. */
  readonly contact?: string;
  /** Where the invoice can be seen and paid. */
  readonly invoiceUrl?: string;
}

/** The account of the person who is signed in, as far as the checkout needs to know it. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** Where mails about orders go. */
  readonly email: string;
  /** Language of mails. */
  readonly locale: string;
  /** `corporate` accounts buy elsewhere; a `member` may look but not order. */
  readonly standing: 'billing_contact' | 'member' | 'corporate';
  /** Whom a member has to ask. */
  readonly billingContact?: string;
  readonly corporate?: CorporateContact;
  /** There while the account is on hold, whatever its standing. */
  readonly hold?: AccountHold;
  /** Known billing details; absent for a new account, which is asked for them. */
  readonly address?: Address;
  readonly vatId?: string;
  readonly subscriptions: readonly Subscription[];
  readonly runningTrials: readonly RunningTrial[];
  /** Products whose trial was used, running ones included. */
  readonly triedProducts: readonly string[];
  /** In the order in which they are offered, saved ones first. */
  readonly paymentMethods: readonly PaymentMethod[];
  /** Credit of earlier changes that no charge has used up yet; the next invoices use it. Absent when there is none. */
  readonly credit?: Money;
}
