import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { seatSentence, unitFor, unitOf } from '../../i18n/phrases.ts';
import { controls, reset, tokens, type } from '../../theme/index.ts';
import { FormValue, formAssociated } from '../form-value.ts';

/**
 * The number of new licences. An impossible number stays, is explained and does not go on; above the
 * maximum the customer can ask for a quote. A plan with a fixed number shows it as a line. For an owned
 * product the number is what is added, and what there will be stands beside it.
 *
 * Alone in a form it is a control with `min`, `max`, `step`, `value` and `name`. It always wants a number: an empty or
 * impossible one is explained in the browser's words, and the form is not sent.
 *
 * @tag kasse-seat-selector
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @attr {string} name - Name under which a form sends the value.
 * @attr {boolean} disabled - Cannot be used and is not sent.
 * @cssstate user-invalid - Something is wrong, and the customer has left the control or wanted to send the form.
 * @fires change - The number changed.
 * @csspart control - The outline around the buttons and the number.
 */
@formAssociated
export class KasseSeatSelector extends LitElement {
  static override styles = [tokens, reset, type, controls];

  private readonly join = new CheckoutJoin(this);
  protected readonly control = new FormValue(this, this.join, () =>
    Number.isNaN(this.seats) ? '' : String(this.seats),
  );

  /** Smallest number, for use without a checkout. */
  @property({ type: Number }) min = 1;

  /** Largest number, for use without a checkout. */
  @property({ type: Number }) max: number = Number.POSITIVE_INFINITY;

  /** Distance between two numbers, for use without a checkout. */
  @property({ type: Number }) step = 1;

  /** The number; without a checkout it is the control's value. */
  @property({ type: Number }) value = 1;

  /** What the field is called, for use without a checkout. */
  @property() label = '';

  /** Keeps the label for assistive technology alone, where a title above already says it. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('kasse-seat-field')?.focus(options);
  }

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout) return this.alone();
    const { plan, seatsFixed } = checkout.view;
    if (!plan) return nothing;
    return seatsFixed ? this.fixed(checkout) : this.field(checkout);
  }

  private get seats(): number {
    return this.join.checkout?.view.selection.seats ?? this.value;
  }

  private alone(): unknown {
    const { label, step } = this;
    return html`<kasse-seat-field
      exportparts="control"
      .value=${this.value}
      .minimum=${this.min}
      .maximum=${this.max}
      .step=${step}
      .label=${label}
      ?label-hidden=${this.labelHidden}
      .fewerLabel=${`${label} \u2212${step}`}
      .moreLabel=${`${label} +${step}`}
      @kasse-number=${this.setSeats}
    ></kasse-seat-field>`;
  }

  private fixed(checkout: Checkout): unknown {
    const { view, translate, format } = checkout;
    if (!view.plan) return nothing;
    if (view.subscription) return this.seats > 0 ? html`<p>${this.change(checkout)}</p>` : nothing;
    const { minimum } = view.plan.seats;
    const unit = unitFor(checkout, view.plan, minimum);
    return html`<p>${translate('plans.included', { number: format.number(minimum), unit })}</p>`;
  }

  private field(checkout: Checkout): unknown {
    const { view, translate, format } = checkout;
    const { plan, seatProblem, seatRange } = view;
    if (!plan || !seatRange) return nothing;
    const { minimum, maximum, step } = seatRange;
    const units = unitOf(checkout, plan);
    const number = format.number(step);
    const unit = unitFor(checkout, plan, step);
    const range = translate('seats.range', { min: format.number(minimum), max: format.number(maximum) });
    const hint = step > 1 ? `${range}. ${translate('seats.step', { step: number })}` : range;
    const mayAsk = seatProblem?.reason === 'too_many' || maximum <= (view.selection.seats ?? 0);
    return html`<kasse-seat-field
      exportparts="control"
      .value=${this.seats}
      .minimum=${minimum}
      .maximum=${maximum}
      .step=${step}
      .label=${translate('seats.label', { units: units.other })}
      ?label-hidden=${this.labelHidden}
      .fewerLabel=${translate('seats.fewer', { number, unit })}
      .moreLabel=${translate('seats.more', { number, unit })}
      .hint=${hint}
      .error=${seatProblem ? seatSentence(checkout, seatProblem) : ''}
      @kasse-number=${this.setSeats}
    >
      ${this.change(checkout)}
      ${
        mayAsk
          ? html`<button
              class="third small"
              type="button"
              @click=${() => {
                checkout.send({ type: 'offer.request' });
              }}
            >
              ${translate('seats.askForQuote')}
            </button>`
          : nothing
      }
    </kasse-seat-field>`;
  }

  private change({ view, translate, format }: Checkout): unknown {
    const { subscription, seatProblem } = view;
    if (!subscription || seatProblem) return nothing;
    const current = format.number(subscription.seats);
    const next = format.number(subscription.seats + this.seats);
    return html`<span>${translate('seats.change', { current, next })}</span>`;
  }

  private setSeats(event: CustomEvent<{ value: number }>): void {
    this.value = event.detail.value;
    this.join.checkout?.send({ type: 'seats.set', seats: event.detail.value });
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-seat-selector': KasseSeatSelector;
  }
}
