import * as contract from '@kasse/contract';
import { createProblem } from '@kasse/domain';
import type { CallOptions, Cart, Gateway, StoredCart } from '@kasse/domain';
import { orNull } from './or-null.ts';
import type { Send } from './send.ts';

/** The calls that nobody makes until the first choice can be made. */
export type LaterCalls = Omit<Gateway, 'catalogue' | 'account'>;

/**
 * Makes them. A bundler makes a file of its own of this one, so that the first choice waits neither for them nor
 * for their schemas.
 */
export function createLaterCalls(send: Send): LaterCalls {
  const readOrder = (json: unknown) => contract.parseResponse(contract.order, json);
  const pathOf = (id: string) => `orders/${encodeURIComponent(id)}`;
  const cart = (call?: CallOptions) =>
    send({ path: 'cart', accountId: call?.accountId, read: readCart }, call?.signal);
  return {
    quote: (body, call) => {
      const read = (json: unknown) => contract.parseResponse(contract.quote, json);
      return send({ path: 'quotes', body, accountId: call?.accountId, read }, call?.signal);
    },
    checkVat: (body, call) => {
      const read = (json: unknown) => contract.parseResponse(contract.vatCheck, json);
      return send({ path: 'vat-checks', body, accountId: call?.accountId, read }, call?.signal);
    },
    startTrial: (body, { signal, ...press }) => {
      const read = (json: unknown) => contract.parseResponse(contract.trial, json);
      return send({ path: 'trials', body, ...press, read }, signal);
    },
    placeOrder: (body, { signal, ...press }) => {
      const readProblem = contract.parseProblem;
      return send({ path: 'orders', body, ...press, read: readOrder, readProblem }, signal);
    },
    payOrder: (id, body, { signal, ...press }) =>
      send({ path: `${pathOf(id)}/payments`, body, ...press, read: readOrder }, signal),
    orderByKey: (key, call) => {
      const path = `orders/by-key/${encodeURIComponent(key)}`;
      return orNull('not_found', send({ path, accountId: call?.accountId, read: readOrder }, call?.signal));
    },
    openOrder: (call) => {
      const read = (json: unknown) => contract.parseResponse(contract.openOrders, json).orders[0] ?? null;
      return send({ path: 'orders?open=true', accountId: call?.accountId, read }, call?.signal);
    },
    order: (id, call) =>
      send({ path: pathOf(id), accountId: call?.accountId, read: readOrder }, call?.signal),
    cart,
    async saveCart({ cart: body, version }, call) {
      const saving = send(
        { path: 'cart', body, version, accountId: call?.accountId, read: readCart },
        call?.signal,
      );
      const saved = await orNull('cart_changed', saving);
      if (saved) return saved;
      // Perhaps it was this very call, tried before, whose answer got lost.
      const present = await cart(call);
      if (isSameCart(present.cart, body)) return present;
      throw createProblem('cart_changed');
    },
  };
}

/** A cart with its version. A proxy that compresses an answer marks its ETag as weak. */
function readCart(json: unknown, headers: Headers): StoredCart {
  const version = /^(?:W\/)?"([^"]+)"$/u.exec(headers.get('ETag') ?? '')?.[1];
  if (version === undefined)
    throw createProblem('service', { retryable: false, cause: new Error('No ETag.') });
  return { cart: contract.parseResponse(contract.cart, json), version };
}

/** Whether two carts hold the same, in whatever order their parts were written. */
function isSameCart(...carts: readonly Cart[]): boolean {
  const [one, other] = carts.map((cart) => JSON.stringify(contract.parseResponse(contract.cart, cart)));
  return one === other;
}
