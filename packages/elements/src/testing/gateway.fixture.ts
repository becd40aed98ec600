import {
  createProblem,
  type Account,
  type Gateway,
  type Money,
  type Order,
  type Quote,
  type QuoteRequest,
  type StoredCart,
  type Trial,
} from '@kasse/domain';
import { stagedAccount, stagedCatalogue } from './catalogue.ts';

const euro = (minor: number): Money => ({ minor, exponent: 2, currency: 'EUR' });

/** Ten licences of the middle plan for a year. */
export const stagedQuote: Quote = {
  id: 'quote-1',
  hash: 'hash-1',
  expiresInSeconds: 900,
  today: '2026-11-23',
  catalogueVersion: '1',
  lines: [
    {
      productId: 'telefonie',
      planId: 'plus',
      priceId: 'plus-year',
      seats: 10,
      interval: 'year',
      period: { start: '2026-11-23', end: '2027-11-23' },
      unitRate: '180',
      amount: euro(180000),
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
    termsUrl: 'https://sprechwerk.example/terms',
    termsVersion: '1',
    privacyUrl: 'https://sprechwerk.example/privacy',
    requiredConsents: ['terms'],
  },
};

/** The figures for whatever is asked: always the same ones, which is enough to go on with. */
function quoteFor({ items }: QuoteRequest, figures = stagedQuote): Quote {
  return { ...figures, lines: items.flatMap((item) => figures.lines.map((line) => ({ ...line, ...item }))) };
}

/** The order that the quote became. */
export const stagedOrder: Order = {
  id: 'order-1',
  number: 'SW-2026-004711',
  status: 'confirmed',
  quote: stagedQuote,
  payment: { kind: 'invoice', payableBy: '2026-12-07' },
  products: [
    {
      productId: 'telefonie',
      planId: 'plus',
      subscriptionId: 'subscription-1',
      licences: 10,
      nextBillingDate: '2027-11-23',
      access: 'ready',
    },
  ],
  email: stagedAccount.email,
};

/** A trial of the middle plan for one person. */
export const stagedTrial: Trial = {
  id: 'trial-1',
  productId: 'telefonie',
  planId: 'plus',
  seats: 1,
  startsOn: '2026-11-23',
  endsOn: '2026-12-07',
  email: stagedAccount.email,
};

/** An account that has never ordered: no address. */
export const newAccount: Account = withoutAddress(stagedAccount);

function withoutAddress({ address: _address, ...account }: Account): Account {
  return account;
}

/** A billing service that answers at once; single answers can be replaced. */
export function stagedGateway(answers: Partial<Gateway> = {}): Gateway {
  let stored: StoredCart = { cart: { items: [], codes: [] }, version: '1' };
  return {
    catalogue: () => Promise.resolve(stagedCatalogue),
    account: () => Promise.resolve(stagedAccount),
    quote: (request) => Promise.resolve(quoteFor(request)),
    checkVat: ({ vatId }) => Promise.resolve({ vatId, status: 'valid', example: 'DE123456789' }),
    startTrial: () => Promise.resolve(stagedTrial),
    placeOrder: () => Promise.resolve(stagedOrder),
    payOrder: () => Promise.resolve(stagedOrder),
    orderByKey: () => Promise.resolve(null),
    openOrder: () => Promise.resolve(null),
    cart: () => Promise.resolve(stored),
    saveCart: ({ cart, version }) => {
      stored = { cart, version: String(Number(version) + 1) };
      return Promise.resolve(stored);
    },
    order: () => Promise.reject(createProblem('not_found')),
    ...answers,
  };
}
