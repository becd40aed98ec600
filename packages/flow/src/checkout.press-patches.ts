import { createProblem, trialRequestOf, type OpenCall, type Trial } from '@kasse/domain';
import { ordered } from './checkout.cart.ts';
import type { CheckoutContext } from './checkout.context.ts';
import { orderRequest, paymentRequest } from './checkout.entries.ts';
import type { CheckoutEmitted, CheckoutEvent, CheckoutSignal } from './checkout.events.ts';
import type { Patch } from './checkout.patches.ts';
import { settle } from './checkout.selection.ts';
import type { OrderInput, OrderOutcome } from './order.machine.ts';

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
