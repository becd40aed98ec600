import { and, not } from 'xstate';
import { glossary } from './checkout.glossary.ts';
import type { StoredCart } from '@kasse/domain';

const thrown = ({ event }: { event: { error: unknown } }) => ({ error: event.error });
const stored = ({ event }: { event: { output: StoredCart } }) => ({ stored: event.output });
const failure = [
  { type: 'keepProblem', params: thrown },
  { type: 'tellProblem', params: thrown },
] as const;

/** The binding figures: asked for as soon as the checkout page needs them, and again when anything changes. */
export const pricing = glossary.createStateConfig({
  initial: 'stale',
  states: {
    stale: {
      always: [
        // The figures of an order that waits for another payment are the order's own.
        { guard: and(['isCheckingOut', 'isWaitingQuote']), target: 'quoted' },
        { guard: and(['isCheckingOut', 'canBeQuoted']), target: 'quoting' },
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
          { target: 'failed', actions: failure },
        ],
      },
      on: { 'pricing.expire': 'stale', 'pricing.renew': 'stale' },
    },
    quoted: {
      on: {
        'pricing.expire': { target: 'stale', actions: 'dropWaiting' },
        'pricing.renew': { guard: not('isWaitingQuote'), target: 'stale' },
      },
      after: { quoteLife: { target: 'stale', actions: 'dropWaiting' } },
    },
    failed: {
      entry: 'dropEarlyPress',
      on: {
        'pricing.expire': 'stale',
        'pricing.renew': 'stale',
        retry: { target: 'stale', actions: 'dropProblem' },
      },
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

/** The account's cart at the service: what is changed here is saved, what is changed elsewhere is merged. */
export const cart = glossary.createStateConfig({
  initial: 'resting',
  states: {
    resting: {
      always: [
        { guard: and(['hasUnsaved', not('hasReadCart')]), target: 'reading' },
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
        onError: 'waiting',
      },
    },
    saving: {
      invoke: {
        src: 'saveCart',
        input: ({ context }) => context,
        onDone: {
          target: 'resting',
          actions: [{ type: 'keepSaved', params: ({ event }) => ({ saved: event.output }) }, 'saveDraft'],
        },
        onError: [
          { guard: { type: 'isCartStale', params: thrown }, target: 'reading' },
          { target: 'waiting' },
        ],
      },
    },
    // What could not be saved is kept in the draft and tried again, sooner when the customer comes back.
    waiting: {
      after: { savingPause: 'resting' },
      on: { 'cart.refresh': { guard: 'isSignedIn', target: 'reading' }, 'session.changed': 'resting' },
    },
  },
});
