import type { Account, Catalogue, Plan, Product } from '@kasse/domain';

const unit = {
  one: { de: 'Benutzerlizenz', en: 'user licence' },
  other: { de: 'Benutzerlizenzen', en: 'user licences' },
  short: { de: 'Lizenz', en: 'licence' },
};

function plan(id: string, name: string, month: string, year: string): Plan {
  return {
    id,
    name: { de: name, en: name },
    unit,
    seats: { minimum: 1, maximum: 500, step: 1, included: 0 },
    prices: [
      { id: `${id}-month`, interval: 'month', pricing: { model: 'per_unit', unit: month } },
      { id: `${id}-year`, interval: 'year', pricing: { model: 'per_unit', unit: year } },
    ],
  };
}

/** A small catalogue for stages: a product with three plans and a trial, and one that counts rooms. */
export const stagedCatalogue: Catalogue = {
  version: '1',
  today: '2026-11-23',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  exponent: 2,
  audience: 'business',
  taxBehaviour: 'exclusive',
  defaultLocale: 'de',
  seller: { name: 'Sprechwerk', country: 'DE' },
  products: [
    {
      id: 'telefonie',
      name: { de: 'Telefonie', en: 'Telephony' },
      summary: { de: 'Anrufe und Rufnummern', en: 'Calls and numbers' },
      buyable: true,
      trial: { days: 14, requiresPayment: false },
      plans: [
        plan('standard', 'Standard', '12', '120'),
        plan('plus', 'Plus', '18', '180'),
        plan('premium', 'Premium', '26', '260'),
      ],
      recommendedPlan: 'plus',
    },
    {
      id: 'raeume',
      name: { de: 'Räume', en: 'Rooms' },
      buyable: true,
      plans: [
        {
          ...plan('raeume', 'Räume', '39', '390'),
          unit: { one: { de: 'Raum', en: 'room' }, other: { de: 'Räume', en: 'rooms' } },
          seats: { minimum: 5, maximum: 50, step: 5, included: 0 },
        },
      ],
    },
  ],
};

/** A product with one plan whose trial asks for payment details and goes on as a subscription. */
export const stagedMeetings: Product = {
  id: 'meetings',
  name: { de: 'Meetings', en: 'Meetings' },
  summary: { de: 'Besprechungen bis 250 Personen', en: 'Meetings of up to 250 people' },
  buyable: true,
  trial: { days: 30, requiresPayment: true },
  plans: [plan('meetings', 'Meetings', '9', '90')],
};

/** The staged catalogue and {@link stagedMeetings}. */
export const widerCatalogue: Catalogue = {
  ...stagedCatalogue,
  products: [...stagedCatalogue.products, stagedMeetings],
};

/** A billing contact who pays by invoice. */
export const stagedAccount: Account = {
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
  subscriptions: [],
  runningTrials: [],
  triedProducts: [],
  paymentMethods: [{ id: 'invoice', kind: 'invoice', days: 14 }],
};

/** The same account, which already has ten licences of the middle telephony plan, billed monthly. */
export const owningAccount: Account = {
  ...stagedAccount,
  subscriptions: [
    {
      id: 'subscription-1',
      productId: 'telefonie',
      planId: 'plus',
      seats: 10,
      interval: 'month',
      nextBillingDate: '2026-12-05',
      priceId: 'plus-month',
    },
  ],
};

/** The same account with two subscriptions of telephony: ten licences a month, and three of the lowest plan a year. */
export const twiceOwningAccount: Account = {
  ...owningAccount,
  subscriptions: [
    ...owningAccount.subscriptions,
    {
      id: 'subscription-2',
      productId: 'telefonie',
      planId: 'standard',
      seats: 3,
      interval: 'year',
      nextBillingDate: '2027-03-01',
      priceId: 'standard-year',
    },
  ],
};

/** The same account with a saved card, and a provider that collects another one. */
export const cardAccount: Account = {
  ...stagedAccount,
  paymentMethods: [
    { id: 'pm_visa_4242', kind: 'saved_card', brand: 'Visa', lastDigits: '4242', expires: '2028-08' },
    { id: 'card', kind: 'card', provider: 'sandbox', setup: { url: 'http://localhost:4200' } },
    ...stagedAccount.paymentMethods,
  ],
};
