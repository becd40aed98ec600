import { html, LitElement, nothing } from 'lit';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { reset, tokens } from '../../theme/index.ts';

/**
 * What the present selection costs: the total due once it is binding, before that a preview with its
 * interval. For a trial it says until when it is free.
 *
 * @tag kasse-price
 * @csspart amount - The figure.
 * @csspart unit - What it is for.
 */
export class KassePrice extends LitElement {
  static override styles = [tokens, reset];

  private readonly join = new CheckoutJoin(this);

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout) return nothing;
    const { view, translate, format } = checkout;
    if (view.selection.intent === 'trial' && view.trialEndsOn) {
      return html`<span part="unit"
        >${translate('ruler.end', { date: format.date(view.trialEndsOn) })}</span
      >`;
    }
    if (view.quote && view.moment !== 'choosing') {
      return html`<span part="amount">${format.money(view.quote.total)}</span>
        <span part="unit">${translate('summary.total')}</span>`;
    }
    if (!view.preview) return nothing;
    const { amount, interval } = view.preview;
    const key = view.catalogue?.taxBehaviour === 'inclusive' ? 'summary.previewInclusive' : 'summary.preview';
    return html`<span part="amount">${format.money(amount)}</span>
      <span part="unit">${translate(key, { context: interval })}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-price': KassePrice;
  }
}
