import type { Account, Subscription } from './account.ts';
import type { Address } from './billing-details.ts';
import type { Catalogue, Plan, Price, Product } from './catalogue.ts';
import type { QuoteInput } from './quote-rules.ts';

/** A monthly or yearly price of one unit. */
export function perUnit(id: string, interval: Price['interval'], unit: string): Price {
  return { id, interval, pricing: { model: 'per_unit', unit } };
}

/** A plan for 1 to 500 users, 12 a month or 120 a year, with whatever differs. */
export function planLike(differs: Partial<Plan> = {}): Plan {
  const id = differs.id ?? 'standard';
  return {
    id,
    name: { en: id },
    unit: { one: { en: 'licence' }, other: { en: 'licences' } },
    seats: { minimum: 1, maximum: 500, step: 1, included: 0 },
    prices: [perUnit(`${id}-month`, 'month', '12'), perUnit(`${id}-year`, 'year', '120')],
    ...differs,
  };
}

/** A product that can be bought, with whatever differs. */
export function productLike(differs: Partial<Product> = {}): Product {
  const id = differs.id ?? 'phone';
  return { id, name: { en: id }, buyable: true, plans: [planLike()], ...differs };
}

/** Two plans and a trial of the higher one only; plus is recommended. */
export const phone = productLike({
  trial: { days: 14, requiresPayment: false, plans: ['plus'] },
  plans: [
    planLike(),
    planLike({
      id: 'plus',
      prices: [perUnit('plus-month', 'month', '18'), perUnit('plus-year', 'year', '180')],
    }),
  ],
  recommendedPlan: 'plus',
  defaultInterval: 'year',
});

/** Leaves no choice: one plan, three units, monthly. */
export const support = productLike({
  id: 'support',
  plans: [
    planLike({
      id: 'support',
      seats: { minimum: 3, maximum: 3, step: 1, included: 3 },
      prices: [{ id: 'support-month', interval: 'month', pricing: { model: 'flat', flat: '49' } }],
    }),
  ],
});

/** Can only be tried. */
export const minutes = productLike({
  id: 'minutes',
  buyable: false,
  trial: { days: 30, requiresPayment: false },
  plans: [planLike({ id: 'minutes', prices: [] })],
});

/** Rooms in steps of five. */
export const rooms = productLike({
  id: 'rooms',
  plans: [planLike({ id: 'rooms', seats: { minimum: 5, maximum: 22, step: 5, included: 0 } })],
});

/** Is tried with payment details, and billed monthly or yearly after a month. */
export const webinars = productLike({
  id: 'webinars',
  trial: { days: 30, requiresPayment: true },
  plans: [
    planLike({
      id: 'webinars',
      prices: [perUnit('webinars-month', 'month', '79'), perUnit('webinars-year', 'year', '790')],
    }),
  ],
});

/** A German shop with these products, or all of the above, and whatever else differs. */
export function catalogueLike(differs: Partial<Catalogue> = {}): Catalogue {
  return {
    version: '1',
    today: '2026-11-23',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    exponent: 2,
    audience: 'business',
    taxBehaviour: 'exclusive',
    defaultLocale: 'en',
    seller: { name: 'Seller', country: 'DE' },
    products: [phone, support, minutes, rooms, webinars],
    ...differs,
  };
}

/** A complete German address. */
export const address: Address = {
  company: 'Muster',
  fullName: 'Accounts payable',
  street: 'Lindenstraße 12',
  postcode: '10969',
  city: 'Berlin',
  country: 'DE',
  invoiceEmail: 'billing@muster.example',
};

/** A billing contact without any product, with whatever differs. */
export function accountLike(differs: Partial<Account> = {}): Account {
  return {
    id: 'muster',
    name: 'Muster',
    email: 'billing@muster.example',
    locale: 'en',
    standing: 'billing_contact',
    address,
    subscriptions: [],
    runningTrials: [],
    triedProducts: [],
    paymentMethods: [{ id: 'invoice', kind: 'invoice', days: 14 }],
    ...differs,
  };
}

/** What a quote of nothing for a new German business is made from, with whatever differs. */
export function quoteInputLike(differs: Partial<QuoteInput> = {}): QuoteInput {
  return {
    id: 'q',
    catalogue: catalogueLike(),
    request: { items: [], details: {} },
    account: accountLike(),
    taxTable: [
      { country: 'DE', rate: '0.19', euMember: true },
      { country: 'FR', rate: '0.20', euMember: true },
    ],
    legal: {
      termsUrl: 'https://seller.example/terms',
      termsVersion: '1',
      privacyUrl: 'https://seller.example/privacy',
      requiredConsents: ['terms'],
    },
    discounts: [],
    expiresInSeconds: 1800,
    hash: (text) => Promise.resolve(`hash of ${text}`),
    ...differs,
  };
}

/** An account that pays for one licence of a product's standard plan, monthly, or for whatever differs. */
export function owning(productId: string, differs: Partial<Subscription> = {}): Account {
  return accountLike({
    subscriptions: [
      {
        ...{ id: 's', productId, planId: 'standard', seats: 1, interval: 'month' },
        nextBillingDate: '2026-12-05',
        ...differs,
      },
    ],
  });
}

/**
 * An account that pays for phones twice: one licence of the standard plan each month (`s`), and ten of the plus plan each
 * year (`two`), or whatever differs there.
 */
export function owningTwice(differs: Partial<Subscription> = {}): Account {
  const { subscriptions, ...account } = owning('phone');
  const second = { id: 'two', productId: 'phone', planId: 'plus', seats: 10, interval: 'year' } as const;
  return {
    ...account,
    subscriptions: [...subscriptions, { ...second, nextBillingDate: '2027-03-01', ...differs }],
  };
}
