import { emptyCart, itemKey } from '@kasse/domain';
import type { Account, Cart, OrderItem, StoredCart } from '@kasse/domain';

/** A cart of an account that has put nothing in yet. Its versions are no other account's. */
export function firstCart({ id }: Pick<Account, 'id'>): StoredCart {
  return { cart: emptyCart, version: `${id}-0` };
}

/** A cart in the place of another one. */
export function nextCart({ version }: StoredCart, cart: Cart): StoredCart {
  const [, account = '', changes = ''] = /^(.*)-(\d+)$/su.exec(version) ?? [];
  return { cart, version: `${account}-${Number(changes) + 1}` };
}

/** A cart without what was ordered; one without any of it keeps its version. Codes go with the last item. */
export function withoutOrdered(stored: StoredCart, ordered: readonly OrderItem[]): StoredCart {
  const keys = new Set(ordered.map(itemKey));
  const { items, codes } = stored.cart;
  const left = items.filter((item) => !keys.has(itemKey(item)));
  if (left.length === items.length) return stored;
  return nextCart(stored, left.length > 0 ? { items: left, codes } : emptyCart);
}
