import type {
  Account,
  CartItem,
  Catalogue,
  DiscountRule,
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
  billingDatePolicy: 'reset',
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
    {
      id: 'archiv',
      name: { de: 'Archiv' },
      buyable: true,
      trial: { days: 30, requiresPayment: true },
      plans: [plan('standard', 'archiv', '6', '60')],
    },
  ],
};

/** The codes of the suite. */
export const discounts: readonly DiscountRule[] = [
  { code: 'TENTH', kind: 'percent', percent: '10' },
  { code: 'TWENTY', kind: 'amount', amount: '20', products: ['webinare'] },
  { code: 'GIFT', kind: 'percent', percent: '100' },
  { code: 'PAST', kind: 'percent', percent: '50', until: '2027-01-30' },
];

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

/** A business that may order and pays by card or invoice. */
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
  paymentMethods: [
    { id: 'saved', kind: 'saved_card', brand: 'Visa', lastDigits: '4242', expires: '2028-04' },
    { id: 'card', kind: 'card', provider: 'sandbox', setup: { url: 'http://localhost:4200' } },
    { id: 'invoice', kind: 'invoice', days: 14 },
  ],
};

/** The same with ten licences of the lower plan, in the middle of a month that is paid for. */
export const owner: Account = {
  ...business,
  subscriptions: [
    {
      ...{ id: 'owned', productId: 'telefonie', planId: 'standard', seats: 10, interval: 'month' },
      nextBillingDate: '2027-02-15',
    },
  ],
};

/** The same with a second subscription of the product: three licences of the higher plan, in a year that is paid for. */
export const ownerOfTwo: Account = {
  ...owner,
  subscriptions: [
    ...owner.subscriptions,
    {
      ...{ id: 'second', productId: 'telefonie', planId: 'plus', seats: 3, interval: 'year' },
      nextBillingDate: '2027-07-01',
    },
  ],
};

/** Five licences of a plan with a price of one, by the month. */
export const fiveLicences: OrderItem = {
  productId: 'telefonie',
  planId: 'plus',
  priceId: 'telefonie-plus-month',
  seats: 5,
};

/** The same as a line of a cart. */
export const cartLine: CartItem = {
  ...fiveLicences,
  interval: 'month',
  seen: { minor: 9000, exponent: 2, currency: 'EUR' },
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
