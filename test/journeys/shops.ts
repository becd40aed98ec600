import type { ShopFile } from '@kasse/contract/config';

type Product = ShopFile['products'][number];

const withMeetings =
  (change: (product: Product) => Product) =>
  (shop: ShopFile): ShopFile => ({
    ...shop,
    products: shop.products.map((product) => (product.id === 'meetings' ? change(product) : product)),
  });

/** Meetings for 10.00 in place of 9.00 a month. */
export const dearerMeetings = withMeetings((product) => ({
  ...product,
  plans: product.plans.map((plan) => ({
    ...plan,
    prices: plan.prices.map((price) => ({
      ...price,
      id: `${price.id}-dearer`,
      pricing: { model: 'per_unit', unit: price.interval === 'month' ? '10' : '100' },
    })),
  })),
}));

/** No Meetings to buy any more. */
export const withoutMeetings = withMeetings((product) => ({ ...product, buyable: false }));

/** Ten licences of Telefonie Plus for 1,900.00 in place of 1,800.00 a year, before tax. */
export function dearerTelephony(shop: ShopFile): ShopFile {
  const text = JSON.stringify(shop)
    .replace('telefonie-plus-year-2026', 'telefonie-plus-year-2027')
    .replace('"unit":"180"', '"unit":"190"');
  return JSON.parse(text) as ShopFile;
}
