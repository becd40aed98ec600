import { account, catalogue, parseResponse } from '@kasse/contract';
import { createProblem, isProblem } from '@kasse/domain';
import type { CallOptions, Gateway, ProblemCode, StoredCart } from '@kasse/domain';
import type * as laterAnswers from './answers.ts';
import { createSend } from './send.ts';
import type { HttpOptions } from './send.ts';

/** The way to a billing service over HTTP. `url` is its base, without `/v1`. */
export function createHttpGateway(url: string, options: HttpOptions): Gateway {
  const send = createSend(url, options);

  async function cart(call?: CallOptions): Promise<StoredCart> {
    const { readCart: read } = await loadAnswers();
    return send({ path: 'cart', read }, call?.signal);
  }

  return {
    catalogue: (call) => {
      const read = (json: unknown) => parseResponse(catalogue, json);
      return send({ path: 'catalogue', isPublic: true, read }, call?.signal);
    },
    account: (call) => {
      const read = (json: unknown) => parseResponse(account, json);
      return orNull('sign_in_missing', send({ path: 'account', read }, call?.signal));
    },
    async quote(body, call) {
      const { readQuote: read } = await loadAnswers();
      return send({ path: 'quotes', body, read }, call?.signal);
    },
    async checkVat(body, call) {
      const { readVatCheck: read } = await loadAnswers();
      return send({ path: 'vat-checks', body, read }, call?.signal);
    },
    async startTrial(body, { idempotencyKey, signal }) {
      const { readTrial: read } = await loadAnswers();
      return send({ path: 'trials', body, idempotencyKey, read }, signal);
    },
    async placeOrder(body, { idempotencyKey, signal }) {
      const { readOrder: read, readProblem } = await loadAnswers();
      return send({ path: 'orders', body, idempotencyKey, read, readProblem }, signal);
    },
    async payOrder(id, body, { idempotencyKey, signal }) {
      const { readOrder: read } = await loadAnswers();
      return send({ path: `orders/${encodeURIComponent(id)}/payments`, body, idempotencyKey, read }, signal);
    },
    async orderByKey(key, call) {
      const { readOrder: read } = await loadAnswers();
      const path = `orders/by-key/${encodeURIComponent(key)}`;
      return orNull('not_found', send({ path, read }, call?.signal));
    },
    async openOrder(call) {
      const { readOpenOrder: read } = await loadAnswers();
      return send({ path: 'orders?open=true', read }, call?.signal);
    },
    async order(id, call) {
      const { readOrder: read } = await loadAnswers();
      return send({ path: `orders/${encodeURIComponent(id)}`, read }, call?.signal);
    },
    cart,
    async saveCart({ cart: body, version }, call) {
      const { readCart: read, isSameCart } = await loadAnswers();
      try {
        return await send({ path: 'cart', body, version, read }, call?.signal);
      } catch (error) {
        if (!isProblem(error) || error.code !== 'cart_changed') throw error;
        // Perhaps it was this very call, tried before, whose answer got lost.
        const present = await cart(call);
        if (isSameCart(present.cart, body)) return present;
        throw error;
      }
    },
  };
}

/** What reads later answers, itself fetched by then. Nothing is sent before it is there. */
async function loadAnswers(): Promise<typeof laterAnswers> {
  try {
    return await import('./answers.ts');
  } catch (cause) {
    throw createProblem('service', { cause });
  }
}

/** For the one problem that is an answer in itself. */
async function orNull<T>(code: ProblemCode, answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isProblem(error) && error.code === code) return null;
    throw error;
  }
}
