import type { Quote } from '@kasse/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { problemPlace } from '../../context/problem-place.ts';
import { previewParts } from '../../i18n/phrases.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { button } from '../../parts/button.ts';
import { fieldSheets } from '../../parts/field.styles.ts';
import { slipStyles } from '../../parts/slip.styles.ts';
import { totalLine } from '../../parts/slip.ts';
import { controls, reset, tokens, type } from '../../theme/index.ts';
import { DiscountCode } from './discount-code.ts';
import { orderSummaryStyles } from './order-summary.styles.ts';
import { quotedItems } from './quoted-items.ts';
import { chosenItem, orderedItems } from './slip-items.ts';
import { capitalised } from './slip-lines.ts';
import { recurring, severalSubscriptions, sums } from './slip-sums.ts';

/**
 * The slip: every decision writes one line on it, at the end it is the order and after it the receipt. On
 * the checkout page it holds the only order button, directly beneath the total.
 *
 * @tag kasse-order-summary
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @csspart slip - The paper.
 * @csspart leader - A line with its dots.
 * @csspart amount - The total.
 * @csspart ruler - The drawing of a period.
 * @csspart note - A tinted box.
 * @csspart button - Each button; also `main`, `second` or `third`.
 */
export class KasseOrderSummary extends LitElement {
  static override styles = [...fieldSheets(), tokens, reset, type, controls, slipStyles, orderSummaryStyles];

  private readonly join = new CheckoutJoin(this);
  private readonly code = new DiscountCode(this, () => this.join.checkout);
  private wasAsked = false;
  private hadFocus = false;

  @query('.figures-note') private figuresNote!: HTMLElement | null;
  @query('.waiting') private waiting!: HTMLElement | null;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.section')?.focus(options);
  }

  override willUpdate(): void {
    this.hadFocus = this.shadowRoot?.activeElement?.matches('.main') === true;
  }

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout?.view.catalogue) return nothing;
    const { translate } = checkout;
    return html`${this.news(checkout)}
      <section class="slip" part="slip" aria-labelledby="title">
        <div class="head">
          <h3 aria-level=${checkout.headingLevel + 1} class="section" id="title" tabindex="-1">
            ${translate('summary.title')}
          </h3>
          ${checkout.view.moment === 'checkout' ? this.change(checkout) : nothing}
        </div>
        ${this.content(checkout)}
      </section>`;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.followPress();
  }

  /** Figures that are others than those that the customer ordered with. */
  private news(checkout: Checkout): unknown {
    const { view } = checkout;
    const { problem } = view;
    if (!problem || problemPlace(view) !== 'slip') return nothing;
    return html`<kasse-note class="figures-note" kind="caution" tabindex="-1" exportparts="note"
      >${problemSentence(checkout, problem, view)}</kasse-note
    >`;
  }

  private change({ translate, send }: Checkout): TemplateResult {
    return button({
      kind: 'third',
      label: translate('actions.changeOrder'),
      press: () => {
        send({ type: 'order.change' });
      },
    });
  }

  private content(checkout: Checkout): unknown {
    const { view, translate } = checkout;
    if (view.moment === 'placed' && view.order) return this.receipt(checkout, view.order.quote);
    if (view.moment === 'checkout' || view.moment === 'placing')
      return [
        view.quote ? this.figures(checkout, view.quote) : [orderedItems(checkout), this.subtotal(checkout)],
        this.placing(checkout),
      ];
    if (!view.product) return html`<p class="small soft">${translate('summary.empty')}</p>`;
    return [chosenItem(checkout), this.preview(checkout)];
  }

  private preview(checkout: Checkout): unknown {
    const { view } = checkout;
    const { preview, selection, seatProblem } = view;
    const isPriced = selection.intent !== undefined && view.stop !== 'product';
    if (!isPriced || !preview || seatProblem) return nothing;
    const { amount, unit } = previewParts(checkout, preview);
    return totalLine({ label: capitalised(unit, checkout.locale), value: amount, due: false });
  }

  /** Where something is missing for the first figures: what the choices cost, before tax and discounts. */
  private subtotal({ view, translate, format }: Checkout): unknown {
    const { subtotal } = view.cart;
    if (!subtotal || view.quoting || view.moment !== 'checkout') return nothing;
    const label = translate(view.catalogue?.taxBehaviour === 'inclusive' ? 'cart.gross' : 'cart.net');
    return totalLine({ label, value: format.money(subtotal), due: false });
  }

  private figures(checkout: Checkout, quote: Quote): TemplateResult {
    const { translate, format, view } = checkout;
    const before = problemPlace(view) === 'slip' ? view.outdatedQuote : undefined;
    return html`<div class="figures ${view.moment === 'checkout' && view.quoteOutdated ? 'outdated' : ''}">
      ${severalSubscriptions(checkout, quote)} ${quotedItems(checkout, quote, before)}
      ${sums(checkout, quote)} ${view.moment === 'checkout' ? this.code.template(checkout) : nothing}
      ${totalLine({ label: translate('summary.total'), value: format.money(quote.total), due: true })}
      ${this.afterTotal(checkout, quote)}
    </div>`;
  }

  private receipt(checkout: Checkout, quote: Quote): TemplateResult {
    const { translate, format, view } = checkout;
    const payment = view.order?.payment;
    const labels = {
      invoice: () =>
        translate('summary.payableBy', {
          date: payment?.kind === 'invoice' ? format.date(payment.payableBy) : '',
        }),
      card: () => translate('summary.paid'),
      none: () => translate('summary.total'),
    };
    const label = labels[quote.total.minor === 0 ? 'none' : (payment?.kind ?? 'none')]();
    return html`<div class="figures">
      ${quotedItems(checkout, quote)} ${sums(checkout, quote)}
      ${totalLine({ label, value: format.money(quote.total), due: true })} ${this.afterTotal(checkout, quote)}
    </div>`;
  }

  private afterTotal(checkout: Checkout, quote: Quote): unknown {
    const isNothingDue = quote.total.minor === 0;
    return [
      isNothingDue ? html`<p class="small">${checkout.translate('summary.nothingDue')}</p>` : nothing,
      ...recurring(checkout, quote),
    ];
  }

  private placing(checkout: Checkout): TemplateResult {
    const { view, translate } = checkout;
    if (view.uncertain) {
      return html`<kasse-note class="waiting" kind="caution" tabindex="-1" exportparts="note">
        <p>${translate('status.unknown')}</p>
        ${view.waitsLong ? html`<p>${translate('status.unknownLong')}</p>` : nothing}
      </kasse-note>`;
    }
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

  /** What came of a press takes the focus: new figures, or the note that the button gave way to. */
  private followPress(): void {
    const view = this.join.checkout?.view;
    const isAsked = view?.moment === 'placing' || view?.orderAwaitsFigures === true;
    if (this.wasAsked && !isAsked) this.figuresNote?.focus();
    this.wasAsked = isAsked;
    if (this.hadFocus) this.waiting?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-order-summary': KasseOrderSummary;
  }
}
