import { KasseCart } from './widgets/cart/cart.ts';

/** The cart: a chunk of its own, since most customers order one product and never see it. */
export const cart = { 'kasse-cart': KasseCart };
