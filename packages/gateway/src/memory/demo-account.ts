import type { Account } from '@kasse/domain';
import { demoProvider } from './payments.ts';

/** A billing contact of a fictional business that owns one product. */
export const demoAccount: Account = {
  id: 'muster',
  name: 'Muster & Söhne GmbH',
  email: 'buchhaltung@muster.example',
  locale: 'de',
  standing: 'billing_contact',
  address: {
    company: 'Muster & Söhne GmbH',
    fullName: 'Buchhaltung',
    street: 'Lindenstraße 12',
    postcode: '10969',
    city: 'Berlin',
    country: 'DE',
    invoiceEmail: 'buchhaltung@muster.example',
  },
  subscriptions: [
    {
      id: 'webinare-1',
      productId: 'webinare',
      planId: 'plus',
      seats: 10,
      interval: 'month',
      nextBillingDate: '2026-12-08',
      priceId: 'webinare-plus-month',
    },
  ],
  runningTrials: [],
  triedProducts: [],
  paymentMethods: [
    { id: 'visa-4242', kind: 'saved_card', brand: 'Visa', lastDigits: '4242', expires: '2028-04' },
    { id: 'card', kind: 'card', provider: demoProvider, setup: {} },
    { id: 'invoice', kind: 'invoice', days: 14 },
  ],
};
