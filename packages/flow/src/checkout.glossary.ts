import { createProblem, type Quote, type StoredCart, type Trial, type VatCheck } from '@kasse/domain';
import { assign, emit, fromPromise, raise, setup, stateIn } from 'xstate';
import { hasOtherLines } from './checkout.cart-lines.ts';
import * as cart from './checkout.cart.ts';
import type { CheckoutContext, CheckoutInput } from './checkout.context.ts';
import { vatRequest } from './checkout.entries.ts';
import type { CheckoutEmitted, CheckoutEvent, CheckoutSignal } from './checkout.events.ts';
import { guards } from './checkout.guards.ts';
import {
  arrive,
  askHost,
  callFor,
  load,
  prepareOrder,
  quote,
  startTrial,
  type Arrival,
  type Loaded,
} from './checkout.loading.ts';
import * as patch from './checkout.patches.ts';
import * as press from './checkout.press-patches.ts';
import { choosingStops, landingStop, neighbour } from './checkout.selection.ts';
import { orderMachine, type OrderOutcome } from './order.machine.ts';

interface Call {
  readonly input: CheckoutContext;
  readonly signal: AbortSignal;
}

/** The words that the map of the flow is written in: each a one-liner that calls a rule. */
export const glossary = setup({
  types: {
    context: {} as CheckoutContext,
    events: {} as CheckoutEvent | CheckoutSignal,
    emitted: {} as CheckoutEmitted,
    input: {} as CheckoutInput,
  },
  actors: {
    load: fromPromise(({ input, signal }: Call) => load(input, signal)),
    arrive: fromPromise(({ input, signal }: Call) => arrive(input, signal)),
    askHost: fromPromise(({ input }: Call) => askHost(input)),
    prepareOrder: fromPromise(({ input }: Call) => prepareOrder(input)),
    readCart: fromPromise(({ input, signal }: Call) => input.gateway.cart(callFor(input, signal))),
    saveCart: fromPromise(({ input, signal }: Call) => cart.save(input, signal)),
    startTrial: fromPromise(({ input, signal }: Call) => startTrial(input, signal)),
    quote: fromPromise(({ input, signal }: Call) => quote(input, signal)),
    checkVat: fromPromise(({ input, signal }: Call) =>
      input.gateway.checkVat(vatRequest(input), callFor(input, signal)),
    ),
    placeOrder: orderMachine,
  },
  guards: {
    ...guards,
    isCheckingOut: stateIn({ journey: 'checkout' }),
    isQuoted: stateIn({ pricing: 'quoted' }),
    isQuoting: stateIn({ pricing: 'quoting' }),
    isCheckingVat: stateIn({ vat: 'checking' }),
  },
  delays: {
    /** Until a customer who sees nothing is told that the service does not answer. */
    patience: 8000,
    pause: 2000,
    /** Until a cart that somebody else has changed is read again. */
    conflictPause: 250,
    /** Until a cart that could not be saved is tried again. */
    savingPause: 5000,
    /** Between five seconds and what a timer can count. */
    quoteLife: ({ context }) =>
      Math.min(Math.max(context.quote?.expiresInSeconds ?? 0, 5) * 1000, 2 ** 31 - 1),
  },
  actions: {
    choose: assign(({ context, event }) => patch.chosen(context, event)),
    enter: assign(({ context, event }) => ({ ...patch.entered(context, event), pressedQuote: undefined })),
    keepLoaded: assign(({ context }, { loaded }: { loaded: Loaded }) => patch.loaded(context, loaded)),
    keepRenewed: assign(({ context }, { loaded }: { loaded: Loaded }) => patch.renewed(context, loaded)),
    keepAccount: assign(({ context }, { arrival }: { arrival: Arrival }) => patch.arrived(context, arrival)),
    fillCart: assign(({ context }) => cart.filled(context)),
    partFromCart: assign(({ context }) => cart.parted(context)),
    editCart: assign(({ context, event }) => cart.edited(context, event)),
    editCodes: assign(({ context, event }) => cart.coded(context, event)),
    mergeCart: assign(({ context }, { stored }: { stored: StoredCart }) => cart.merged(context, stored)),
    doubtBase: assign(({ context }) => cart.doubted(context)),
    keepSaved: assign(({ context }, { saved }: { saved: cart.SavedCart }) => cart.saved(context, saved)),
    quietCart: assign(cart.quietCart),
    openChange: assign({ changing: true }),
    closeChange: assign({ changing: false, ...cart.quietCart }),
    keepReference: assign(({ context }, { reference }: { reference: string | undefined }) =>
      press.collected(context, reference),
    ),
    keepOverdue: assign({ waitsLong: true }),
    dropWaiting: assign({ waitingOrder: undefined }),
    keepTrialPress: assign(({ context }) => press.trialPressed(context)),
    keepOrderPress: assign(({ context }) => press.orderPressed(context)),
    keepEarlyPress: assign(({ context }) => ({ pressedQuote: context.quote })),
    dropEarlyPress: assign({ pressedQuote: undefined }),
    explainNewTotal: assign(({ context }) => press.totalChanged(context)),
    keepTrial: assign(({ context }, { trial }: { trial: Trial }) => press.tried(context, trial)),
    keepOutcome: assign(({ context }, { outcome }: { outcome: OrderOutcome }) =>
      press.decided(context, outcome),
    ),
    keepQuote: assign((_, { quote }: { quote: Quote }) => ({ quote })),
    keepVatCheck: assign((_, { check }: { check: VatCheck }) => ({ vatCheck: check })),
    keepProblem: assign((_, { error }: { error: unknown }) => patch.failed(error)),
    keepSilence: assign(() => patch.failed(createProblem('service'))),
    keepUncertainty: assign({ uncertain: true }),
    markSent: assign(({ context }) => press.sent(context)),
    dropPress: assign({ press: undefined, openCall: undefined, uncertain: false, waitsLong: false }),
    dropProblem: assign({ problem: undefined }),
    empty: assign(({ context }) => patch.emptied(context)),
    dropEntriesCheck: assign({ entriesChecked: false }),
    partIfMany: assign(({ context }) =>
      context.boundKey && hasOtherLines(context) ? cart.parted(context) : {},
    ),
    checkEntries: assign({ entriesChecked: true }),
    land: assign(({ context }) => ({ stop: landingStop(context), entriesChecked: false })),
    stayInside: assign(({ context }) => patch.stayedInside(context)),
    goToChoice: assign(({ context }) => patch.stayedInside(context, choosingStops(context))),
    goForward: assign(({ context }) => patch.movedTo(neighbour(context, 1))),
    goBack: assign(({ context }) => patch.movedTo(neighbour(context, -1))),
    goToStop: assign(({ event }) => patch.movedTo(event.type === 'stop.go' ? event.stop : undefined)),
    goToCheckout: assign({ stop: 'checkout', entriesChecked: false, ...cart.quietCart }),
    goToLastChoice: assign(({ context }) => patch.movedTo(choosingStops(context).at(-1))),
    wantTrial: assign({ wants: 'trial' }),
    wantCheckout: assign({ wants: 'checkout' }),
    wantCart: assign({ wants: 'cart' }),
    dropWish: assign({ wants: undefined }),
    expireSignIn: assign({ signInReason: 'expired' }),
    saveDraft: ({ context }) => {
      context.drafts.write(patch.draftOf(context));
    },
    tellBegun: emit({ type: 'journey.begun' }),
    tellReady: emit({ type: 'checkout.ready' }),
    tellStop: emit(({ context }): CheckoutEmitted => ({ type: 'stop.changed', stop: context.stop })),
    tellSelection: emit(({ context }): CheckoutEmitted => ({
      type: 'selection.changed',
      selection: context.selection,
    })),
    tellCart: emit(({ context }): CheckoutEmitted => ({ type: 'cart.changed', items: context.cart.items })),
    tellQuote: emit((_, { quote }: { quote: Quote }): CheckoutEmitted => ({ type: 'quote.received', quote })),
    tellTrial: emit((_, { trial }: { trial: Trial }): CheckoutEmitted => ({ type: 'trial.started', trial })),
    tellOutcome: emit((_, { outcome }: { outcome: OrderOutcome }) => press.told(outcome)),
    tellProblem: emit((_, { error }: { error: unknown }): CheckoutEmitted => ({
      type: 'problem.raised',
      problem: patch.failed(error).problem,
    })),
    tellSignIn: emit(({ context }): CheckoutEmitted => ({
      type: 'sign_in.required',
      reason: context.signInReason,
    })),
    tellCorporate: emit({ type: 'corporate_account.met' }),
    tellCheckout: emit({ type: 'checkout.requested' }),
    tellRequest: emit(({ context, event }) => press.requested(context, event)),
    settlePrice: raise({ type: 'pricing.settle' }),
    expirePrice: raise({ type: 'pricing.expire' }),
    renewPrice: raise({ type: 'pricing.renew' }),
    touchCart: raise({ type: 'cart.touched' }),
    resumeCart: raise({ type: 'cart.resume' }),
    readCartAgain: raise({ type: 'cart.refresh' }),
    changeVat: raise({ type: 'vat.changed' }),
    readAccountAgain: raise({ type: 'session.changed' }),
    askForSignIn: raise({ type: 'sign_in.request' }),
    tryAgain: raise({ type: 'retry' }),
  },
});
