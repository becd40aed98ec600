export { demoProvider } from './demo.ts';
export { invoiceProvider } from './invoice.ts';
export type {
  PaymentMountOptions,
  PaymentProvider,
  PaymentProviders,
  PaymentReference,
  PaymentTokens,
} from './payment-provider.ts';
