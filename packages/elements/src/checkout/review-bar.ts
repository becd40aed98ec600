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
    host.addEventListener('focusin', this.leadClear);
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
    if (slip) this.watch.observe(slip);
    const listen = slip ? addEventListener : removeEventListener;
    // A frame that takes the focus, or gives it back, fires no other event here.
    listen('blur', this.giveWay);
    listen('focus', this.giveWay);
  }

  /** Once it is settled who has the focus now: a window is told before the frame has it. */
  private readonly giveWay = (): void => {
    setTimeout(() => {
      const { activeElement } = this.host.getRootNode() as Partial<DocumentOrShadowRoot>;
      this.isFrameFocused = activeElement instanceof HTMLIFrameElement;
      this.host.requestUpdate();
    });
  };

  /** Out from under the bar: Firefox leaves what takes the focus where it is as long as a line of it shows. */
  private readonly leadClear = (event: Event): void => {
    const [focused] = event.composedPath() as Element[];
    if (!this.isSlipSeen && focused?.matches(':focus-visible')) focused.scrollIntoView({ block: 'nearest' });
  };

  private readonly leadToSlip = (): void => {
    const summary = this.host.renderRoot.querySelector('kasse-order-summary');
    summary?.focus({ preventScroll: true });
    summary?.scrollIntoView({ block: 'start' });
  };
}
