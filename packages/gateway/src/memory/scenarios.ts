import type { Account, Catalogue } from '@kasse/domain';

/** The named states of the memory gateway; the README says what each does. */
export const scenarios = [
  'declined',
  'slow',
  'offline',
  'price-changed',
  'trial-used',
  'signed-out',
  'corporate',
  'member',
  'on-hold',
  'owned-twice',
  'new-account',
  'lost-reply',
  'payment-slow',
  'payment-lost',
  'cart-full',
  'cart-changed',
  'vat-silent',
] as const;

/** One of {@link scenarios}. */
export type Scenario = (typeof scenarios)[number];

/** Reads a name from outside. An unknown one is a warning, and the ordinary service answers. */
export function parseScenario(name: string | undefined): Scenario | undefined {
  const found = scenarios.find((scenario) => scenario === name);
  if (!found && name) {
    console.warn(
      `Kasse: "${name}" is no scenario. Use one of ${scenarios.join(', ')}, or none for the ordinary service, which answers now.`,
    );
  }
  return found;
}

/** The account as a scenario wants it. */
export function accountIn(scenario: Scenario | undefined, account: Account, catalogue: Catalogue): Account {
  switch (scenario) {
    case 'trial-used':
      return {
        ...account,
        runningTrials: [],
        triedProducts: catalogue.products.filter(({ trial }) => trial).map(({ id }) => id),
      };
    case 'corporate':
      return {
        ...account,
        standing: 'corporate',
        corporate: {
          representative: 'Vertrieb Großkunden, Sprechwerk',
          portalName: 'Sprechwerk Business',
          portalUrl: 'https://business.sprechwerk.example/',
          contactUrl: 'https://sprechwerk.example/kontakt',
          helpUrl: 'https://sprechwerk.example/hilfe',
        },
      };
    case 'member':
      return { ...account, standing: 'member', billingContact: account.email, email: 'team@muster.example' };
    case 'owned-twice':
      return { ...account, subscriptions: [...account.subscriptions, ...twice] };
    case 'on-hold':
      return {
        ...account,
        hold: {
          contact: 'Buchhaltung, Sprechwerk',
          invoiceUrl: 'https://sprechwerk.example/rechnungen',
        },
      };
    case 'new-account':
      return newAccount(account);
    default:
      return account;
  }
}

function newAccount({ address: _address, vatId: _vatId, ...account }: Account): Account {
  return { ...account, subscriptions: [], runningTrials: [], triedProducts: [] };
}

/** One product in two subscriptions, as a business has it that bought for two places. */
const twice: Account['subscriptions'] = [
  {
    ...{ id: 'telefonie-1', productId: 'telefonie', planId: 'plus', seats: 10, interval: 'year' },
    ...{ nextBillingDate: '2027-03-01', priceId: 'telefonie-plus-year' },
  },
  {
    ...{ id: 'telefonie-2', productId: 'telefonie', planId: 'standard', seats: 3, interval: 'month' },
    ...{ nextBillingDate: '2026-12-15', priceId: 'telefonie-standard-month' },
  },
];
