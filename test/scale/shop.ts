import type { Cart, CartItem, Catalogue, Product } from '@kasse/domain';
import { cartItemOf } from '@kasse/domain';
import { demoAccount, demoCatalogue } from '@kasse/gateway/memory';

/** A catalogue of so many products: the demo's, again and again, under names of their own. */
export function catalogueOf(length: number): Catalogue {
  const products = Array.from({ length }, (_, index): Product => {
    const product = demoCatalogue.products[index % demoCatalogue.products.length];
    if (!product) throw new Error('The demo sells nothing.');
    const number = String(index + 1);
    const name = Object.fromEntries(
      Object.entries(product.name).map(([language, text]) => [language, `${text} ${number}`]),
    );
    const plans = product.plans.map((plan) => ({
      ...plan,
      prices: plan.prices.map((price) => ({ ...price, id: `${price.id}-${number}` })),
    }));
    return { ...product, id: `product-${number}`, name, plans };
  });
  return { ...demoCatalogue, products };
}

/** A cart of so many lines of a catalogue. */
export function cartOf(lines: number, catalogue: Catalogue): Cart {
  const items = catalogue.products.flatMap((product): CartItem[] => {
    const plan = product.plans[0];
    const price = plan?.prices[0];
    if (!product.buyable || !plan || !price) return [];
    const chosen = { productId: product.id, planId: plan.id, seats: plan.seats.minimum };
    const item = cartItemOf({ ...chosen, interval: price.interval, intent: 'buy' }, catalogue, demoAccount);
    return item ? [item] : [];
  });
  return { items: items.slice(0, lines), codes: [] };
}
