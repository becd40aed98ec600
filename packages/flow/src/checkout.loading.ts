import { isProblem, type Account, type Catalogue, type Gateway, type Order, type Trial } from '@kasse/domain';
import type { CheckoutContext } from './checkout.context.ts';

/** Who is signed in, and whether a sign-in ran out. */
export interface Arrival {
  readonly account: Account | null;
  readonly expired: boolean;
}

/** What a checkout starts with. */
export interface Loaded extends Arrival {
  readonly catalogue: Catalogue;
  /** The order that was placed here before a reload. */
  readonly order: Order | undefined;
}

/** Reads who is signed in; a sign-in that ran out counts as none. */
export async function readAccount(gateway: Gateway, signal: AbortSignal): Promise<Arrival> {
  try {
    return { account: await gateway.account({ signal }), expired: false };
  } catch (error) {
    if (isProblem(error) && error.code === 'sign_in_expired') return { account: null, expired: true };
    throw error;
  }
}

/** Reads catalogue and account side by side, and the last order of this page if there was one. */
export async function load(context: CheckoutContext, signal: AbortSignal): Promise<Loaded> {
  const [catalogue, arrival] = await Promise.all([
    context.gateway.catalogue({ signal }),
    readAccount(context.gateway, signal),
  ]);
  const placedOrderId = context.drafts.read()?.placedOrderId;
  const order =
    placedOrderId && arrival.account ? await readOrder(context.gateway, placedOrderId, signal) : undefined;
  return { catalogue, ...arrival, order };
}

/** Asks the host about the press. Rejects with `host_refused` when it may not be. */
export function askHost({ press, before, selection, quote }: CheckoutContext): Promise<void> {
  if (press?.kind === 'trial') return before({ act: 'trial', selection });
  return quote ? before({ act: 'order', quote }) : Promise.resolve();
}

/** Starts the trial under the key that was made at the press. */
export function startTrial({ openCall, gateway }: CheckoutContext, signal: AbortSignal): Promise<Trial> {
  if (openCall?.kind !== 'trial') throw new Error('A trial starts only after its key was kept.');
  return gateway.startTrial(openCall.request, { idempotencyKey: openCall.idempotencyKey, signal });
}

async function readOrder(gateway: Gateway, id: string, signal: AbortSignal): Promise<Order | undefined> {
  try {
    return await gateway.order(id, { signal });
  } catch (error) {
    if (isProblem(error) && error.code === 'not_found') return undefined;
    throw error;
  }
}
