import type {
  Account,
  Catalogue,
  Legal,
  OrderItem,
  OrderRequest,
  Plan,
  Quote,
  TaxTable,
} from '@kasse/domain';

/** When every test of the suite begins: the last day of a month, so that short months show. */
export const start = new Date('2027-01-31T12:00:00Z');

/** What both gateways sell in the suite. */
export const catalogue: Catalogue = {
  version: 'suite',
  today: '2027-01-31',
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
      name: { de: 'Telefonie' },
      buyable: true,
      trial: { days: 14, requiresPayment: false, plans: ['plus'] },
      plans: [
        plan('standard', 'telefonie-standard', '12', '120'),
        plan('plus', 'telefonie-plus', '18', '180'),
      ],
      recommendedPlan: 'plus',
    },
    {
      id: 'webinare',
      name: { de: 'Webinare' },
      buyable: true,
      plans: [
        {
          ...plan('standard', 'webinare', '0.035', '0.35'),
          seats: { minimum: 10, maximum: 100, step: 5, included: 0 },
        },
      ],
    },
    {
      id: 'protokolle',
      name: { de: 'Protokolle' },
      buyable: false,
      trial: { days: 30, requiresPayment: false },
      plans: [{ ...plan('vorschau', 'protokolle', '1', '10'), prices: [] }],
    },
  ],
};

/** The rates of the suite. */
export const taxTable: TaxTable = [
  { country: 'DE', rate: '0.19', euMember: true },
  { country: 'AT', rate: '0.20', euMember: true },
];

/** What every order of the suite must agree to. */
export const legal: Legal = {
  termsUrl: 'https://sprechwerk.example/terms',
  termsVersion: '2026-11',
  privacyUrl: 'https://sprechwerk.example/privacy',
  requiredConsents: ['terms'],
};

/** A business that may order and pays by invoice. */
export const business: Account = {
  id: 'business',
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

/** Five licences of a plan with a price of one, by the month. */
export const fiveLicences: OrderItem = {
  productId: 'telefonie',
  planId: 'plus',
  priceId: 'telefonie-plus-month',
  seats: 5,
};

/** The order of exactly what a quote shows. */
export function orderOf(quote: Quote): OrderRequest {
  return {
    quoteId: quote.id,
    quoteHash: quote.hash,
    expectedTotal: quote.total,
    paymentMethodId: 'invoice',
    consents: [{ code: 'terms', version: '2026-11' }],
  };
}

function plan(id: string, price: string, month: string, year: string): Plan {
  return {
    id,
    name: { de: id },
    unit: { one: { de: 'Benutzerlizenz' }, other: { de: 'Benutzerlizenzen' }, short: { de: 'Lizenz' } },
    seats: { minimum: 1, maximum: 500, step: 1, included: 0 },
    prices: [
      { id: `${price}-month`, interval: 'month', pricing: { model: 'per_unit', unit: month } },
      { id: `${price}-year`, interval: 'year', pricing: { model: 'per_unit', unit: year } },
    ],
  };
}
