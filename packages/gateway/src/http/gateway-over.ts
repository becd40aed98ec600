import { account, catalogue, parseResponse } from '@kasse/contract';
import { createProblem } from '@kasse/domain';
import type { Gateway } from '@kasse/domain';
import type { LaterCalls } from './later-calls.ts';
import { orNull } from './or-null.ts';
import type { Send } from './send.ts';

/** The calls of a gateway over one way to send them. */
export function gatewayOver(send: Send): Gateway {
  /** Nothing is sent before the file with these calls is there. */
  async function later(): Promise<LaterCalls> {
    try {
      return (await import('./later-calls.ts')).createLaterCalls(send);
    } catch (cause) {
      throw createProblem('service', { cause });
    }
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
    quote: async (...call) => (await later()).quote(...call),
    checkVat: async (...call) => (await later()).checkVat(...call),
    startTrial: async (...call) => (await later()).startTrial(...call),
    placeOrder: async (...call) => (await later()).placeOrder(...call),
    payOrder: async (...call) => (await later()).payOrder(...call),
    orderByKey: async (...call) => (await later()).orderByKey(...call),
    openOrder: async (...call) => (await later()).openOrder(...call),
    order: async (...call) => (await later()).order(...call),
    cart: async (...call) => (await later()).cart(...call),
    saveCart: async (...call) => (await later()).saveCart(...call),
  };
}
