import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { Checkout } from '../context/checkout-context.ts';
import { warnOnce } from '../i18n/warn-once.ts';
import { ChangePanel } from './change-panel.ts';
import { checkoutPageStyles } from './checkout-page.styles.ts';
import type { CoveredFocus } from './covered-focus.ts';
import { ReviewBar } from './review-bar.ts';

/** What the default layout has on the checkout page alone; a chunk of its own. */
export class CheckoutPage {
  private readonly host: ReactiveElement;
  private readonly bar: ReviewBar;
  private readonly panel: ChangePanel;
  private focus: Promise<CoveredFocus> | undefined;
  private isCovering = false;

  /** `isOver` where it will lie over the window. */
  constructor(host: ReactiveElement, isOver: boolean) {
    this.host = host;
    this.bar = new ReviewBar(host);
    this.panel = new ChangePanel(host);
    if (isOver) this.cover(false);
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
    if (isCovering || this.focus) this.cover(isCovering && !view.changing);
  }

  /** Lets go of the window. */
  leave(): void {
    this.bar.follow(null);
    if (this.focus) this.cover(false);
  }

  /** Keeps the focus, or no more; inline checkouts never fetch what that needs. */
  private cover(isCovering: boolean): void {
    this.isCovering = isCovering;
    this.focus ??= import('./covered-focus.ts').then((file) => new file.CoveredFocus(this.host));
    this.focus
      .then((focus) => {
        focus.follow(this.isCovering);
      })
      .catch((error: unknown) => {
        this.focus = undefined;
        warnOnce(
          `What keeps the focus in the checkout page did not load (${String(error)}). Serve all files of the script.`,
        );
      });
  }
}
