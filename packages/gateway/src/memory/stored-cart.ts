import { emptyCart, itemKey } from '@kasse/domain';
import type { Cart, OrderItem, StoredCart } from '@kasse/domain';

/** A cart of an account that has put nothing in yet. */
export const firstCart: StoredCart = { cart: emptyCart, version: '0' };

/** A cart in the place of another one. */
export function nextCart({ version }: StoredCart, cart: Cart): StoredCart {
  return { cart, version: String(Number(version) + 1) };
}

/** A cart without what was ordered; one without any of it keeps its version. Codes go with the last item. */
export function withoutOrdered(stored: StoredCart, ordered: readonly OrderItem[]): StoredCart {
  const keys = new Set(ordered.map(itemKey));
  const { items, codes } = stored.cart;
  const left = items.filter((item) => !keys.has(itemKey(item)));
  if (left.length === items.length) return stored;
  return nextCart(stored, left.length > 0 ? { items: left, codes } : emptyCart);
}
