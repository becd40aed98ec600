import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { Checkout } from '../context/checkout-context.ts';
import { ChangePanel } from './change-panel.ts';
import { checkoutPageStyles } from './checkout-page.styles.ts';
import { CoveredFocus } from './covered-focus.ts';
import { ReviewBar } from './review-bar.ts';

export { createPaymentDesk } from './payment-desk.ts';

/** What the default layout has on the checkout page alone; a chunk of its own. */
export class CheckoutPage {
  private readonly host: ReactiveElement;
  private readonly bar: ReviewBar;
  private readonly panel: ChangePanel;
  private readonly focus: CoveredFocus;

  constructor(host: ReactiveElement) {
    this.host = host;
    this.bar = new ReviewBar(host);
    this.panel = new ChangePanel(host);
    this.focus = new CoveredFocus(host);
    const { styleSheet } = checkoutPageStyles;
    const { renderRoot } = host;
    if (renderRoot instanceof ShadowRoot && styleSheet) renderRoot.adoptedStyleSheets.push(styleSheet);
  }

  /** The bar and the panel, at the end of the frame. */
  template(checkout: Checkout): TemplateResult {
    return html`${this.bar.template(checkout)} ${this.panel.template(checkout)}`;
  }

  /** Follows what was drawn; `isCovering` while the page lies over the whole window. */
  follow({ view }: Checkout, isCovering: boolean): void {
    this.bar.follow(this.host.renderRoot.querySelector('aside'));
    this.panel.follow(view.changing);
    this.focus.follow(isCovering && !view.changing);
  }

  /** Lets go of the window. */
  leave(): void {
    this.bar.follow(null);
    this.focus.follow(false);
  }
}
