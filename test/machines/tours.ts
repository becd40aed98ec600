import { createProblem, itemKey } from '@kasse/domain';
import type { Account, Cart, Stop } from '@kasse/domain';
import type { checkoutMachine, CheckoutEvent } from '@kasse/flow';
import type { AnyEventObject, SnapshotFrom } from 'xstate';
import type { Tour } from './explore.ts';
import {
  catalogue,
  inputOf,
  meetings,
  muster,
  onHold,
  openCall,
  orderOf,
  other,
  quoteOf,
  telephony,
  trial,
} from './world.ts';

type Snapshot = SnapshotFrom<typeof checkoutMachine>;
type Context = Snapshot['context'];
/** How calls can end, by the state that makes them, and what else happens while something is waited for. */
type Ends = Readonly<Record<string, (context: Context) => readonly AnyEventObject[]>>;
type CheckoutTour = Tour<Snapshot>;

const done = (state: string, output: unknown): AnyEventObject => ({
  type: `xstate.done.actor.0.checkout.${state}`,
  output,
});
const failed = (state: string, ...codes: Parameters<typeof createProblem>[0][]): AnyEventObject[] =>
  codes.map((code) => ({ type: `xstate.error.actor.0.checkout.${state}`, error: createProblem(code) }));
const passed = (delay: string, state: string): AnyEventObject => ({
  type: `xstate.after.${delay}.checkout.${state}`,
});

const arrival = (account: Account | null, rest: object = {}) => ({ account, expired: false, ...rest });
const arrives = (...accounts: (Account | null)[]): Ends => ({
  'journey.loading': () =>
    accounts.map((who) => done('journey.loading', { catalogue, arrival: arrival(who) })),
  'journey.admitting': () => accounts.map((who) => done('journey.admitting', arrival(who))),
});

const quotes: Ends = { 'pricing.quoting': ({ cart }) => [done('pricing.quoting', quoteOf(cart))] };
const ended = (outcome: object): AnyEventObject => done('journey.placing', outcome);
const refused = (...codes: Parameters<typeof createProblem>[0][]): AnyEventObject[] =>
  codes.map((code) => ended({ kind: 'refused', problem: createProblem(code) }));

/** Everything that may happen: what customers do, and how the calls of the present states can end. */
function happening(
  customer: readonly CheckoutEvent[] | ((context: Context) => readonly CheckoutEvent[]),
  ...ends: Ends[]
) {
  return ({ value, context }: Snapshot): AnyEventObject[] => {
    const known = Object.assign({}, ...ends) as Ends;
    const places = Object.entries(value).map(([region, state]) => `${region}.${state}`);
    const acts = typeof customer === 'function' ? customer(context) : customer;
    return [...acts, ...places.flatMap((place) => known[place]?.(context) ?? [])];
  };
}

const pick = (productId: string): CheckoutEvent => ({ type: 'product.pick', productId });
const seats = (number: number): CheckoutEvent => ({ type: 'seats.set', seats: number });
const goTo = (stop: Stop): CheckoutEvent => ({ type: 'stop.go', stop });
const buy: CheckoutEvent = { type: 'intent.pick', intent: 'buy' };
const tryIt: CheckoutEvent = { type: 'intent.pick', intent: 'trial' };
const carryOn: CheckoutEvent = { type: 'continue' };
const back: CheckoutEvent = { type: 'back' };
const openCart: CheckoutEvent = { type: 'cart.open' };
const another: CheckoutEvent = { type: 'item.another' };
const place: CheckoutEvent = { type: 'order.place' };
const signIn: CheckoutEvent = { type: 'sign_in.request' };
const session: CheckoutEvent = { type: 'session.changed' };
const reset: CheckoutEvent = { type: 'checkout.reset' };
const accounts: (Account | null)[] = [
  ...[null, muster, other],
  ...(['member', 'corporate'] as const).map((standing) => ({ ...other, standing })),
  onHold,
];
const loaded = (from: object): AnyEventObject => done('journey.loading', { catalogue, arrival: from });
/** What can be done with the first line of the cart. */
const edits = ({ cart: { items }, removed }: Context): CheckoutEvent[] => [
  ...items
    .slice(0, 1)
    .map(itemKey)
    .flatMap((key): CheckoutEvent[] => [
      { type: 'item.set', key, change: { seats: 3 } },
      { type: 'item.set', key, change: { seats: 0 } },
      { type: 'item.accept', key },
      { type: 'item.remove', key },
      { type: 'item.reopen', key },
    ]),
  ...removed.slice(0, 1).map(({ item }): CheckoutEvent => ({ type: 'item.restore', key: itemKey(item) })),
];
const atCheckout = inputOf({
  link: { product: 'telefonie', intent: 'buy', plan: 'plus', seats: '10', billing: 'year' },
  start: 'checkout',
});
const oneLine: Cart = { items: [telephony], codes: [] };
const twoLines: Cart = { items: [telephony, meetings], codes: [] };
const stored = { cart: oneLine, version: '1' };
const trials: Ends = {
  'journey.confirmingTrial': () => [
    done('journey.confirmingTrial', undefined),
    ...failed('journey.confirmingTrial', 'host_refused'),
  ],
  'journey.startingTrial': () => [
    done('journey.startingTrial', trial),
    ...failed('journey.startingTrial', 'service', 'sign_in_expired', 'account_changed', 'trial_used'),
  ],
  'journey.awaitingTrial': () => [passed('pause', 'journey.awaitingTrial')],
};

/** Every part of the map of the checkout. */
export const checkoutTours: readonly CheckoutTour[] = [
  {
    name: 'choosing',
    input: inputOf(),
    events: happening(
      [
        ...[pick('telefonie'), pick('fernwartung'), buy, tryIt],
        ...[seats(3), seats(0), { type: 'interval.pick', interval: 'year' } as const],
        ...[
          { type: 'plan.pick', planId: 'standard' } as const,
          { type: 'selection.set', selection: {} } as const,
        ],
        ...[carryOn, back, goTo('product'), goTo('billing'), goTo('checkout')],
      ],
      arrives(null),
    ),
  },
  {
    name: 'the cart',
    input: inputOf({ draft: { selection: {}, cart: twoLines } }),
    events: happening(
      (context) => [
        ...[pick('fernwartung'), carryOn, openCart, another, back, signIn, session, reset],
        ...edits(context),
      ],
      arrives(null, muster),
    ),
  },
  {
    name: 'where the checkout page is elsewhere',
    input: inputOf({ isElsewhere: () => true, draft: { selection: {}, cart: oneLine } }),
    events: happening(
      (context) => [
        pick('fernwartung'),
        buy,
        carryOn,
        back,
        goTo('checkout'),
        openCart,
        another,
        ...edits(context),
      ],
      arrives(null),
    ),
  },
  {
    name: 'arriving',
    input: inputOf({ draft: { selection: {}, openCall: openCall('order') } }),
    events: happening([session, { type: 'retry' }, { type: 'cart.refresh' }], {
      'journey.loading': () => [
        ...accounts.map((who) => loaded(arrival(who))),
        loaded(arrival(other, { order: orderOf(oneLine, 'confirmed') })),
        loaded(arrival(other, { waiting: orderOf(oneLine, 'pending'), stored })),
        loaded(arrival(other, { waiting: orderOf(oneLine, 'declined'), stored })),
        ...failed('journey.loading', 'service'),
        passed('patience', 'journey.loading'),
      ],
      'journey.admitting': () => [
        ...accounts.map((who) => done('journey.admitting', arrival(who))),
        ...failed('journey.admitting', 'service'),
      ],
    }),
  },
  {
    name: 'the order of a link',
    input: inputOf({ orderId: 'order' }),
    events: happening([session, signIn, back, openCart, reset], {
      'journey.loading': () => [
        loaded(arrival(null)),
        loaded(arrival(muster, { order: orderOf(oneLine, 'confirmed') })),
        loaded(arrival(muster, { problem: createProblem('not_found') })),
      ],
      'journey.admitting': () => [
        done('journey.admitting', arrival(muster, { order: orderOf(oneLine, 'confirmed') })),
        done('journey.admitting', arrival(null)),
      ],
    }),
  },
  {
    name: 'the figures',
    input: atCheckout,
    events: happening(
      [
        ...[place, { type: 'retry' } as const, { type: 'problem.dismiss' } as const],
        { type: 'address.set', address: { country: 'AT' } } as const,
        ...[
          { type: 'address.set', address: { city: '' } } as const,
          { type: 'vat.set', vatId: 'ATU1' } as const,
        ],
        ...[{ type: 'vat.set', vatId: '' } as const, { type: 'code.add', code: 'LESS' } as const],
        ...[{ type: 'reference.set', reference: '1' } as const, { type: 'cart.refresh' } as const, session],
      ],
      arrives(muster),
      {
        'pricing.quoting': ({ cart }) => [
          ...[quoteOf(cart), quoteOf(cart, 'another')].map((quote) => done('pricing.quoting', quote)),
          ...failed('pricing.quoting', 'service', 'sign_in_expired', 'account_changed', 'not_offered'),
        ],
        'pricing.outdated': () => [
          ...[muster, { ...muster, hold: {} }].map((who) =>
            done('pricing.outdated', { catalogue, arrival: arrival(who) }),
          ),
          ...failed('pricing.outdated', 'service'),
        ],
        'pricing.doubted': () => [passed('pause', 'pricing.doubted')],
        'pricing.quoted': () => [passed('quoteLife', 'pricing.quoted')],
        'vat.checking': () => [
          done('vat.checking', { vatId: 'ATU1', status: 'well_formed', example: 'ATU1' }),
          ...failed('vat.checking', 'service'),
        ],
      },
    ),
  },
  {
    name: 'the checkout page',
    input: atCheckout,
    events: happening(
      (context) => [
        ...[place, carryOn, back, openCart, another, signIn, session, reset, goTo('scope'), seats(0)],
        ...[{ type: 'order.change' } as const, { type: 'order.apply' } as const],
        ...edits(context),
      ],
      arrives(muster),
      quotes,
    ),
  },
  {
    name: 'what is only kept or told',
    input: atCheckout,
    events: happening(
      [
        ...[{ type: 'payment.pick', paymentMethodId: 'card' } as const, { type: 'entries.check' } as const],
        ...[
          { type: 'consent.set', code: 'data', given: true } as const,
          { type: 'problem.dismiss' } as const,
        ],
        ...[
          { type: 'code.remove', code: 'LESS' } as const,
          { type: 'reference.set', reference: '1' } as const,
        ],
        ...[{ type: 'offer.request' } as const, { type: 'licences.assign' } as const],
        { type: 'product.open', productId: 'telefonie' },
      ],
      arrives(muster),
      quotes,
    ),
  },
  {
    name: 'an order',
    input: atCheckout,
    events: happening([place, session, signIn, back, openCart, reset], arrives(null, muster), quotes, {
      'journey.confirmingOrder': () => [
        done('journey.confirmingOrder', undefined),
        ...failed('journey.confirmingOrder', 'host_refused'),
      ],
      'journey.placing': ({ cart }) => [
        ...['order.uncertain', 'order.overdue', 'order.sign_in_lost'].map((type) => ({ type })),
        ended({ kind: 'placed', order: orderOf(cart, 'confirmed') }),
        ended({ kind: 'declined', order: orderOf(cart, 'declined') }),
        ...refused(
          'sign_in_expired',
          'account_changed',
          'order_cancelled',
          'already_ordered',
          'price_changed',
        ),
      ],
    }),
  },
  {
    name: 'a trial',
    input: inputOf({ link: { product: 'telefonie', intent: 'trial' } }),
    events: happening([carryOn, session, openCart, reset, pick('meetings')], arrives(null, muster), trials),
  },
  {
    name: 'a trial that was sent before a reload',
    input: inputOf({ draft: { selection: {}, openCall: openCall('trial') } }),
    events: happening([session], arrives(null, muster, other), trials),
  },
  {
    name: 'the cart at the service',
    input: inputOf({ draft: { selection: {}, cart: oneLine } }),
    events: happening(
      (context) => [{ type: 'cart.refresh' }, session, ...edits(context).slice(0, 1)],
      arrives(muster),
      {
        'cart.reading': ({ cart }) => [
          ...[cart, twoLines].map((each) => done('cart.reading', { cart: each, version: '1' })),
          ...failed('cart.reading', 'account_changed', 'service', 'sign_in_expired'),
        ],
        'cart.saving': ({ cart }) => [
          done('cart.saving', { sent: cart, stored: { cart, version: '2' } }),
          ...failed('cart.saving', 'cart_changed', 'account_changed', 'service', 'invalid_request'),
        ],
        'cart.yielding': () => [passed('conflictPause', 'cart.yielding')],
        'cart.doubted': () => [passed('pause', 'cart.doubted')],
        'cart.waiting': () => [passed('savingPause', 'cart.waiting')],
      },
    ),
  },
];
