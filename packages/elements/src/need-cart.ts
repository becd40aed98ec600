import { LatePart } from './late-part.ts';
import { register } from './register.ts';

const cart = new LatePart('The cart', async () => {
  register((await import('./define-cart.ts')).cart);
});

/** Fetches the cart and registers it, when something is about to show it; calling it again changes nothing. */
export function needCart(): void {
  cart.need();
}

/** Needs the cart as soon as the page itself has one, now or later. */
export function needCartOf(page: Document): void {
  const carts = page.getElementsByTagName('kasse-cart');
  if (carts.length > 0) {
    needCart();
    return;
  }
  const watch = new MutationObserver(() => {
    if (carts.length === 0) return;
    watch.disconnect();
    needCart();
  });
  watch.observe(page, { childList: true, subtree: true });
}
