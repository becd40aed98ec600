import { warnOnce } from './i18n/warn-once.ts';
import { register } from './register.ts';

let cart: Promise<void> | undefined;

/** Fetches the cart and registers it, when something is about to show it; calling it again changes nothing. */
export function needCart(): void {
  cart ??= import('./define-cart.ts')
    .then((file) => {
      register(file.cart);
    })
    .catch((error: unknown) => {
      cart = undefined;
      warnOnce(`The cart did not load (${String(error)}). Serve all files of the script.`);
    });
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
