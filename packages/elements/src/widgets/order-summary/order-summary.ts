import type { Quote } from '@kasse/domain';
import { html, LitElement, nothing } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { button } from '../../parts/button.ts';
import { slipStyles } from '../../parts/slip.styles.ts';
import { leaderLines, totalLine, type LeaderLine } from '../../parts/slip.ts';
import { controls, reset, tokens, type } from '../../theme/index.ts';
import { orderSummaryStyles } from './order-summary.styles.ts';
import { chosenItem, quotedItems } from './slip-items.ts';

/**
 * The slip: every decision writes one line on it, at the end it is the order and after it the receipt. On
 * the checkout page it holds the only order button, directly beneath the total.
 *
 * @tag kasse-order-summary
 * @csspart slip - The paper.
 * @csspart leader - A line with its dots.
 * @csspart amount - The total.
 * @csspart ruler - The drawing of a period.
 * @csspart button - The order button; also `main`.
 */
export class KasseOrderSummary extends LitElement {
  static override styles = [tokens, reset, type, controls, slipStyles, orderSummaryStyles];

  private readonly join = new CheckoutJoin(this);

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.section')?.focus(options);
  }

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout?.view.catalogue) return nothing;
    const { view, translate } = checkout;
    const canChange = view.moment === 'checkout';
    return html`<section class="slip" part="slip" aria-labelledby="title">
      <div class="head">
        <h3 aria-level=${checkout.headingLevel + 1} class="section" id="title" tabindex="-1">
          ${translate('summary.title')}
        </h3>
        ${
          canChange
            ? button({
                kind: 'third',
                label: translate('actions.changeOrder'),
                press: () => {
                  checkout.send({ type: 'order.change' });
                },
              })
            : nothing
        }
      </div>
      ${this.content(checkout)}
    </section>`;
  }

  private content(checkout: Checkout): unknown {
    const { view } = checkout;
    if (view.moment === 'placed' && view.order) return this.receipt(checkout, view.order.quote);
    const isAtCheckout = view.moment === 'checkout' || view.moment === 'placing';
    if (isAtCheckout && view.quote) return [this.figures(checkout, view.quote), this.placing(checkout)];
    if (!view.product) return html`<p class="small soft">${checkout.translate('summary.empty')}</p>`;
    return [chosenItem(checkout), this.preview(checkout), isAtCheckout ? this.placing(checkout) : nothing];
  }

  private preview({ view, translate, format }: Checkout): unknown {
    const { preview, selection, seatProblem, catalogue } = view;
    const isPriced = selection.intent === 'buy' && !(view.moment === 'choosing' && view.stop === 'product');
    if (!isPriced || !preview || seatProblem) return nothing;
    const key = catalogue?.taxBehaviour === 'inclusive' ? 'summary.previewInclusive' : 'summary.preview';
    const label = translate(key, { context: preview.interval });
    return totalLine({ label: sentenceCase(label), value: format.money(preview.amount), due: false });
  }

  private figures(checkout: Checkout, quote: Quote): unknown {
    const { translate, format, view } = checkout;
    const due = format.money(quote.total);
    return html`<div class="figures ${view.quoting ? 'outdated' : ''}">
      ${quotedItems(checkout, quote)} ${this.sums(checkout, quote)}
      ${totalLine({ label: translate('summary.total'), value: due, due: true })}
      ${this.recurring(checkout, quote)}
    </div>`;
  }

  private receipt(checkout: Checkout, quote: Quote): unknown {
    const { translate, format, view } = checkout;
    const payment = view.order?.payment;
    const label =
      payment?.kind === 'invoice'
        ? translate('summary.payableBy', { date: format.date(payment.payableBy) })
        : translate('summary.paid');
    return html`<div class="figures">
      ${quotedItems(checkout, quote)} ${this.sums(checkout, quote)}
      ${totalLine({ label, value: format.money(quote.total), due: true })} ${this.recurring(checkout, quote)}
    </div>`;
  }

  private sums({ translate, format, view }: Checkout, quote: Quote): unknown {
    const isInclusive = view.catalogue?.taxBehaviour === 'inclusive';
    const taxes = quote.taxes.map(({ rate, amount }): LeaderLine => {
      const percent = format.percent(rate);
      const label = isInclusive
        ? translate('summary.taxIncluded', { rate: percent })
        : translate('summary.tax', { rate: percent });
      return { label, value: format.money(amount) };
    });
    const lines = [{ label: translate('summary.subtotal'), value: format.money(quote.subtotal) }, ...taxes];
    return html`<div class="sums">
      ${leaderLines(lines)}
      ${quote.reverseCharge ? html`<p class="small">${translate('summary.reverseCharge')}</p>` : nothing}
    </div>`;
  }

  private recurring({ translate, format }: Checkout, quote: Quote): unknown {
    return quote.recurring.map(
      ({ amount, interval, nextBillingDate }) =>
        html`<p class="small">
          ${translate('summary.recurring', {
            amount: format.money(amount),
            date: format.date(nextBillingDate),
            context: interval,
          })}
        </p>`,
    );
  }

  private placing(checkout: Checkout): unknown {
    const { view, translate } = checkout;
    if (view.uncertain) return html`<kasse-note kind="caution">${translate('status.unknown')}</kasse-note>`;
    const isConsumer = view.catalogue?.audience === 'consumer';
    const isPlacing = view.moment === 'placing';
    return html`${button({
      kind: 'main',
      label: translate(isConsumer ? 'actions.placeOrderConsumer' : 'actions.placeOrder'),
      busy: isPlacing || view.orderAwaitsFigures || (view.quoting && !view.canPlaceOrder),
      press: () => {
        checkout.send({ type: view.canPlaceOrder ? 'order.place' : 'entries.check' });
        if (!view.canPlaceOrder) this.join.bringFocus('');
      },
    })}${isPlacing ? html`<p class="small soft">${translate('status.placing')}</p>` : nothing}`;
  }
}

function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-order-summary': KasseOrderSummary;
  }
}
