import type { Account, Catalogue, Plan, Product } from '@kasse/domain';
import { demoAccount, demoCatalogue } from '@kasse/gateway/memory';

const [telephony] = demoCatalogue.products;
if (!telephony) throw new Error('The demo catalogue has no product.');
const [plan] = telephony.plans;
if (!plan) throw new Error('The first product of the demo catalogue has no plan.');

const of = (products: readonly Product[]): Catalogue => ({ ...demoCatalogue, products });

const repeated = (length: number): Product[] =>
  Array.from({ length }, (_, index) => {
    const product = demoCatalogue.products[index % demoCatalogue.products.length] ?? telephony;
    const number = String(Math.floor(index / demoCatalogue.products.length) + 1);
    const name = { de: `${product.name['de'] ?? ''} ${number}`, en: `${product.name['en'] ?? ''} ${number}` };
    return { ...product, id: `${product.id}-${number}`, name };
  });

/** From 40 products on the rows are short. */
export const forty = of(repeated(40));

/** From 12 products on there is a search field. */
export const twelve = of(repeated(12));

/** A single product is chosen on arrival. */
export const single = of([telephony]);

/** Nothing on offer. */
export const empty = of([]);

const tier = (number: number): Plan => ({
  ...plan,
  id: `tier-${String(number)}`,
  name: { de: `Stufe ${String(number)}`, en: `Tier ${String(number)}` },
  prices: [
    {
      id: `tier-${String(number)}-month`,
      interval: 'month',
      pricing: { model: 'per_unit', unit: String(6 * number) },
    },
    {
      id: `tier-${String(number)}-year`,
      interval: 'year',
      pricing: { model: 'per_unit', unit: String(60 * number) },
    },
  ],
});

/** A product with six plans. */
export const sixPlans = of([
  { ...telephony, plans: [1, 2, 3, 4, 5, 6].map(tier), recommendedPlan: 'tier-3' },
]);

/** Names of 60 characters and prices of eight digits: the narrowest screen has to bear them. */
export const long = of([
  {
    ...telephony,
    name: {
      de: 'Unternehmenskommunikationsplattform für Veranstaltungsräume',
      en: 'Corporate communications platform for events and conferences',
    },
    summary: {
      de: 'Veranstaltungsraumverwaltungssoftware mit Anwesenheitserfassung',
      en: 'Manages rooms, attendance and everything around them',
    },
    plans: telephony.plans.map((each) => ({
      ...each,
      name: {
        de: `Großveranstaltungskonzeptionspaket ${each.name['de'] ?? ''}`,
        en: `Large events and conferences ${each.name['en'] ?? ''}`,
      },
      prices: each.prices.map((price) => ({
        ...price,
        id: `${price.id}-long`,
        pricing: { model: 'per_unit' as const, unit: price.interval === 'year' ? '123456.78' : '12345.67' },
      })),
    })),
  },
  ...demoCatalogue.products.slice(1, 3),
]);

/** The same shop for consumers: prices include their tax, and the button has the words of the law. */
export const forConsumers: Catalogue = {
  ...demoCatalogue,
  audience: 'consumer',
  taxBehaviour: 'inclusive',
};

/** An account whose own plan has as many licences as it can: what is left is a higher plan. */
export const fullPlan = owning({ seats: 200 });

/** An account that has the highest plan with as many licences as it can: nothing can be changed. */
export const highestPlan = owning({ planId: 'premium', seats: 200 });

function owning(change: Partial<Account['subscriptions'][number]>): Account {
  return { ...demoAccount, subscriptions: demoAccount.subscriptions.map((each) => ({ ...each, ...change })) };
}
