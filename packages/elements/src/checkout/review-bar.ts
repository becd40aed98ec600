import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Checkout } from '../context/checkout-context.ts';
import { button } from '../parts/button.ts';

/** On a narrow checkout page: the total, and the way down to the slip, until the slip is in view. */
export class ReviewBar {
  private readonly host: ReactiveElement;
  private readonly watch: IntersectionObserver;
  private slip: Element | undefined;
  /** Also until it is known, so that the bar does not flash. */
  private isSlipSeen = true;
  /** A field of a payment provider has the focus, and its frame cannot bring it out from under a bar. */
  private isFrameFocused = false;

  constructor(host: ReactiveElement) {
    this.host = host;
    this.watch = new IntersectionObserver((entries) => {
      const isSeen = entries.at(-1)?.isIntersecting ?? true;
      if (isSeen === this.isSlipSeen) return;
      this.isSlipSeen = isSeen;
      host.requestUpdate();
    });
  }

  template({ view, translate, format }: Checkout): TemplateResult | typeof nothing {
    if (view.moment !== 'checkout' || this.isSlipSeen || this.isFrameFocused) return nothing;
    const total = view.quote ? format.money(view.quote.total) : '';
    return html`<div class="bar">
      <p class="strong"><kasse-amount part="amount" .value=${total}></kasse-amount></p>
      ${button({ kind: 'main', label: translate('actions.review'), press: this.leadToSlip })}
    </div>`;
  }

  /** Watches the slip that is drawn now. */
  follow(slip: Element | null): void {
    if (slip === (this.slip ?? null)) return;
    this.watch.disconnect();
    this.isSlipSeen = true;
    this.slip = slip ?? undefined;
    if (slip) {
      this.watch.observe(slip);
      // A frame that takes the focus, or gives it back, fires no other event here.
      addEventListener('blur', this.giveWay);
      addEventListener('focus', this.comeBack);
    } else {
      removeEventListener('blur', this.giveWay);
      removeEventListener('focus', this.comeBack);
    }
  }

  /** In Firefox a frame has the focus only after the window has told that it lost it. */
  private readonly giveWay = (): void => {
    setTimeout(() => {
      const root = this.host.getRootNode();
      const focused = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
      this.isFrameFocused = focused instanceof HTMLIFrameElement;
      this.host.requestUpdate();
    });
  };

  private readonly comeBack = (): void => {
    this.isFrameFocused = false;
    this.host.requestUpdate();
  };

  private readonly leadToSlip = (): void => {
    const summary = this.host.renderRoot.querySelector('kasse-order-summary');
    summary?.scrollIntoView({ block: 'start' });
    summary?.focus({ preventScroll: true });
  };
}
