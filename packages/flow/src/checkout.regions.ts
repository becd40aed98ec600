import { and, not } from 'xstate';
import { glossary } from './checkout.glossary.ts';
import type { StoredCart } from '@kasse/domain';

/** What an actor was rejected with. */
export const thrown = ({ event }: { event: { error: unknown } }) => ({ error: event.error });
const stored = ({ event }: { event: { output: StoredCart } }) => ({ stored: event.output });
/** A failure is kept for the view and told to the host. */
export const failure = [
  { type: 'keepProblem', params: thrown },
  { type: 'tellProblem', params: thrown },
] as const;

/** The binding figures: asked for as soon as the checkout page needs them, and again when anything changes. */
export const pricing = glossary.createStateConfig({
  initial: 'stale',
  on: { 'pricing.expire': '.stale', 'pricing.renew': '.stale' },
  states: {
    stale: {
      always: [
        // The figures of an order that waits for another payment are the order's own.
        { guard: and(['isCheckingOut', 'isWaitingQuote']), target: 'quoted' },
        { guard: and(['isCheckingOut', 'canBeQuoted']), target: 'quoting', actions: 'dropWaiting' },
      ],
    },
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
          { guard: { type: 'isOtherAccount', params: thrown }, target: 'doubted' },
          { guard: { type: 'isNotOffered', params: thrown }, target: 'outdated', actions: failure },
          { target: 'failed', actions: failure },
        ],
      },
    },
    // What is sold, or what the account has, is another than the page knows: read anew, the line in question asks.
    outdated: {
      invoke: {
        src: 'load',
        input: ({ context }) => context,
        onDone: {
          target: 'failed',
          actions: { type: 'keepRenewed', params: ({ event }) => ({ loaded: event.output }) },
        },
        onError: 'failed',
      },
    },
    // Somebody else is signed in, it is said. A service that names the same account again is not asked without a pause.
    doubted: { after: { pause: { target: 'failed', actions: 'readAccountAgain' } } },
    quoted: {
      on: {
        'pricing.expire': { target: 'stale', actions: 'dropWaiting' },
        'pricing.renew': { guard: 'isWaitingQuote' },
      },
      after: { quoteLife: { target: 'stale', actions: 'dropWaiting' } },
    },
    failed: {
      entry: 'dropEarlyPress',
      exit: 'dropProblem',
      // What failed is tried again when the customer, or the network, comes back, and when nobody reads of it any more.
      on: { retry: 'stale', 'cart.refresh': 'stale', 'problem.dismiss': 'stale' },
    },
  },
});

/** The VAT id: checked by the service whenever it, or the country, is another. It never stands in the way. */
export const vat = glossary.createStateConfig({
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
});

/**
 * The account's cart at the service: what is changed here is saved, what is changed elsewhere is merged. Nothing is
 * read or saved between another session and the account that it belongs to.
 */
export const cart = glossary.createStateConfig({
  initial: 'pausing',
  on: { 'session.changed': '.pausing' },
  states: {
    pausing: { on: { 'cart.resume': 'resting' } },
    resting: {
      always: [
        { guard: and(['isSignedIn', not('hasReadCart')]), target: 'reading' },
        { guard: 'hasUnsaved', target: 'saving' },
      ],
      on: { 'cart.refresh': { guard: 'isSignedIn', target: 'reading' } },
    },
    reading: {
      invoke: {
        src: 'readCart',
        input: ({ context }) => context,
        onDone: [
          {
            guard: { type: 'isCartNews', params: stored },
            target: 'resting',
            actions: [{ type: 'mergeCart', params: stored }, 'saveDraft', 'tellCart', 'expirePrice'],
          },
          { target: 'resting', actions: [{ type: 'mergeCart', params: stored }, 'saveDraft'] },
        ],
        onError: [
          { guard: { type: 'isOtherAccount', params: thrown }, target: 'doubted' },
          { guard: { type: 'isUndecided', params: thrown }, target: 'waiting' },
          { target: 'stuck' },
        ],
      },
    },
    saving: {
      entry: ['doubtBase', 'saveDraft'],
      invoke: {
        src: 'saveCart',
        input: ({ context }) => context,
        onDone: {
          target: 'resting',
          actions: [{ type: 'keepSaved', params: ({ event }) => ({ saved: event.output }) }, 'saveDraft'],
        },
        onError: [
          { guard: { type: 'isCartStale', params: thrown }, target: 'yielding' },
          { guard: { type: 'isOtherAccount', params: thrown }, target: 'doubted' },
          { guard: { type: 'isUndecided', params: thrown }, target: 'waiting' },
          { target: 'stuck' },
        ],
      },
    },
    // Somebody else saved at the same time: a moment's pause, so that two pages never chase one another.
    yielding: { after: { conflictPause: 'reading' } },
    // What could not be saved is kept in the draft and tried again, sooner when the customer comes back.
    waiting: {
      after: { savingPause: 'resting' },
      on: { 'cart.refresh': { guard: 'isSignedIn', target: 'reading' } },
    },
    // As with the figures: whoever is signed in now is asked for after a pause.
    doubted: { after: { pause: { target: 'stuck', actions: 'readAccountAgain' } } },
    // The same again would be refused again, or the sign-in is over, which the next binding step asks for.
    stuck: { on: { 'cart.touched': 'resting', 'cart.refresh': { guard: 'isSignedIn', target: 'reading' } } },
  },
});
