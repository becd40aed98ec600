import type { ProductOffer } from '@kasse/domain';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import type { Choice } from '../../parts/choice.ts';
import { reset, tokens, type } from '../../theme/index.ts';
import { ChoiceControl } from '../choice-control.ts';
import { formAssociated } from '../form-value.ts';
import { productPickerStyles } from './product-picker.styles.ts';
import { openRow, ownedRow } from './product-rows.ts';

/** From this many products on a search field stands above the list. */
const searchable = 12;

/**
 * The products on offer as rows; those that the account already has stand apart below.
 *
 * Alone in a form it is a control: give it `choices`, and it sends `value` under `name`.
 *
 * @tag kasse-product-picker
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @attr {string} name - Name under which a form sends the value.
 * @attr {boolean} required - The form that it stands in is sent only with a choice.
 * @attr {boolean} disabled - Cannot be used and is not sent.
 * @cssstate user-invalid - Something is wrong, and the customer has left the control or wanted to send the form.
 * @fires change - The customer chose a product.
 * @csspart list - The outline around all rows.
 * @csspart row - One row.
 * @csspart amount - The price of a row.
 */
@formAssociated
export class KasseProductPicker extends LitElement {
  static override styles = [tokens, reset, type, productPickerStyles];

  private readonly join = new CheckoutJoin(this);
  private readonly control = new ChoiceControl(
    this,
    this.join,
    ({ selection }) => selection.productId,
    (productId) => ({ type: 'product.pick', productId }),
  );

  /** Id of the chosen product; without a checkout it is the control's value. */
  @property() value = '';

  /** What the group is called, for use without a checkout. */
  @property() label = '';

  /** The rows, for use without a checkout. */
  @property({ attribute: false }) choices: readonly Choice[] = [];

  @property({ state: true }) private query = '';

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('kasse-choice-list')?.focus(options);
  }

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout) return this.control.rows(this.label, this.choices);
    const { translate, view } = checkout;
    if (!view.catalogue) return nothing;
    const open = view.offers.filter((offer) => !offer.subscription);
    const owned = view.offers.filter((offer) => offer.subscription);
    if (open.length === 0 && owned.length === 0) return html`<p>${translate('products.none')}</p>`;
    return html`
      ${open.length >= searchable ? this.search(checkout) : nothing} ${this.open(checkout, open)}
      ${owned.length > 0 ? this.owned(checkout, owned) : nothing}
    `;
  }

  private open(checkout: Checkout, offers: readonly ProductOffer[]): unknown {
    const { translate } = checkout;
    if (offers.length === 0) return html`<p>${translate('products.none')}</p>`;
    const rows = this.rows(checkout, offers);
    return rows.length > 0
      ? this.control.rows(translate('products.title'), rows)
      : html`<p>${translate('products.noMatch', { query: this.query })}</p>`;
  }

  private search({ translate }: Checkout): unknown {
    return html`<label class="search small strong">
      ${translate('products.search')}
      <input type="search" .value=${this.query} @input=${this.filter} />
    </label>`;
  }

  private rows(checkout: Checkout, offers: readonly ProductOffer[]): Choice[] {
    const wanted = this.query.trim().toLocaleLowerCase(checkout.locale);
    return offers
      .map((offer) => openRow(checkout, offer))
      .filter((row) => row.name.toLocaleLowerCase(checkout.locale).includes(wanted));
  }

  private owned(checkout: Checkout, offers: readonly ProductOffer[]): unknown {
    const { translate, headingLevel } = checkout;
    const title = translate('products.owned');
    const rows = offers.filter(({ canChange }) => canChange).map((offer) => ownedRow(checkout, offer));
    const fixed = offers.filter(({ canChange }) => !canChange);
    return html`<section>
      <h3 aria-level=${headingLevel + 1} class="section">${title}</h3>
      ${rows.length > 0 ? this.control.rows(title, rows) : nothing}
      ${
        fixed.length > 0
          ? html`<ul class="owned">
              ${fixed.map((offer) => {
                const { icon, name, lines } = ownedRow(checkout, offer);
                return html`<li>
                  ${icon ? html`<img src=${icon} alt="" />` : nothing}
                  <span class="strong">${name}</span>
                  <span class="small soft">${lines}</span>
                </li>`;
              })}
            </ul>`
          : nothing
      }
    </section>`;
  }

  private filter(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-product-picker': KasseProductPicker;
  }
}
