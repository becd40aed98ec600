import type { PaymentProvider } from './payment-provider.ts';

/** The cards of `gateway="demo"`: nothing is asked for, since nobody could charge it. */
export const demoProvider: PaymentProvider = {
  mount: () => Promise.resolve(),
  collect: () => Promise.resolve({ reference: 'demo' }),
  unmount: () => undefined,
};
