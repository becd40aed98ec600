import { and, not, or } from 'xstate';
import { initialContext } from './checkout.context.ts';
import { glossary } from './checkout.glossary.ts';
import { openOrder } from './checkout.patches.ts';
import type { OrderOutcome } from './order.machine.ts';

const thrown = ({ event }: { event: { error: unknown } }) => ({ error: event.error });
const outcome = ({ event }: { event: { output: OrderOutcome } }) => ({ outcome: event.output });
const settle = ['choose', 'stayInside', 'saveDraft', 'tellSelection', 'expirePrice'] as const;
/** While something binding is under way nothing can be changed. */
const closed = {
  'product.pick': {},
  'intent.pick': {},
  'plan.pick': {},
  'seats.set': {},
  'interval.pick': {},
  'selection.set': {},
  'address.set': {},
  'vat.set': {},
  'reference.set': {},
  'payment.pick': {},
  'consent.set': {},
};

/** Whoever signs in meanwhile, only the account that pressed goes on with what was sent. */
const whileBinding = { ...closed, 'session.changed': 'admitting' } as const;
const beginAnew = ['empty', 'land', 'saveDraft', 'tellBegun'] as const;
const afterwards = {
  'checkout.reset': { target: 'admitting', actions: beginAnew },
  'session.changed': 'admitting',
} as const;
const refusePress = [
  'dropPress',
  'saveDraft',
  { type: 'keepProblem', params: thrown },
  { type: 'tellProblem', params: thrown },
] as const;

/**
 * The buy and trial flow. A selection is data, not a state: every choice is accepted, in any order,
 * in every state before placing. Three flat regions: the journey, the binding figures, the VAT id.
 */
export const checkoutMachine = glossary.createMachine({
  id: 'checkout',
  context: ({ input }) => initialContext(input),
  type: 'parallel',
  on: {
    'product.pick': { actions: settle },
    'intent.pick': { actions: settle },
    'plan.pick': { actions: settle },
    'seats.set': { actions: settle },
    'interval.pick': { actions: settle },
    'selection.set': { actions: settle },
    'address.set': [
      { guard: 'changesCountry', actions: ['enter', 'changeVat', 'expirePrice'] },
      { actions: ['enter', 'expirePrice'] },
    ],
    'vat.set': { actions: ['enter', 'changeVat', 'expirePrice'] },
    'reference.set': { actions: ['enter', 'expirePrice'] },
    'payment.pick': { actions: 'enter' },
    'consent.set': { actions: 'enter' },
    'entries.check': { actions: 'checkEntries' },
    'problem.dismiss': { actions: 'dropProblem' },
    'offer.request': { actions: 'tellRequest' },
    'licences.assign': { actions: 'tellRequest' },
    'product.open': { actions: 'tellRequest' },
  },
  states: {
    journey: {
      initial: 'loading',
      states: {
        loading: {
          on: { 'session.changed': { target: 'loading', reenter: true } },
          after: { patience: { target: 'unavailable', actions: 'keepSilence' } },
          invoke: {
            src: 'load',
            input: ({ context }) => context,
            onDone: {
              target: 'routing',
              actions: [
                { type: 'keepLoaded', params: ({ event }) => ({ loaded: event.output }) },
                'land',
                'tellReady',
              ],
            },
            onError: {
              target: 'unavailable',
              actions: [
                { type: 'keepProblem', params: thrown },
                { type: 'tellProblem', params: thrown },
              ],
            },
          },
        },
        unavailable: {
          exit: 'dropProblem',
          on: { retry: 'loading', 'session.changed': 'loading' },
        },
        routing: {
          always: [
            { guard: 'isCorporate', target: 'corporate' },
            { guard: 'isMember', target: 'notContact' },
            { guard: 'hasOrder', target: 'placed' },
            { guard: 'hasOpenOrder', target: 'placing', actions: 'keepUncertainty' },
            { guard: 'hasOpenTrial', target: 'startingTrial', actions: 'keepUncertainty' },
            { guard: and(['wantsTrial', 'isSignedIn']), target: 'confirmingTrial' },
            { guard: and(['wantsCheckout', 'isSignedIn']), target: 'checkout' },
            { guard: 'wantsTrial', target: 'signingIn' },
            { guard: 'wantsCheckout', target: 'signingIn' },
            { target: 'choosing' },
          ],
        },
        choosing: {
          entry: ['dropWish', 'tellStop'],
          on: {
            continue: [
              { guard: 'hasNextStop', actions: ['goForward', 'tellStop'] },
              { guard: 'isTrialChosen', target: 'routing', actions: 'wantTrial' },
              { guard: 'isOrderChosen', target: 'routing', actions: 'wantCheckout' },
            ],
            back: { guard: 'hasStopBefore', actions: ['goBack', 'tellStop'] },
            'stop.go': [
              { guard: 'canGoToStop', actions: ['goToStop', 'tellStop'] },
              { guard: 'canGoToCheckout', target: 'routing', actions: 'wantCheckout' },
            ],
            'sign_in.request': { actions: 'tellSignIn' },
            'session.changed': 'admitting',
            'checkout.reset': { actions: [...beginAnew, 'tellStop', 'tellSelection'] },
          },
        },
        signingIn: {
          entry: 'tellSignIn',
          on: {
            'sign_in.request': { actions: 'tellSignIn' },
            'session.changed': 'admitting',
            back: 'choosing',
          },
        },
        admitting: {
          on: { 'session.changed': { target: 'admitting', reenter: true } },
          invoke: {
            src: 'readAccount',
            input: ({ context }) => context,
            onDone: {
              target: 'routing',
              actions: [
                { type: 'keepAccount', params: ({ event }) => ({ arrival: event.output }) },
                'stayInside',
                'expirePrice',
              ],
            },
            onError: {
              target: 'unavailable',
              actions: [
                { type: 'keepProblem', params: thrown },
                { type: 'tellProblem', params: thrown },
              ],
            },
          },
        },
        confirmingTrial: {
          entry: 'keepTrialPress',
          on: whileBinding,
          invoke: {
            src: 'askHost',
            input: ({ context }) => context,
            onDone: 'startingTrial',
            onError: { target: 'choosing', actions: refusePress },
          },
        },
        startingTrial: {
          on: whileBinding,
          entry: ['markSent', 'saveDraft'],
          invoke: {
            src: 'startTrial',
            input: ({ context }) => context,
            onDone: {
              target: 'trialStarted',
              actions: [
                { type: 'keepTrial', params: ({ event }) => ({ trial: event.output }) },
                { type: 'tellTrial', params: ({ event }) => ({ trial: event.output }) },
              ],
            },
            onError: [
              { guard: { type: 'isUndecided', params: thrown }, target: 'awaitingTrial' },
              {
                guard: { type: 'isSignInOver', params: thrown },
                target: 'signingIn',
                actions: ['dropPress', 'saveDraft', 'wantTrial', 'expireSignIn'],
              },
              { target: 'choosing', actions: refusePress },
            ],
          },
        },
        awaitingTrial: { on: whileBinding, entry: 'keepUncertainty', after: { pause: 'startingTrial' } },
        trialStarted: {
          entry: 'saveDraft',
          on: afterwards,
        },
        checkout: {
          entry: ['dropWish', 'goToCheckout', 'tellStop'],
          exit: 'dropEarlyPress',
          always: { guard: 'hasNothingToOrder', target: 'choosing', actions: 'stayInside' },
          on: {
            'order.place': [
              {
                guard: and(['isQuoted', not('isCheckingVat'), 'hasNothingMissing']),
                target: 'confirmingOrder',
                actions: 'keepOrderPress',
              },
              {
                guard: and([or(['isQuoting', 'isCheckingVat']), 'hasSeenTotal', 'hasNothingMissing']),
                actions: 'keepEarlyPress',
              },
            ],
            'pricing.settle': [
              {
                guard: and(['isPressedTotal', 'isQuoted', not('isCheckingVat'), 'hasNothingMissing']),
                target: 'confirmingOrder',
                actions: 'keepOrderPress',
              },
              { guard: and(['isPressed', 'isQuoted', not('isCheckingVat')]), actions: 'explainNewTotal' },
            ],
            'order.change': { target: 'choosing', actions: 'goToChange' },
            back: { target: 'choosing', actions: 'goToLastChoice' },
            'stop.go': { guard: 'canGoToStop', target: 'choosing', actions: 'goToStop' },
            'sign_in.request': { target: 'signingIn', actions: ['wantCheckout', 'expireSignIn'] },
            'session.changed': { target: 'admitting', actions: 'wantCheckout' },
            'checkout.reset': { target: 'choosing', actions: [...beginAnew, 'tellSelection'] },
          },
        },
        confirmingOrder: {
          on: whileBinding,
          invoke: {
            src: 'askHost',
            input: ({ context }) => context,
            onDone: 'placing',
            onError: { target: 'checkout', actions: refusePress },
          },
        },
        placing: {
          entry: ['markSent', 'saveDraft'],
          on: {
            ...whileBinding,
            'order.uncertain': { actions: 'keepUncertainty' },
            'order.sign_in_lost': { guard: not('isSignInLost'), actions: ['expireSignIn', 'tellSignIn'] },
            'sign_in.request': { actions: 'tellSignIn' },
          },
          invoke: {
            src: 'placeOrder',
            input: ({ context }) => openOrder(context),
            onDone: [
              {
                guard: { type: 'isPlaced', params: outcome },
                target: 'placed',
                actions: [
                  { type: 'keepOutcome', params: outcome },
                  { type: 'tellOutcome', params: outcome },
                ],
              },
              {
                guard: { type: 'needsSignIn', params: outcome },
                target: 'signingIn',
                actions: [
                  { type: 'keepOutcome', params: outcome },
                  'saveDraft',
                  'wantCheckout',
                  'expireSignIn',
                ],
              },
              {
                target: 'checkout',
                actions: [
                  { type: 'keepOutcome', params: outcome },
                  'saveDraft',
                  { type: 'tellOutcome', params: outcome },
                ],
              },
            ],
          },
        },
        placed: {
          entry: 'saveDraft',
          on: afterwards,
        },
        corporate: { entry: 'tellCorporate', on: { 'session.changed': 'admitting' } },
        notContact: { on: { 'session.changed': 'admitting' } },
      },
    },
    pricing: {
      initial: 'stale',
      states: {
        stale: { always: { guard: and(['isCheckingOut', 'canBeQuoted']), target: 'quoting' } },
        quoting: {
          invoke: {
            src: 'quote',
            input: ({ context }) => context,
            onDone: {
              target: 'quoted',
              actions: [
                { type: 'keepQuote', params: ({ event }) => ({ quote: event.output }) },
                { type: 'tellQuote', params: ({ event }) => ({ quote: event.output }) },
                'settlePrice',
              ],
            },
            onError: [
              { guard: { type: 'isSignInOver', params: thrown }, target: 'failed', actions: 'askForSignIn' },
              {
                target: 'failed',
                actions: [
                  { type: 'keepProblem', params: thrown },
                  { type: 'tellProblem', params: thrown },
                ],
              },
            ],
          },
          on: { 'pricing.expire': 'stale' },
        },
        quoted: { on: { 'pricing.expire': 'stale' }, after: { quoteLife: 'stale' } },
        failed: {
          entry: 'dropEarlyPress',
          on: { 'pricing.expire': 'stale', retry: { target: 'stale', actions: 'dropProblem' } },
        },
      },
    },
    vat: {
      initial: 'unchecked',
      on: { 'vat.changed': [{ guard: 'hasVatId', target: '.checking' }, { target: '.unchecked' }] },
      states: {
        unchecked: {},
        checking: {
          invoke: {
            src: 'checkVat',
            input: ({ context }) => context,
            onDone: {
              target: 'checked',
              actions: [
                { type: 'keepVatCheck', params: ({ event }) => ({ check: event.output }) },
                'expirePrice',
              ],
            },
            onError: { target: 'unchecked', actions: 'settlePrice' },
          },
        },
        checked: {},
      },
    },
  },
});
