import { parseProblemWithoutQuote } from '@kasse/contract';
import { createProblem, isProblem } from '@kasse/domain';
import type { Gateway, StoredCart } from '@kasse/domain';
import { gatewayOver } from '../http/gateway-over.ts';
import type { Call, Send } from '../http/send.ts';
import { answerOf } from './answers.ts';

/** How long an object may take for one answer, in milliseconds. */
const patience = 30_000;

/**
 * A gateway that reads what another object answers as if it had come over the wire: parsed into fresh objects. Whatever
 * that object is and does, each call resolves with an answer or rejects with a problem.
 */
export function createObjectGateway(gateway: Gateway): Gateway {
  const send: Send = async (call, signal) => {
    signal?.throwIfAborted();
    const limit = AbortSignal.timeout(patience);
    try {
      const answer = await Promise.race([answerOf(gateway, call, signal), aborted(signal), aborted(limit)]);
      return read(call, answer);
    } catch (thrown) {
      if (signal?.aborted) throw signal.reason;
      throw limit.aborted ? undecided(call, thrown) : problemOf(call, thrown);
    }
  };
  return gatewayOver(send);
}

/** What stands behind the answer of a cart: its version goes in a header, so it is encoded until it is sent again. */
function read<T>(call: Call<T>, answer: unknown): T {
  try {
    const fresh = JSON.parse(JSON.stringify(answer)) as unknown;
    if (call.path !== 'cart') return call.read(fresh, new Headers());
    const { cart, version } = fresh as StoredCart;
    if (typeof version !== 'string') throw new TypeError('The version of a cart is a text.');
    return call.read(cart, new Headers({ etag: `"${encodeURIComponent(version)}"` }));
  } catch (cause) {
    throw undecided(call, cause);
  }
}

/** An answer that cannot be read, or never came, may still stand for an order. */
function undecided({ idempotencyKey }: Call<unknown>, cause: unknown): Error {
  return idempotencyKey === undefined
    ? createProblem('service', { cause })
    : createProblem('outcome_unknown', { cause });
}

/** A problem as a fresh one; anything else that is thrown, such as the failure of a call, leaves open what happened. */
function problemOf(call: Call<unknown>, thrown: unknown): Error {
  const { readProblem = parseProblemWithoutQuote } = call;
  try {
    if (isProblem(thrown)) return readProblem(JSON.parse(JSON.stringify({ ...thrown, cause: undefined })));
  } catch {
    // What cannot even be looked at is no problem of the list.
  }
  return undecided(call, thrown);
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}
