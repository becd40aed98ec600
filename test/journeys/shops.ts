import type { ShopFile } from '@kasse/contract/config';

type Product = ShopFile['products'][number];

const withProduct =
  (id: string, change: (product: Product) => Product) =>
  (shop: ShopFile): ShopFile => ({
    ...shop,
    products: shop.products.map((product) => (product.id === id ? change(product) : product)),
  });

/** The same for every plan, with new names: a price that was charged once never changes. */
const priced =
  ({ month, year }: { month: string; year: string }) =>
  (product: Product): Product => ({
    ...product,
    plans: product.plans.map((plan) => ({
      ...plan,
      prices: plan.prices.map((price) => ({
        ...price,
        id: `${price.id}-changed`,
        pricing: { model: 'per_unit', unit: price.interval === 'month' ? month : year },
      })),
    })),
  });

/** Meetings for 10.00 in place of 9.00 a month. */
export const dearerMeetings = withProduct('meetings', priced({ month: '10', year: '100' }));

/** Webinare for 2.00 in place of 14.00 a month. */
export const cheaperWebinars = withProduct('webinare', priced({ month: '2', year: '20' }));

/** No Meetings to buy any more. */
export const withoutMeetings = withProduct('meetings', (product) => ({ ...product, buyable: false }));

/** Ten licences of Telefonie Plus for 1,900.00 in place of 1,800.00 a year, before tax. */
export function dearerTelephony(shop: ShopFile): ShopFile {
  const text = JSON.stringify(shop)
    .replace('telefonie-plus-year-2026', 'telefonie-plus-year-2027')
    .replace('"unit":"180"', '"unit":"190"');
  return JSON.parse(text) as ShopFile;
}
