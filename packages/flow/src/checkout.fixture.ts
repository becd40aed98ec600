import {
  createProblem,
  emptyCart,
  type Account,
  type Cart,
  type Catalogue,
  type Draft,
  type DraftStore,
  type Gateway,
  type Money,
  type Order,
  type Plan,
  type Quote,
  type QuoteRequest,
  type StoredCart,
  type Trial,
} from '@kasse/domain';

const euro = (minor: number): Money => ({ minor, exponent: 2, currency: 'EUR' });
const unit = { one: { en: 'user licence' }, other: { en: 'user licences' } };
const perUnit = (id: string, interval: 'month' | 'year', rate: string) =>
  ({ id, interval, pricing: { model: 'per_unit', unit: rate } }) as const;

const plan = (id: string, month: string, year: string): Plan => ({
  id,
  name: { en: id },
  unit,
  seats: { minimum: 1, maximum: 500, step: 1, included: 0 },
  prices: [perUnit(`${id}-month`, 'month', month), perUnit(`${id}-year`, 'year', year)],
});

/** A product with plans and a trial, one that is bought in one way, one that is only tried, and one whose trial needs a card. */
export const catalogue: Catalogue = {
  version: '1',
  today: '2026-11-23',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  exponent: 2,
  audience: 'business',
  taxBehaviour: 'exclusive',
  defaultLocale: 'en',
  seller: { name: 'Seller', country: 'DE' },
  products: [
    {
      id: 'phone',
      name: { en: 'Phone' },
      buyable: true,
      trial: { days: 14, requiresPayment: false },
      plans: [plan('standard', '12', '120'), plan('plus', '18', '180')],
      recommendedPlan: 'plus',
    },
    {
      id: 'help',
      name: { en: 'Help' },
      buyable: true,
      plans: [
        {
          id: 'help',
          name: { en: 'Help' },
          unit,
          seats: { minimum: 3, maximum: 3, step: 1, included: 3 },
          prices: [{ id: 'help-month', interval: 'month', pricing: { model: 'flat', flat: '49' } }],
        },
      ],
    },
    {
      id: 'minutes',
      name: { en: 'Minutes' },
      buyable: false,
      trial: { days: 30, requiresPayment: false },
      plans: [{ ...plan('minutes', '5', '50'), prices: [] }],
    },
    {
      id: 'archive',
      name: { en: 'Archive' },
      buyable: true,
      trial: { days: 30, requiresPayment: true },
      plans: [plan('archive', '4', '40')],
    },
  ],
};

/** A billing contact who pays by invoice. */
export const account: Account = {
  id: 'muster',
  name: 'Muster',
  email: 'billing@muster.example',
  locale: 'en',
  standing: 'billing_contact',
  address: {
    company: 'Muster',
    fullName: 'Accounts payable',
    street: 'Lindenstraße 12',
    postcode: '10969',
    city: 'Berlin',
    country: 'DE',
    invoiceEmail: 'billing@muster.example',
  },
  subscriptions: [],
  runningTrials: [],
  triedProducts: [],
  paymentMethods: [
    { id: 'invoice', kind: 'invoice', days: 14 },
    { id: 'card', kind: 'card', provider: 'test', setup: {} },
  ],
};

/** Ten licences of the plus plan for a year. */
export const quote: Quote = {
  id: 'quote-1',
  hash: 'hash-1',
  expiresInSeconds: 900,
  today: '2026-11-23',
  catalogueVersion: '1',
  lines: [
    {
      ...{ productId: 'phone', planId: 'plus', priceId: 'plus-year', seats: 10, interval: 'year' },
      ...{ period: { start: '2026-11-23', end: '2027-11-23' }, unitRate: '180', amount: euro(180000) },
    },
  ],
  subtotal: euro(180000),
  discounts: [],
  refusedCodes: [],
  taxes: [{ rate: '0.19', base: euro(180000), amount: euro(34200) }],
  reverseCharge: false,
  total: euro(214200),
  paymentNeeded: true,
  recurring: [{ interval: 'year', amount: euro(214200), nextBillingDate: '2027-11-23' }],
  legal: {
    termsUrl: 'https://seller.example/terms',
    termsVersion: '1',
    privacyUrl: 'https://seller.example/privacy',
    requiredConsents: [],
  },
};

/** The figures for whatever is asked: always the same ones, which is enough to go on with. */
export function quoteFor({ items }: QuoteRequest, figures = quote): Quote {
  return { ...figures, lines: items.flatMap((item) => figures.lines.map((line) => ({ ...line, ...item }))) };
}

/** The order that the quote became. */
export const order: Order = {
  id: 'order-1',
  number: 'S-1',
  status: 'confirmed',
  quote,
  payment: { kind: 'invoice', payableBy: '2026-12-07' },
  products: [
    {
      ...{ productId: 'phone', planId: 'plus', subscriptionId: 'subscription-1', licences: 10 },
      ...{ nextBillingDate: '2027-11-23', access: 'ready' },
    },
  ],
  email: 'billing@muster.example',
};

/** The trial of the phone product. */
export const trial: Trial = {
  id: 'trial-1',
  productId: 'phone',
  planId: 'plus',
  seats: 1,
  startsOn: '2026-11-23',
  endsOn: '2026-12-07',
  email: 'billing@muster.example',
};

/** A service that keeps one cart; `stored` is what it has now, and other devices may change it. */
export function keepingCart(
  cart: Cart = emptyCart,
): Pick<Gateway, 'cart' | 'saveCart'> & { stored: StoredCart } {
  return {
    stored: { cart, version: '1' },
    cart() {
      return Promise.resolve(this.stored);
    },
    saveCart({ cart: next, version }) {
      if (version !== this.stored.version) return Promise.reject(createProblem('cart_changed'));
      this.stored = { cart: next, version: `${Number(version) + 1}` };
      return Promise.resolve(this.stored);
    },
  };
}

/** A gateway that answers at once with the fixtures; single answers can be replaced. */
export function answering(answers: Partial<Gateway> = {}): Gateway {
  return {
    catalogue: () => Promise.resolve(catalogue),
    account: () => Promise.resolve(account),
    quote: (request) => Promise.resolve(quoteFor(request)),
    checkVat: ({ vatId }) => Promise.resolve({ vatId, status: 'well_formed', example: 'DE123456789' }),
    startTrial: () => Promise.resolve(trial),
    placeOrder: () => Promise.resolve(order),
    orderByKey: () => Promise.resolve(null),
    order: () => Promise.reject(createProblem('not_found')),
    payOrder: () => Promise.resolve(order),
    openOrder: () => Promise.resolve(null),
    ...keepingCart(),
    ...answers,
  };
}

/** The order before its payment arrived. */
export function waiting(state: 'pending' | 'declined', number = 1): Order {
  const attempt = { number, paymentMethodId: 'card', state } as const;
  return { ...order, status: 'awaiting_payment', payment: { kind: 'card', lastDigits: '0002' }, attempt };
}

/** A draft store that remembers, and shows what it remembers. */
export function remembering(draft?: Draft): DraftStore & { draft: Draft | undefined } {
  return {
    draft,
    read() {
      return this.draft;
    },
    write(next) {
      this.draft = next;
    },
  };
}
