import * as contract from '@kasse/contract';
import { createProblem } from '@kasse/domain';
import type { Cart, Order, StoredCart } from '@kasse/domain';

/*
 * How answers are read that nobody awaits until the first choice is made: a bundler makes a file of its own of
 * this one, so that the first choice does not wait for their schemas.
 */

/** Reads the body of an error with the quote that an order may be answered with. */
export const readProblem = contract.parseProblem;

/** Reads the answer of `POST /v1/quotes`. */
export const readQuote = (json: unknown) => contract.parseResponse(contract.quote, json);

/** Reads the answer of `POST /v1/vat-checks`. */
export const readVatCheck = (json: unknown) => contract.parseResponse(contract.vatCheck, json);

/** Reads the answer of `POST /v1/trials`. */
export const readTrial = (json: unknown) => contract.parseResponse(contract.trial, json);

/** Reads one order. */
export const readOrder = (json: unknown) => contract.parseResponse(contract.order, json);

/** Reads the order that waits for its payment. */
export function readOpenOrder(json: unknown): Order | null {
  return contract.parseResponse(contract.openOrders, json).orders[0] ?? null;
}

/** Reads a cart with its version. A proxy that compresses an answer marks its ETag as weak. */
export function readCart(json: unknown, headers: Headers): StoredCart {
  const version = /^(?:W\/)?"([^"]+)"$/u.exec(headers.get('ETag') ?? '')?.[1];
  if (version === undefined)
    throw createProblem('service', { retryable: false, cause: new Error('The cart has no ETag.') });
  return { cart: contract.parseResponse(contract.cart, json), version };
}

/** Whether two carts hold the same, in whatever order their parts were written. */
export function isSameCart(one: Cart, other: Cart): boolean {
  const [first, second] = [one, other].map((cart) =>
    JSON.stringify(contract.parseResponse(contract.cart, cart)),
  );
  return first === second;
}
