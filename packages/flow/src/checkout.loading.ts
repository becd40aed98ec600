import {
  createProblem,
  isProblem,
  type Account,
  type CallOptions,
  type Catalogue,
  type Gateway,
  type Order,
  type Problem,
  type Quote,
  type StoredCart,
  type Trial,
} from '@kasse/domain';
import { isCartOf } from './checkout.cart-lines.ts';
import type { CheckoutContext } from './checkout.context.ts';
import { isPaymentNeeded, paymentMethodOf, quoteRequest } from './checkout.entries.ts';

/** Who is signed in, whether a sign-in ran out, and what waits for this account. */
export interface Arrival {
  readonly account: Account | null;
  readonly expired: boolean;
  /** The account's cart; absent when it could not be read, which is tried again later. */
  readonly stored?: StoredCart;
  /** The order that is to be shown: of a link, or placed here before a reload. */
  readonly order?: Order;
  /** An order of the account that is not paid yet. */
  readonly waiting?: Order;
  /** Why the order of a link cannot be shown. */
  readonly problem?: Problem;
}

/** What a checkout starts with. */
export interface Loaded {
  readonly catalogue: Catalogue;
  readonly arrival: Arrival;
}

/** Reads who is signed in, with what waits for this account; a sign-in that ran out counts as none. */
export async function arrive(context: CheckoutContext, signal: AbortSignal): Promise<Arrival> {
  const { gateway } = context;
  // Side by side, since one journey more would be seen; whoever is signed out has neither.
  const [account, stored, waiting] = await Promise.all([
    readAccount(gateway, signal),
    gateway.cart({ signal }).catch(() => undefined),
    gateway.openOrder({ signal }).catch(() => null),
  ]);
  if (!account.account) return account;
  const shown = await readShownOrder(context, signal);
  return { ...account, ...(stored && { stored }), ...(waiting && { waiting }), ...shown };
}

/** Reads catalogue and account side by side. */
export async function load(context: CheckoutContext, signal: AbortSignal): Promise<Loaded> {
  const [catalogue, arrival] = await Promise.all([
    context.gateway.catalogue({ signal }),
    arrive(context, signal),
  ]);
  return { catalogue, arrival };
}

/** Collects what was typed to pay with, then asks the host. Resolves with what the provider gave. */
export async function prepareOrder(context: CheckoutContext): Promise<string | undefined> {
  const method = isPaymentNeeded(context) ? paymentMethodOf(context) : undefined;
  const { reference } = method ? await context.collect(method) : {};
  await askHost(context);
  return reference;
}

/** Asks the host about the press. Rejects with `host_refused` when it may not be. */
export function askHost({ press, before, selection, quote }: CheckoutContext): Promise<void> {
  if (press?.kind === 'trial') return before({ act: 'trial', selection });
  return quote ? before({ act: 'order', quote }) : Promise.resolve();
}

/** The options of a call for the account that is on screen: the service refuses it for any other. */
export function callFor({ account }: CheckoutContext, signal: AbortSignal): CallOptions {
  return { signal, ...(account && { accountId: account.id }) };
}

/** Asks for the figures of the cart. Figures of anything else, or in another currency, are none. */
export async function quote(context: CheckoutContext, signal: AbortSignal): Promise<Quote> {
  const { gateway, cart, catalogue } = context;
  const quoted = await gateway.quote(quoteRequest(context), callFor(context, signal));
  const { total } = quoted;
  const isOurs = total.currency === catalogue?.currency && total.exponent === catalogue.exponent;
  if (!isOurs || !isCartOf(cart, quoted)) throw createProblem('service');
  return quoted;
}

/** Starts the trial under the key that was made at the press. */
export function startTrial({ openCall, gateway }: CheckoutContext, signal: AbortSignal): Promise<Trial> {
  if (openCall?.kind !== 'trial') throw new Error('A trial needs a press.');
  const { idempotencyKey, accountId } = openCall;
  return gateway.startTrial(openCall.request, { idempotencyKey, accountId, signal });
}

async function readAccount(gateway: Gateway, signal: AbortSignal): Promise<Arrival> {
  try {
    return { account: await gateway.account({ signal }), expired: false };
  } catch (error) {
    if (isProblem(error) && error.code === 'sign_in_expired') return { account: null, expired: true };
    throw error;
  }
}

/** The order of a link, or the last one of this page; one that a link names and that is not there is a problem. */
async function readShownOrder(
  { gateway, orderId, orderIsLinked }: CheckoutContext,
  signal: AbortSignal,
): Promise<Pick<Arrival, 'order' | 'waiting' | 'problem'>> {
  if (orderId === undefined) return {};
  try {
    const order = await gateway.order(orderId, { signal });
    if (order.status === 'cancelled') return { problem: createProblem('order_cancelled') };
    return order.status === 'confirmed' ? { order } : { waiting: order };
  } catch (error) {
    if (!isProblem(error) || error.code !== 'not_found') throw error;
    return orderIsLinked ? { problem: error } : {};
  }
}
