import { addDays, type CalendarDate, type Preview } from '@kasse/domain';
import type { Moment } from '@kasse/flow';
import { html, LitElement, nothing } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { reset, tokens } from '../../theme/index.ts';

/** Moments at which figures of an earlier order are not those of the selection. */
const undecided: ReadonlySet<Moment> = new Set(['choosing', 'cart']);

/**
 * What the present selection costs: the total due once it is binding, before that a preview with its
 * interval. For a trial it says until when it is free or, where it goes on as a subscription, what is
 * charged first and when.
 *
 * @tag kasse-price
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
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
    const { trialEndsOn, trialPreview, selection, quote } = view;
    if (quote && !undecided.has(view.moment)) {
      return html`<span part="amount">${format.money(quote.total)}</span>
        <span part="unit">${translate('summary.total')}</span>`;
    }
    if (selection.intent === 'trial' && trialEndsOn) {
      const until = translate('ruler.end', { date: format.date(trialEndsOn) });
      return html`<span part="unit"
        >${trialPreview ? firstCharge(checkout, trialPreview, trialEndsOn) : until}</span
      >`;
    }
    if (!view.preview) return nothing;
    const { amount, interval } = view.preview;
    const key = view.catalogue?.taxBehaviour === 'inclusive' ? 'summary.previewInclusive' : 'summary.preview';
    return html`<span part="amount">${format.money(amount)}</span>
      <span part="unit">${translate(key, { context: interval })}</span>`;
  }
}

function firstCharge({ translate, format }: Checkout, { amount }: Preview, endsOn: CalendarDate): string {
  return translate('cart.trialFirst', {
    amount: format.money(amount),
    date: format.date(addDays(endsOn, 1)),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-price': KassePrice;
  }
}
