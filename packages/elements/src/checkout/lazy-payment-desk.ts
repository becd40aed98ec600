import { createProblem } from '@kasse/domain';
import type { PaymentDesk } from '../context/payment-desk.ts';
import type { ProviderOf } from './payment-desk.ts';

/** A desk whose code is fetched when a method first needs it. */
export function lazyPaymentDesk(providerOf: ProviderOf): PaymentDesk {
  let desk: Promise<PaymentDesk> | undefined;
  const opened = (): Promise<PaymentDesk> => {
    desk ??= import('./payment-desk.ts').then(({ createPaymentDesk }) => createPaymentDesk(providerOf));
    return desk.catch((cause: unknown) => {
      // The next try asks the network again.
      desk = undefined;
      throw createProblem('payment_blocked', { cause });
    });
  };
  return {
    mount: async (method, container, options) => {
      if (method.kind === 'card') await (await opened()).mount(method, container, options);
    },
    collect: async (method) => (method.kind === 'card' ? (await opened()).collect(method) : {}),
    unmount: () => {
      desk?.then(
        (each) => each.unmount(),
        () => undefined,
      );
    },
  };
}
