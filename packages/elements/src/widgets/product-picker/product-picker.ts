import type { CheckoutEvent } from '@kasse/flow';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { LatePart } from '../../late-part.ts';
import type { Choice } from '../../parts/choice.ts';
import { reset, tokens, type } from '../../theme/index.ts';
import { ChoiceControl } from '../choice-control.ts';
import { formAssociated } from '../form-value.ts';
import { productPickerStyles } from './product-picker.styles.ts';
import type { ProductSearch } from './product-search.ts';
import { openRow, ownedRow, rowValue } from './product-rows.ts';

/** From this many products on a search field stands above them. */
const searchable = 12;

/**
 * The products on offer as rows; those that the account already has stand apart below, each of its subscriptions in a
 * row of its own. From 12 on they can be searched by their names and descriptions.
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
 * @csspart search - The search field above 12 products and more.
 */
@formAssociated
export class KasseProductPicker extends LitElement {
  static override styles = [tokens, reset, type, productPickerStyles];

  private readonly join = new CheckoutJoin(this);
  private readonly control = new ChoiceControl(
    this,
    this.join,
    ({ offer, account }) => offer && rowValue(offer, account),
    (value) => this.picked(value),
  );

  /**
   * Id of the chosen product, with that of its subscription behind a slash where the account has several; without a
   * checkout it is the control's value.
   */
  @property() value = '';

  /** What the group is called, for use without a checkout. */
  @property() label = '';

  /** The rows, for use without a checkout. */
  @property({ attribute: false }) choices: readonly Choice[] = [];

  /** The search of the present rows; undefined while they are few. */
  private search: ProductSearch | undefined;
  private readonly lateSearch = new LatePart('The search', async () => {
    const { ProductSearch } = await import('./product-search.ts');
    return new ProductSearch(this, this.join);
  });

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('kasse-choice-list')?.focus(options);
  }

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout) return [this.field(this.choices), this.rows(this.label, this.choices)];
    const { translate, view } = checkout;
    if (!view.catalogue) return nothing;
    const open: Choice[] = [];
    const changeable: Choice[] = [];
    const fixed: Choice[] = [];
    for (const offer of view.offers) {
      if (!offer.subscription) open.push(openRow(checkout, offer));
      else (offer.canChange ? changeable : fixed).push(ownedRow(checkout, offer));
    }
    return [
      this.field([...open, ...changeable, ...fixed]),
      open.length > 0
        ? this.rows(translate('products.title'), open)
        : html`<p>${translate('products.none')}</p>`,
      this.owned(checkout, changeable, this.narrow(fixed)),
    ];
  }

  private picked(value: string): CheckoutEvent {
    const { offers = [], account = null } = this.join.checkout?.view ?? {};
    const offer = offers.find((each) => rowValue(each, account) === value);
    const { product, subscription } = offer ?? {};
    return {
      type: 'product.pick',
      productId: product?.id ?? value,
      ...(subscription && { subscriptionId: subscription.id }),
    };
  }

  /** The search above many rows, once it was fetched. */
  private field(rows: readonly Choice[]): unknown {
    this.search = undefined;
    if (rows.length < searchable) return nothing;
    this.lateSearch.need((isThere) => {
      if (isThere) this.requestUpdate();
    });
    this.search = this.lateSearch.current;
    return this.search?.field(rows);
  }

  /** The rows that are searched for; of a short list all of them. */
  private narrow(rows: readonly Choice[]): readonly Choice[] {
    return this.search?.narrow(rows, this.control.value()) ?? rows;
  }

  private rows(label: string, choices: readonly Choice[]): unknown {
    return this.control.rows(label, this.narrow(choices));
  }

  private owned(
    { translate, headingLevel }: Checkout,
    changeable: readonly Choice[],
    fixed: readonly Choice[],
  ): unknown {
    const title = translate('products.owned');
    if (this.narrow(changeable).length + fixed.length === 0) return nothing;
    return html`<section>
      <h3 aria-level=${headingLevel + 1} class="section">${title}</h3>
      ${changeable.length > 0 ? this.rows(title, changeable) : nothing}
      ${
        fixed.length > 0
          ? html`<ul class="owned">
              ${fixed.map(
                ({ icon, name, lines }) =>
                  html`<li>
                    ${icon ? html`<img src=${icon} alt="" />` : nothing}
                    <span class="strong">${name}</span>
                    <span class="small soft">${lines}</span>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-product-picker': KasseProductPicker;
  }
}
