import { createProblem } from '@kasse/domain';
import type { StoredCart } from '@kasse/domain';
import { clearWay } from './order-life.ts';
import type { Shop } from './shop.ts';
import { nextCart } from './stored-cart.ts';

/**
 * Replaces the cart, and cancels an order whose payment was declined. The same cart again changes nothing.
 * Throws `cart_changed` for another version, and `payment_pending`.
 */
export function saveCart(shop: Shop, { cart, version }: StoredCart): StoredCart {
  if (version !== shop.cart.version) throw createProblem('cart_changed');
  if (JSON.stringify(cart) === JSON.stringify(shop.cart.cart)) return shop.cart;
  clearWay(shop);
  shop.cart = nextCart(shop.cart, cart);
  return shop.cart;
}
