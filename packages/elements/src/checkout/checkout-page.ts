import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Checkout } from '../context/checkout-context.ts';
import { LatePart } from '../late-part.ts';
import { needCart } from '../need-cart.ts';
import { checkoutPageStyles } from './checkout-page.styles.ts';
import { ReviewBar } from './review-bar.ts';

/** What the default layout has on the checkout page alone; a chunk of its own, and two more that fewer need. */
export class CheckoutPage {
  private readonly host: ReactiveElement;
  private readonly bar: ReviewBar;
  private readonly panel = new LatePart('The panel of the order', async () => {
    const { ChangePanel } = await import('./change-panel.ts');
    return new ChangePanel(this.host);
  });
  private readonly focus = new LatePart('What keeps the focus in the checkout page', async () => {
    const { CoveredFocus } = await import('./covered-focus.ts');
    return new CoveredFocus(this.host);
  });
  private checkout: Checkout | undefined;
  private isCovering = false;

  /** `isOver` where it will lie over the window. */
  constructor(host: ReactiveElement, isOver: boolean) {
    this.host = host;
    this.bar = new ReviewBar(host);
    if (isOver) this.needFocus();
    const { renderRoot } = host;
    renderRoot.addEventListener('pointerover', this.foresee);
    renderRoot.addEventListener('focusin', this.foresee);
    const { styleSheet } = checkoutPageStyles;
    if (renderRoot instanceof ShadowRoot && styleSheet) renderRoot.adoptedStyleSheets.push(styleSheet);
  }

  /** The bar and the panel, at the end of the frame. */
  template(checkout: Checkout): TemplateResult {
    return html`${this.bar.template(checkout)} ${this.panel.current?.template(checkout) ?? nothing}`;
  }

  /** Follows what was drawn; `isCovering` while the page lies over the whole window. */
  follow(checkout: Checkout, isCovering: boolean): void {
    const { changing } = checkout.view;
    this.checkout = checkout;
    this.bar.follow(this.host.renderRoot.querySelector('aside'));
    if (changing) this.needPanel();
    this.panel.current?.follow(changing);
    this.isCovering = isCovering && !changing;
    if (isCovering) this.needFocus();
    this.focus.current?.follow(this.isCovering);
  }

  /** Lets go of the window. */
  leave(): void {
    this.bar.follow(null);
    this.isCovering = false;
    this.focus.current?.follow(false);
  }

  private needFocus(): void {
    this.focus.need(() => this.focus.current?.follow(this.isCovering));
  }

  private needPanel(): void {
    this.panel.need((isThere) => {
      if (isThere) this.host.requestUpdate();
      // Without the panel the order is changed in the cart.
      else if (this.checkout?.view.changing) this.checkout.send({ type: 'cart.open' });
    });
  }

  /** Before the button that opens it is pressed, the panel is on its way, and the cart that it holds. */
  private readonly foresee = (event: Event): void => {
    const isNear = event
      .composedPath()
      .some((place) => place instanceof Element && place.matches('.slip .head button'));
    if (!isNear) return;
    this.needPanel();
    needCart();
  };
}
