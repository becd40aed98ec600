import { createProblem } from '@kasse/domain';
import type { Gateway } from '@kasse/domain';
import type { Call } from '../http/send.ts';

/** Asks an object for what a call of the API asks for, and answers as the API does. */
export async function answerOf(
  gateway: Gateway,
  { path, body, idempotencyKey = '', version, accountId }: Call<unknown>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const options = { ...(signal && { signal }), ...(accountId !== undefined && { accountId }) };
  const press = { ...options, idempotencyKey };
  const request = body as never;
  const [what, id = '', part] = path.split('/').map(decodeURIComponent);
  switch (what) {
    case 'catalogue':
      return gateway.catalogue(options);
    case 'account':
      return thereIs('sign_in_missing', await gateway.account(options));
    case 'quotes':
      return gateway.quote(request, options);
    case 'vat-checks':
      return gateway.checkVat(request, options);
    case 'trials':
      return gateway.startTrial(request, press);
    case 'cart':
      return body
        ? gateway.saveCart({ cart: request, version: decodeURIComponent(version ?? '') }, options)
        : gateway.cart(options);
    case 'orders?open=true': {
      const order = await gateway.openOrder(options);
      return { orders: order === null ? [] : [order] };
    }
    default:
      if (path === 'orders') return gateway.placeOrder(request, press);
      if (!id) throw createProblem('not_found');
      if (part === 'payments') return gateway.payOrder(id, request, press);
      return id === 'by-key'
        ? thereIs('not_found', await gateway.orderByKey(part ?? '', options))
        : gateway.order(id, options);
  }
}

function thereIs<Answer>(code: 'sign_in_missing' | 'not_found', answer: Answer | null): Answer {
  if (answer === null) throw createProblem(code);
  return answer;
}
