import type { CheckoutView, Moment } from '@kasse/flow';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { findOutwards, providerArrived } from '../context/checkout-join.ts';
import { KasseCheckout } from './checkout.ts';

/** Moments at which what was chosen still waits to be ordered. */
const waiting: readonly Moment[] = ['choosing', 'cart', 'checkout'];

/**
 * Makes the link or button inside it open a checkout. Without script the link still leads somewhere.
 *
 * @tag kasse-launcher
 * @slot - The page's own link or button.
 * @attr resuming - Set by the element while a choice or a cart waits, so that the page's own words can say so.
 */
export class KasseLauncher extends LitElement {
  /** Id of the `kasse-checkout` to open; the first one in the page when absent. */
  @property() for: string | undefined;

  /** Id of the product that is chosen when it opens. */
  @property() product: string | undefined;

  /** `buy` or `trial`, if that is chosen when it opens. */
  @property() intent: string | undefined;

  private leave: (() => void) | undefined;

  constructor() {
    super();
    // On the element itself, since the press belongs to the page's own link, which keys press too.
    this.addEventListener('click', this.launch);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(providerArrived, this.follow);
    // After a move too.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(providerArrived, this.follow);
    this.leave?.();
    this.leave = undefined;
  }

  override render(): unknown {
    return html`<slot></slot>`;
  }

  override updated(): void {
    if (this.isConnected) this.follow();
  }

  private readonly launch = (event: MouseEvent): void => {
    const isElsewhere =
      event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    const checkout = this.checkout();
    if (isElsewhere || !checkout) return;
    event.preventDefault();
    const { moment, selection } = checkout.view ?? {};
    if (moment === 'placed' || moment === 'trial_started') checkout.reset();
    const isFurther = this.product !== undefined && this.product !== selection?.productId;
    // What was being ordered stays in the cart; this product is one more.
    if (isFurther && (moment === 'cart' || moment === 'checkout')) checkout.send({ type: 'item.another' });
    if (this.product) checkout.send({ type: 'product.pick', productId: this.product });
    if (this.intent === 'buy' || this.intent === 'trial') {
      checkout.send({ type: 'intent.pick', intent: this.intent });
      // The first stop is answered.
      if (this.product) checkout.send({ type: 'stop.go', stop: 'scope' });
    }
    checkout.show();
  };

  private readonly follow = (): void => {
    this.leave?.();
    this.removeAttribute('resuming');
    this.leave = this.checkout()?.subscribe(({ view }) => {
      this.toggleAttribute('resuming', this.isWaiting(view));
    });
  };

  private isWaiting({ moment, selection, cart }: CheckoutView): boolean {
    const productIds = [selection.productId, ...cart.lines.map(({ item }) => item.productId)];
    const isMeant = (id: string | undefined): boolean =>
      this.product === undefined ? id !== undefined : id === this.product;
    return waiting.includes(moment) && productIds.some(isMeant);
  }

  private checkout(): KasseCheckout | undefined {
    const found = this.for ? findOutwards(this, this.for) : document.querySelector('kasse-checkout');
    return found instanceof KasseCheckout ? found : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-launcher': KasseLauncher;
  }
}
