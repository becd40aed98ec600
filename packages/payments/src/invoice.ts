import type { PaymentProvider } from './payment-provider.ts';

/** Payment by invoice: nothing is asked for, since the billing details say where the invoice goes. */
export const invoiceProvider: PaymentProvider = {
  mount: () => Promise.resolve(),
  collect: () => Promise.resolve({ reference: 'invoice' }),
  unmount: () => undefined,
};
