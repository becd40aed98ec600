import { and, not, or } from 'xstate';
import { initialContext } from './checkout.context.ts';
import { glossary } from './checkout.glossary.ts';
import { openOrder } from './checkout.press-patches.ts';
import { cart, failure, pricing, thrown, vat } from './checkout.regions.ts';
import type { Arrival } from './checkout.loading.ts';
import type { OrderOutcome } from './order.machine.ts';

const outcome = ({ event }: { event: { output: OrderOutcome } }) => ({ outcome: event.output });
const settle = ['choose', 'stayInside', 'saveDraft', 'tellSelection', 'expirePrice'] as const;
const edit = ['editCart', 'dropEarlyPress', 'saveDraft', 'tellCart', 'touchCart', 'expirePrice'] as const;
const editCodes = ['editCodes', 'dropEarlyPress', 'saveDraft', 'touchCart', 'expirePrice'] as const;
const fill = ['fillCart', 'saveDraft', 'tellCart', 'touchCart', 'expirePrice'] as const;
const keepAccount = {
  type: 'keepAccount',
  params: ({ event }: { event: { output: Arrival } }) => ({ arrival: event.output }),
} as const;

/** While something binding is under way nothing can be changed; whoever signs in meanwhile, only the account that pressed goes on with what was sent. */
const whileBinding = { '*': {}, 'session.changed': 'admitting' } as const;
/** Whoever it is, what was being ordered is looked at again. */
const signInAgain = { target: 'admitting', actions: 'wantCheckout' } as const;
const beginAnew = ['empty', 'land', 'saveDraft', 'tellBegun', 'expirePrice'] as const;
const afterwards = {
  'checkout.reset': { target: 'admitting', actions: beginAnew },
  'cart.open': { target: 'admitting', actions: [...beginAnew, 'wantCart'] },
  'session.changed': 'admitting',
} as const;
/** Leads to the products, wherever it is said. */
const chooseAnew = {
  'item.another': {
    target: 'choosing',
    reenter: true,
    actions: ['partFromCart', 'land', 'saveDraft', 'tellSelection'],
  },
  'item.reopen': { target: 'choosing', reenter: true, actions: [...edit, 'land', 'tellSelection'] },
  'checkout.reset': { target: 'choosing', reenter: true, actions: [...beginAnew, 'tellSelection'] },
} as const;
const refusePress = ['dropPress', 'saveDraft', ...failure] as const;

/**
 * The buy and trial flow. A selection is data, not a state: every choice is accepted, in any order,
 * in every state before placing. Four flat regions: the journey, the binding figures, the VAT id, the cart.
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
    'item.set': { actions: edit },
    'item.remove': { actions: edit },
    'item.restore': { actions: edit },
    'item.accept': { actions: edit },
    'code.add': { actions: editCodes },
    'code.remove': { actions: editCodes },
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
                'saveDraft',
                'tellReady',
                'tellCart',
                'resumeCart',
              ],
            },
            onError: { target: 'unavailable', actions: failure },
          },
        },
        unavailable: {
          exit: 'dropProblem',
          on: { retry: 'loading', 'session.changed': 'loading', 'cart.refresh': 'loading' },
        },
        routing: {
          always: [
            { guard: 'hasOrder', target: 'placed' },
            { guard: 'hasTrial', target: 'trialStarted' },
            { guard: 'hasOrderToShow', target: 'signingIn' },
            {
              guard: or(['hasOpenOrder', 'hasPendingOrder']),
              target: 'placing',
              actions: ['goToCheckout', 'keepUncertainty'],
            },
            { guard: 'hasOpenTrial', target: 'startingTrial', actions: 'keepUncertainty' },
            // What was ordered is shown, whoever may order no more.
            { guard: 'isCorporate', target: 'corporate' },
            { guard: 'isMember', target: 'notContact' },
            { guard: 'isBarred', target: 'onHold' },
            { guard: and(['wantsTrial', 'isSignedIn']), target: 'confirmingTrial' },
            { guard: and(['wantsCheckout', 'isSignedIn']), target: 'checkout' },
            { guard: 'wantsTrial', target: 'signingIn' },
            { guard: 'wantsCheckout', target: 'signingIn' },
            { guard: 'wantsCart', target: 'reviewing' },
            { guard: 'hasWaitingOrder', target: 'checkout' },
            { target: 'choosing' },
          ],
        },
        choosing: {
          // Whatever led here, the stop is one that what is chosen leads to.
          entry: ['dropWish', 'goToChoice', 'tellStop'],
          on: {
            ...chooseAnew,
            continue: [
              { guard: 'hasNextStop', actions: ['goForward', 'tellStop'] },
              { guard: 'isTrialChosen', target: 'routing', actions: 'wantTrial' },
              { guard: 'isItemFurther', target: 'reviewing', actions: [...fill, 'partFromCart'] },
              { guard: and(['isItemChosen', 'isElsewhere']), actions: [...fill, 'tellCheckout'] },
              { guard: 'isItemChosen', target: 'routing', actions: [...fill, 'wantCheckout'] },
            ],
            'cart.open': { target: 'reviewing', actions: 'quietCart' },
            // The line may be what is being chosen.
            'item.remove': { actions: [...edit, 'stayInside'] },
            back: { guard: 'hasStopBefore', actions: ['goBack', 'tellStop'] },
            'stop.go': [
              { guard: 'canGoToStop', actions: ['goToStop', 'tellStop'] },
              { guard: and(['canGoToCheckout', 'isElsewhere']), actions: [...fill, 'tellCheckout'] },
              { guard: 'canGoToCheckout', target: 'routing', actions: [...fill, 'wantCheckout'] },
            ],
            'sign_in.request': { actions: 'tellSignIn' },
            'session.changed': 'admitting',
          },
        },
        reviewing: {
          entry: ['dropWish', 'dropEntriesCheck'],
          exit: 'quietCart',
          on: {
            ...chooseAnew,
            continue: [
              { guard: and(['isCartOrderable', 'isElsewhere']), actions: 'tellCheckout' },
              { guard: 'isCartOrderable', target: 'routing', actions: 'wantCheckout' },
            ],
            back: 'choosing',
            'sign_in.request': { actions: 'tellSignIn' },
            'session.changed': { target: 'admitting', actions: 'wantCart' },
          },
        },
        signingIn: {
          entry: 'tellSignIn',
          on: {
            'cart.open': 'reviewing',
            // Somebody may be signed in by now, elsewhere or because the host's answer failed before.
            'sign_in.request': 'admitting',
            'session.changed': 'admitting',
            back: 'choosing',
          },
        },
        admitting: {
          on: { 'session.changed': { target: 'admitting', reenter: true } },
          invoke: {
            src: 'arrive',
            input: ({ context }) => context,
            onDone: {
              target: 'routing',
              actions: [keepAccount, 'saveDraft', 'tellCart', 'resumeCart', 'renewPrice'],
            },
            onError: { target: 'unavailable', actions: failure },
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
              {
                guard: { type: 'isOtherAccount', params: thrown },
                target: 'admitting',
                actions: refusePress,
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
          // Figures that had failed may have been left without a word of it: who comes to this page has them asked for anew.
          entry: ['dropWish', 'goToCheckout', 'tellStop', 'tryAgain'],
          exit: ['dropEarlyPress', 'closeChange'],
          always: [
            { guard: 'isBarred', target: 'routing' },
            { guard: 'isChoiceOpen', target: 'choosing' },
            { guard: 'hasNothingToOrder', target: 'reviewing' },
          ],
          on: {
            ...chooseAnew,
            'order.place': [
              {
                guard: and(['isQuoted', not('isCheckingVat'), 'hasNothingMissing', not('isChanging')]),
                target: 'confirmingOrder',
                actions: 'keepOrderPress',
              },
              {
                guard: and([
                  or(['isQuoting', 'isQuoted']),
                  'hasSeenTotal',
                  'hasNothingMissing',
                  not('isChanging'),
                ]),
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
            'order.change': { actions: ['openChange', 'dropEarlyPress'] },
            'order.apply': { guard: 'isCartSettled', actions: ['closeChange', 'partIfMany'] },
            'cart.open': 'reviewing',
            back: [
              { guard: 'isItemAlone', target: 'choosing', actions: 'goToLastChoice' },
              { target: 'reviewing' },
            ],
            'stop.go': { guard: 'canGoToStop', target: 'choosing', actions: 'goToStop' },
            'sign_in.request': { target: 'signingIn', actions: ['wantCheckout', 'expireSignIn'] },
            'session.changed': signInAgain,
          },
        },
        confirmingOrder: {
          on: { ...whileBinding, 'session.changed': signInAgain },
          invoke: {
            src: 'prepareOrder',
            input: ({ context }) => context,
            onDone: {
              target: 'placing',
              actions: { type: 'keepReference', params: ({ event }) => ({ reference: event.output }) },
            },
            onError: { target: 'checkout', actions: refusePress },
          },
        },
        placing: {
          entry: ['markSent', 'saveDraft'],
          on: {
            ...whileBinding,
            'order.uncertain': { actions: 'keepUncertainty' },
            'order.overdue': { actions: 'keepOverdue' },
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
                  'tellCart',
                  'readCartAgain',
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
                guard: { type: 'isForOther', params: outcome },
                target: 'admitting',
                actions: [{ type: 'keepOutcome', params: outcome }, 'saveDraft'],
              },
              {
                guard: { type: 'isOver', params: outcome },
                target: 'checkout',
                actions: [
                  { type: 'keepOutcome', params: outcome },
                  'saveDraft',
                  { type: 'tellOutcome', params: outcome },
                  'readCartAgain',
                  'expirePrice',
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
        onHold: { on: { 'session.changed': 'admitting', retry: 'admitting' } },
      },
    },
    pricing,
    vat,
    cart,
  },
});
