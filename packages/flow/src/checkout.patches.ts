import {
  createProblem,
  normaliseCode,
  toProblem,
  trialRequestOf,
  type Account,
  type Cart,
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
import { filled, followed, hasUnsaved, merged, noCart, ordered } from './checkout.cart.ts';
import { defaultPaymentMethod, orderRequest, paymentRequest } from './checkout.entries.ts';
import type { CheckoutEmitted, CheckoutEvent, CheckoutSignal } from './checkout.events.ts';
import type { Arrival, Loaded } from './checkout.loading.ts';
import {
  choose,
  firstOpenStop,
  followLink,
  isItemChosen,
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
  const settled = settle(context, choose(context.choice, event));
  return { ...settled, ...followed({ ...context, ...settled }), problem: undefined, pressedQuote: undefined };
}

/** Catalogue and account, with the selection of the link or the draft completed. */
export function loaded(context: CheckoutContext, { catalogue, arrival }: Loaded): Patch {
  const { choice, outdated } = followLink(context, catalogue);
  const code = normaliseCode(context.link.code ?? '');
  const { cart } = context;
  const codes = code && !cart.codes.includes(code) ? [...cart.codes, code] : cart.codes;
  const known = { ...context, catalogue, choice, cart: { ...cart, codes } };
  const arriving = arrived(known, arrival);
  const problem = outdated ? createProblem('link_outdated') : arriving.problem;
  const start = { cart: known.cart, catalogue, ...arriving, problem };
  // A page that begins at the checkout with everything chosen means to order just that.
  return context.wants === 'checkout' && isItemChosen({ ...known, ...start })
    ? { ...start, ...filled({ ...known, ...start }) }
    : start;
}

/** The account that signed in, with the selection corrected by what only the account knows. */
export function arrived(context: CheckoutContext, arrival: Arrival): Patch {
  const { account, expired, stored, order, waiting, problem } = arrival;
  const { lastAccountId } = context;
  const isAnother = account !== null && lastAccountId !== undefined && lastAccountId !== account.id;
  const kept = isAnother ? { ...context, ...nothingTyped, choice: {} } : context;
  const open = waiting ?? (account ? undefined : context.waitingOrder);
  return {
    ...(isAnother && nothingTyped),
    ...(account && stored && merged(kept, stored)),
    ...(account && { orderId: undefined, orderIsLinked: false }),
    account,
    order,
    problem: problem ?? (open?.attempt?.state === 'declined' ? createProblem('declined') : context.problem),
    waitingOrder: open,
    ...(open && { quote: open.quote }),
    accountChanged: isAnother,
    lastAccountId: account?.id ?? lastAccountId,
    signInReason: expired ? 'expired' : 'missing',
    paymentMethodId: offered(account, context.paymentMethodId) ?? defaultPaymentMethod(account),
    press: undefined,
    ...settle({ ...kept, account }, kept.choice),
  };
}

function offered(account: Account | null, wanted: string | undefined): string | undefined {
  return account?.paymentMethods.find(({ id }) => id === wanted)?.id;
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
  waitingOrder: undefined,
  boundKey: undefined,
  problem: undefined,
  ...noCart,
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
  const { catalogue, selection, account } = context;
  const request = catalogue && trialRequestOf(selection, catalogue, account);
  return request ? { press: { kind: 'trial', ...keyFor(context), request }, problem: undefined } : {};
}

/**
 * An order whose button was pressed: its key is made once and serves every repetition. An order that waits
 * with these very figures is paid; it is not placed a second time.
 */
export function orderPressed(context: CheckoutContext): Patch {
  const { quote, waitingOrder } = context;
  const { paymentMethodId } = paymentRequest(context);
  const press: OpenCall =
    waitingOrder && waitingOrder.quote.id === quote?.id && paymentMethodId
      ? { kind: 'payment', ...keyFor(context), orderId: waitingOrder.id, request: { paymentMethodId } }
      : { kind: 'order', ...keyFor(context), request: orderRequest(context) };
  return { press, problem: undefined };
}

/** A press with what the payment provider gave for what was typed. */
export function collected({ press }: CheckoutContext, paymentReference: string | undefined): Patch {
  if (!press || press.kind === 'trial' || paymentReference === undefined) return {};
  // The spread of a union loses which of its members it was.
  return { press: { ...press, request: { ...press.request, paymentReference } } as OpenCall };
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
export function openOrder({ gateway, openCall, uncertain, waitingOrder }: CheckoutContext): OrderInput {
  const openOrder = openCall?.kind === 'trial' ? undefined : openCall;
  return { gateway, openOrder, order: openOrder ? undefined : waitingOrder, resumed: uncertain };
}

/** How placing the order ended; a new quote replaces the one that the customer saw. */
export function decided(context: CheckoutContext, outcome: OrderOutcome): Patch {
  const over = { openCall: undefined, uncertain: false, waitsLong: false };
  if (outcome.kind === 'placed') {
    const { order } = outcome;
    const done = { order, outdatedQuote: undefined, waitingOrder: undefined, reference: '', consents: [] };
    return { ...over, ...done, ...settle(context, {}), ...ordered(context, order.quote.lines) };
  }
  if (outcome.kind === 'declined') {
    const { order } = outcome;
    return { ...over, waitingOrder: order, quote: order.quote, problem: createProblem('declined') };
  }
  const { problem } = outcome;
  if (problem.code === 'order_cancelled') return { ...over, problem, waitingOrder: undefined };
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
    boundKey: undefined,
    orderId: undefined,
    link: {},
  };
  return { ...none, ...settle({ ...context, ...none }, {}), consents: [], reference: '', problem: undefined };
}

/** What is kept for a reload: no personal data. */
export function draftOf(context: CheckoutContext): Draft {
  const shownId = context.order?.id ?? context.orderId;
  return {
    selection: context.choice,
    ...((hasUnsaved(context) || !context.account) && hasContent(context.cart) && { cart: context.cart }),
    ...(context.lastAccountId !== undefined && { accountId: context.lastAccountId }),
    ...(Object.keys(context.followed).length > 0 && { link: context.followed }),
    ...(context.openCall && { openCall: context.openCall }),
    ...(shownId !== undefined && { placedOrderId: shownId }),
  };
}

function hasContent({ items, codes }: Cart): boolean {
  return items.length + codes.length > 0;
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
  switch (outcome.kind) {
    case 'placed':
      return { type: 'order.placed', order: outcome.order };
    case 'declined':
      return { type: 'order.declined', problem: createProblem('declined') };
    case 'refused':
      return { type: 'problem.raised', problem: outcome.problem };
  }
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
