import * as contract from '@kasse/contract';
import { isProblem } from '@kasse/domain';
import type { Gateway, ProblemCode } from '@kasse/domain';
import { createSend } from './send.ts';
import type { HttpOptions } from './send.ts';

/** The way to a billing service over HTTP. `url` is its base, without `/v1`. */
export function createHttpGateway(url: string, options: HttpOptions): Gateway {
  const send = createSend(url, options);
  return {
    catalogue: (call) =>
      send({ path: 'catalogue', isPublic: true, read: readAs(contract.catalogue) }, call?.signal),
    async account(call) {
      try {
        return await send({ path: 'account', read: readAs(contract.account) }, call?.signal);
      } catch (error) {
        return nullFor('sign_in_missing', error);
      }
    },
    quote: (body, call) => send({ path: 'quotes', body, read: readAs(contract.quote) }, call?.signal),
    checkVat: (body, call) =>
      send({ path: 'vat-checks', body, read: readAs(contract.vatCheck) }, call?.signal),
    startTrial: (body, { idempotencyKey, signal }) =>
      send({ path: 'trials', body, idempotencyKey, read: readAs(contract.trial) }, signal),
    placeOrder: (body, { idempotencyKey, signal }) =>
      send({ path: 'orders', body, idempotencyKey, read: readAs(contract.order) }, signal),
    async orderByKey(key, call) {
      const path = `orders/by-key/${encodeURIComponent(key)}`;
      try {
        return await send({ path, read: readAs(contract.order) }, call?.signal);
      } catch (error) {
        return nullFor('not_found', error);
      }
    },
    order: (id, call) =>
      send({ path: `orders/${encodeURIComponent(id)}`, read: readAs(contract.order) }, call?.signal),
  };
}

function readAs<T>(schema: Parameters<typeof contract.parseResponse<T>>[0]): (json: unknown) => T {
  return (json) => contract.parseResponse(schema, json);
}

/** For the one problem that is an answer in itself. */
function nullFor(code: ProblemCode, error: unknown): null {
  if (isProblem(error) && error.code === code) return null;
  throw error;
}
