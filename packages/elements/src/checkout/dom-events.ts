import type { CartItem, Interval, Intent, Money, Order, ProblemCode, Selection, Stop } from '@kasse/domain';
import { createProblem } from '@kasse/domain';
import type { BindingAct, CheckoutEmitted, Moment, SignInReason } from '@kasse/flow';

/** What every event of Kasse carries. */
export interface EventOrigin {
  /** Version of the event's shape. */
  readonly version: 1;
  /** Random id of this journey: the same in all its events, another one after a reset. */
  readonly journey: string;
}

/** One product of an order as the host hears of it. */
export interface OrderedItem {
  readonly productId: string;
  readonly planId: string;
  readonly seats: number;
  readonly interval: Interval;
  readonly subscriptionId: string | undefined;
}

/** One line of the cart as the host hears of it. */
export interface CartedItem {
  readonly productId: string;
  readonly planId: string;
  /** New licences. */
  readonly seats: number;
  readonly interval: Interval;
  readonly kind: 'new' | 'trial' | 'change';
  /** What a `change` is about. */
  readonly subscriptionId?: string | undefined;
}

/** Details of the events, by event name. Plain data; money in minor units; no personal or payment data. */
export interface KasseEventDetails {
  'kasse-ready': EventOrigin;
  'kasse-change': EventOrigin & { readonly moment: Moment; readonly stop: Stop; readonly busy: boolean };
  'kasse-step': EventOrigin & { readonly stop: Stop };
  'kasse-selection-change': EventOrigin & { readonly selection: Selection };
  'kasse-cart-change': EventOrigin & {
    /** Lines of the cart. */
    readonly count: number;
    readonly items: readonly CartedItem[];
  };
  'kasse-quote': EventOrigin & { readonly quoteId: string; readonly total: Money };
  'kasse-trial-started': EventOrigin & {
    readonly trialId: string;
    readonly productId: string;
    readonly planId: string;
    readonly seats: number;
    readonly endsOn: string;
  };
  'kasse-order-placed': EventOrigin & {
    readonly orderId: string;
    readonly orderNumber: string;
    readonly total: Money;
    readonly items: readonly OrderedItem[];
  };
  'kasse-order-declined': EventOrigin & { readonly code: ProblemCode };
  'kasse-problem': EventOrigin & { readonly code: ProblemCode; readonly retryable: boolean };
  'kasse-sign-in-required': EventOrigin & { readonly reason: SignInReason };
  'kasse-corporate-account': EventOrigin;
  'kasse-assign-licences': EventOrigin & {
    readonly productIds: readonly string[];
    readonly subscriptionIds: readonly string[];
  };
  'kasse-open-product': EventOrigin & { readonly productId: string };
  'kasse-ask-for-quote': EventOrigin & { readonly selection: Selection };
  'kasse-go-to-checkout': EventOrigin & {
    /** The address of `checkout-url`, in full. */
    readonly url: string;
  };
  'kasse-abandon': EventOrigin & { readonly stop: Stop };
  'kasse-open': EventOrigin;
  'kasse-close': EventOrigin;
  'kasse-before-trial': EventOrigin &
    Waitable & { readonly selection: Selection & { readonly intent?: Intent } };
  'kasse-before-order': EventOrigin & Waitable & { readonly quoteId: string; readonly total: Money };
}

/** Lets a listener decide later: the act waits for the promise, up to ten seconds. */
export interface Waitable {
  /** Rejecting stops the act; the message of the error is shown to the customer. */
  waitUntil(decision: Promise<unknown>): void;
}

/** An event of Kasse as a host listens to it. */
export type KasseEvent<Name extends keyof KasseEventDetails> = CustomEvent<KasseEventDetails[Name]>;

type Announcement = {
  [Name in keyof KasseEventDetails]: readonly [
    Name,
    Omit<KasseEventDetails[Name], keyof EventOrigin | 'waitUntil'>,
  ];
}[keyof KasseEventDetails];

/** The event of the page for what the machine tells. */
export function announcementOf(
  told: Exclude<CheckoutEmitted, { type: 'journey.begun' | 'checkout.requested' }>,
): Announcement {
  switch (told.type) {
    case 'checkout.ready':
      return ['kasse-ready', {}];
    case 'stop.changed':
      return ['kasse-step', { stop: told.stop }];
    case 'selection.changed':
      return ['kasse-selection-change', { selection: told.selection }];
    case 'cart.changed':
      return ['kasse-cart-change', { count: told.items.length, items: told.items.map(carted) }];
    case 'quote.received':
      return ['kasse-quote', { quoteId: told.quote.id, total: told.quote.total }];
    case 'trial.started': {
      const { id: trialId, productId, planId, seats, endsOn } = told.trial;
      return ['kasse-trial-started', { trialId, productId, planId, seats, endsOn }];
    }
    case 'order.placed':
      return ['kasse-order-placed', orderDetails(told.order)];
    case 'order.declined':
      return ['kasse-order-declined', { code: told.problem.code }];
    case 'problem.raised':
      return ['kasse-problem', { code: told.problem.code, retryable: told.problem.retryable }];
    case 'sign_in.required':
      return ['kasse-sign-in-required', { reason: told.reason }];
    case 'corporate_account.met':
      return ['kasse-corporate-account', {}];
    case 'licences.assignment_requested':
      return [
        'kasse-assign-licences',
        { productIds: told.productIds, subscriptionIds: told.subscriptionIds },
      ];
    case 'product.open_requested':
      return ['kasse-open-product', { productId: told.productId }];
    case 'offer.requested':
      return ['kasse-ask-for-quote', { selection: told.selection }];
  }
}

function carted({ productId, planId, seats, interval, kind, subscriptionId }: CartItem): CartedItem {
  return { productId, planId, seats, interval, kind: kind ?? 'new', subscriptionId };
}

function orderDetails(order: Order) {
  const items = order.quote.lines.map(({ productId, planId, seats, interval, subscriptionId }) => {
    const ordered = order.products.find((product) => product.productId === productId);
    return { productId, planId, seats, interval, subscriptionId: subscriptionId ?? ordered?.subscriptionId };
  });
  return { orderId: order.id, orderNumber: order.number, total: order.quote.total, items };
}

/** Longest time that a host may take to decide, in milliseconds. */
const decisionTime = 10_000;

/** Asks the host before something binding. Rejects with `host_refused` and the host's reason. */
export async function askHost(target: EventTarget, act: BindingAct, origin: EventOrigin): Promise<void> {
  const decisions: Promise<unknown>[] = [];
  const waitUntil = (decision: Promise<unknown>): void => void decisions.push(decision);
  const [name, details] =
    act.act === 'trial'
      ? (['kasse-before-trial', { selection: act.selection }] as const)
      : (['kasse-before-order', { quoteId: act.quote.id, total: act.quote.total }] as const);
  const detail = { ...origin, ...details, waitUntil };
  const event = new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true });
  if (!target.dispatchEvent(event)) throw createProblem('host_refused');
  if (decisions.length === 0) return;
  // Overtime has no reason to show.
  const overtime = new Promise((_, reject) => {
    AbortSignal.timeout(decisionTime).onabort = reject;
  });
  await Promise.race([Promise.all(decisions), overtime]).catch((cause: unknown) => {
    const reason = cause instanceof Error && cause.message;
    throw createProblem('host_refused', { cause, ...(reason && { reason }) });
  });
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the way TypeScript merges events into the DOM's own map
  interface HTMLElementEventMap extends KasseEventMap {}
}

/** The events of Kasse by name, as `HTMLElementEventMap` holds them. */
export type KasseEventMap = { [Name in keyof KasseEventDetails]: KasseEvent<Name> };
