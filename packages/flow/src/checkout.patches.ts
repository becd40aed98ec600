import {
  createProblem,
  toProblem,
  trialRequestOf,
  type Draft,
  type Problem,
  type Stop,
  type Trial,
  normaliseVatId,
  type OpenCall,
  type ProblemCode,
  type Quote,
} from '@kasse/domain';
import type { CheckoutContext } from './checkout.context.ts';
import { defaultPaymentMethod, orderRequest } from './checkout.entries.ts';
import type { CheckoutEmitted, CheckoutEvent, CheckoutSignal } from './checkout.events.ts';
import type { Arrival, Loaded } from './checkout.loading.ts';
import {
  choose,
  firstOpenStop,
  followLink,
  isReachable,
  isSelectionEvent,
  landingStop,
  settle,
  stopsOf,
} from './checkout.selection.ts';
import type { OrderInput, OrderOutcome } from './order.machine.ts';

/** What an event changes in the context. */
export type Patch = Partial<CheckoutContext>;

/** One more choice, with everything that follows from it. */
export function chosen(context: CheckoutContext, event: CheckoutEvent | CheckoutSignal): Patch {
  if (!isSelectionEvent(event)) return {};
  return { ...settle(context, choose(context.choice, event)), problem: undefined, pressedQuote: undefined };
}

/** Catalogue and account, with the selection of the link or the draft completed. */
export function loaded(context: CheckoutContext, { catalogue, order, ...arrival }: Loaded): Patch {
  const { choice, outdated } = followLink(context, catalogue);
  const known = { ...context, catalogue, order, choice };
  const problem = outdated ? createProblem('link_outdated') : undefined;
  return { catalogue, order, ...arrived(known, arrival), problem };
}

/** The account that signed in, with the selection corrected by what only the account knows. */
export function arrived(context: CheckoutContext, { account, expired }: Arrival): Patch {
  const { lastAccountId } = context;
  const isAnother = account !== null && lastAccountId !== undefined && lastAccountId !== account.id;
  const kept = isAnother ? { ...context, ...nothingTyped, choice: {} } : context;
  return {
    ...(isAnother && nothingTyped),
    account,
    accountChanged: isAnother,
    lastAccountId: account?.id ?? lastAccountId,
    signInReason: expired ? 'expired' : 'missing',
    paymentMethodId: defaultPaymentMethod(account),
    press: undefined,
    ...settle({ ...kept, account }, kept.choice),
  };
}

/** What one account typed and was shown is not for another. */
const nothingTyped = {
  address: undefined,
  vatId: undefined,
  vatCheck: undefined,
  reference: '',
  consents: [],
  quote: undefined,
  outdatedQuote: undefined,
  trial: undefined,
  order: undefined,
  problem: undefined,
} satisfies Patch;

/** What was typed into one of the fields of the checkout page. */
export function entered(context: CheckoutContext, event: CheckoutEvent | CheckoutSignal): Patch {
  switch (event.type) {
    case 'address.set':
      return { address: { ...context.address, ...event.address } };
    case 'vat.set':
      return { vatId: normaliseVatId(event.vatId), vatCheck: undefined };
    case 'reference.set':
      return { reference: event.reference };
    case 'payment.pick':
      return { paymentMethodId: event.paymentMethodId };
    case 'consent.set': {
      const others = context.consents.filter((code) => code !== event.code);
      return { consents: event.given ? [...others, event.code] : others };
    }
    default:
      return {};
  }
}

/** A trial whose button was pressed: its key is made once and serves every repetition. */
export function trialPressed(context: CheckoutContext): Patch {
  const request = context.catalogue && trialRequestOf(context.selection, context.catalogue);
  return request ? { press: { kind: 'trial', ...keyFor(context), request }, problem: undefined } : {};
}

/** An order whose button was pressed: its key is made once and serves every repetition. */
export function orderPressed(context: CheckoutContext): Patch {
  return { press: { kind: 'order', ...keyFor(context), request: orderRequest(context) }, problem: undefined };
}

/** A press that the host agreed to: from here on its call may have arrived. */
export function sent({ press, openCall }: CheckoutContext): Patch {
  return { openCall: press ?? openCall, press: undefined };
}

function keyFor(context: CheckoutContext): Pick<OpenCall, 'idempotencyKey' | 'accountId'> {
  return { idempotencyKey: context.newId(), accountId: context.account?.id ?? '' };
}

/** An order that was pressed before new figures came, and they are others: the customer looks at them first. */
export function totalChanged({ pressedQuote }: CheckoutContext): Patch {
  return { problem: createProblem('price_changed'), outdatedQuote: pressedQuote, pressedQuote: undefined };
}

/** What the order machine starts with: the call, and whether it was sent before. */
export function openOrder({ gateway, openCall, uncertain }: CheckoutContext): OrderInput {
  if (openCall?.kind !== 'order') throw new Error('An order is placed only after its key was kept.');
  return { gateway, openOrder: openCall, resumed: uncertain };
}

/** How placing the order ended; a new quote replaces the one that the customer saw. */
export function decided(context: CheckoutContext, outcome: OrderOutcome): Patch {
  const over = { openCall: undefined, uncertain: false };
  if (outcome.kind === 'placed') {
    return { ...over, order: outcome.order, outdatedQuote: undefined, ...settle(context, {}) };
  }
  const { problem } = outcome;
  return problem.quote
    ? { ...over, problem, quote: problem.quote, outdatedQuote: context.quote }
    : { ...over, problem };
}

/** A started trial; its product is no longer a choice. */
export function tried(context: CheckoutContext, trial: Trial): Patch {
  return { trial, openCall: undefined, uncertain: false, ...settle(context, {}) };
}

/** Problems that say how asking for figures failed: figures that arrive take them away. */
const quotingProblems: ReadonlySet<ProblemCode> = new Set([
  'details_missing',
  'in_progress',
  'invalid_request',
  'not_offered',
  'offline',
  'seats_out_of_range',
  'service',
  'unknown',
]);

/** Figures as they arrived. */
export function quoted({ problem }: CheckoutContext, quote: Quote): Patch {
  return { quote, problem: problem && quotingProblems.has(problem.code) ? undefined : problem };
}

/** A failure, as the closed list names it. */
export function failed(error: unknown): { problem: Problem } {
  return { problem: toProblem(error) };
}

/** A fresh start after an order or a trial; account and catalogue stay. */
export function emptied(context: CheckoutContext): Patch {
  const none = {
    trial: undefined,
    order: undefined,
    openCall: undefined,
    quote: undefined,
    outdatedQuote: undefined,
    link: {},
  };
  return { ...none, ...settle({ ...context, ...none }, {}), consents: [], reference: '', problem: undefined };
}

/** What is kept for a reload: no personal data. */
export function draftOf(context: CheckoutContext): Draft {
  return {
    selection: context.choice,
    ...(context.lastAccountId !== undefined && { accountId: context.lastAccountId }),
    ...(Object.keys(context.followed).length > 0 && { link: context.followed }),
    ...(context.openCall && { openCall: context.openCall }),
    ...(context.order && { placedOrderId: context.order.id }),
  };
}

/** Another stop; what is missing there is not pointed at before the customer tried to go on. */
export function movedTo(stop: Stop | undefined): Patch {
  return stop ? { stop, entriesChecked: false, accountChanged: false, problem: undefined } : {};
}

/** The present stop if this selection still leads to it, else the first one that is not answered. */
export function stayedInside(context: CheckoutContext): Patch {
  const isFine = stopsOf(context).includes(context.stop) && isReachable(context, context.stop);
  return isFine ? {} : { stop: firstOpenStop(context) ?? landingStop(context) };
}

/** What the host hears of the end of an order. */
export function told(outcome: OrderOutcome): CheckoutEmitted {
  if (outcome.kind === 'placed') return { type: 'order.placed', order: outcome.order };
  const type = outcome.problem.code === 'declined' ? 'order.declined' : 'problem.raised';
  return { type, problem: outcome.problem };
}

/** What the customer asked the host for. */
export function requested(context: CheckoutContext, event: CheckoutEvent | CheckoutSignal): CheckoutEmitted {
  switch (event.type) {
    case 'licences.assign':
      return { type: 'licences.assignment_requested', ...assignable(context) };
    case 'product.open':
      return { type: 'product.open_requested', productId: event.productId };
    default:
      return { type: 'offer.requested', selection: context.selection };
  }
}

function assignable({ order, trial }: CheckoutContext): { productIds: string[]; subscriptionIds: string[] } {
  const products = order?.products.filter((product) => product.licences > 0) ?? [];
  return {
    productIds: trial ? [trial.productId] : products.map((product) => product.productId),
    subscriptionIds: products.map((product) => product.subscriptionId),
  };
}
