import type { CheckoutView, Moment } from '@kasse/flow';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Checkout } from '../context/checkout-context.ts';
import { LatePart } from '../late-part.ts';
import { needCart } from '../need-cart.ts';
import { blocked } from './blocked.ts';
import type { CheckoutPage } from './checkout-page.ts';

/** Moments at which nothing of the checkout page is near. */
const far: ReadonlySet<Moment> = new Set([...blocked, 'loading']);

/**
 * Fetches what only the checkout page needs, and the cart, while the stops before them are on screen. Who orders one
 * product sees no cart.
 */
export class LaterPage implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly read: () => Checkout | undefined;
  private readonly page = new LatePart('A part of the checkout page', async () => {
    if (this.read()?.view.paymentMethods.some(({ kind }) => kind === 'card')) {
      // Whether that failed is said when a card is chosen, which asks for it again.
      import('./payment-desk.ts').catch(() => undefined);
    }
    const { CheckoutPage } = await import('./checkout-page.ts');
    return new CheckoutPage(this.host, this.isOver);
  });
  private isOver = false;

  constructor(host: ReactiveElement, read: () => Checkout | undefined) {
    this.host = host;
    this.read = read;
    host.addController(this);
  }

  /** There once it was fetched. */
  get ready(): CheckoutPage | undefined {
    return this.page.current;
  }

  hostDisconnected(): void {
    this.ready?.leave();
  }

  /** Follows what was drawn: whether that is the checkout page, and whether it is over the window. */
  follow(isPage: boolean, isOver: boolean): void {
    const checkout = this.read();
    if (!checkout) return;
    const { view } = checkout;
    this.isOver = isOver;
    if (isCartNear(view)) needCart();
    if (!far.has(view.moment) && view.stop !== 'product') this.fetch();
    if (isPage) this.ready?.follow(checkout, isOver);
    else this.ready?.leave();
  }

  private fetch(): void {
    this.page.need((isThere) => {
      const checkout = this.read();
      if (isThere) this.host.requestUpdate();
      // Without the page's panel the order is changed in the cart.
      else if (checkout?.view.changing) checkout.send({ type: 'cart.open' });
    });
  }
}

/** Whether the cart is shown, or may be at the next step: more than one line is, and what is chosen beside another one. */
function isCartNear({ moment, cart, changing }: CheckoutView): boolean {
  return moment === 'cart' || changing || cart.count > (moment === 'choosing' ? 0 : 1);
}
