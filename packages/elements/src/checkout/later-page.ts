import type { CheckoutView, Moment } from '@kasse/flow';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Checkout } from '../context/checkout-context.ts';
import { warnOnce } from '../i18n/warn-once.ts';
import { needCart } from '../need-cart.ts';
import type { CheckoutPage } from './checkout-page.ts';

/** Moments at which nothing of the checkout page is near. */
const far: ReadonlySet<Moment> = new Set(['loading', 'unavailable', 'corporate', 'not_contact']);

/**
 * Fetches what only the checkout page needs, and the cart, while the stops before them are on screen. Who orders one
 * product sees no cart.
 */
export class LaterPage implements ReactiveController {
  /** There once it was fetched. */
  ready: CheckoutPage | undefined;
  private readonly host: ReactiveElement;
  private readonly read: () => Checkout | undefined;
  private isAsked = false;

  constructor(host: ReactiveElement, read: () => Checkout | undefined) {
    this.host = host;
    this.read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.ready?.leave();
  }

  /** Follows what was drawn: whether that is the checkout page, and whether it is over the window. */
  follow(isPage: boolean, isOver: boolean): void {
    const checkout = this.read();
    if (!checkout) return;
    const { view } = checkout;
    if (isCartNear(view)) needCart();
    if (!far.has(view.moment) && view.stop !== 'product') this.fetch(view, isOver);
    if (isPage) this.ready?.follow(checkout, isOver);
    else this.ready?.leave();
  }

  private fetch({ paymentMethods }: CheckoutView, isOver: boolean): void {
    if (this.isAsked) return;
    this.isAsked = true;
    // Whether that failed is said when a card is chosen, which asks for it again.
    if (paymentMethods.some(({ kind }) => kind === 'card'))
      import('./payment-desk.ts').catch(() => undefined);
    import('./checkout-page.ts')
      .then((file) => {
        this.ready = new file.CheckoutPage(this.host, isOver);
        this.host.requestUpdate();
      })
      .catch((error: unknown) => {
        this.isAsked = false;
        warnOnce(
          `A part of the checkout page did not load (${String(error)}). Serve all files of the script.`,
        );
        this.doWithout();
      });
  }

  /** Without the panel the order is changed in the cart. */
  private doWithout(): void {
    const checkout = this.read();
    if (checkout?.view.changing) checkout.send({ type: 'cart.open' });
  }
}

/** Whether the cart is shown, or may be at the next step: more than one line is, and what is chosen beside another one. */
function isCartNear({ moment, cart, changing }: CheckoutView): boolean {
  return moment === 'cart' || changing || cart.count > (moment === 'choosing' ? 0 : 1);
}
