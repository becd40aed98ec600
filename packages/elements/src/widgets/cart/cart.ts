import type { CartLineView } from '@kasse/flow';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { button } from '../../parts/button.ts';
import { cartIcon } from '../../parts/icons.ts';
import { selectStyles } from '../../parts/select.styles.ts';
import { controls, layout, reset, tokens, type } from '../../theme/index.ts';
import { cartLine } from './cart-line.ts';
import { cartRowsStyles } from './cart-rows.styles.ts';
import { cartStackedStyles } from './cart-stacked.styles.ts';
import { cartStyles } from './cart.styles.ts';

/**
 * The cart: every line is edited in place. A removed line can be put back until the customer goes on; a line
 * whose price changed, or that is no longer offered, waits for a decision. As a badge in the site's head it
 * counts the lines and leads to them; inside a `kasse-launcher` the same press opens the dialog.
 *
 * @tag kasse-cart
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @csspart row - One line.
 * @csspart control - The outline around the buttons and the number of a line.
 * @csspart amount - A figure.
 * @csspart note - A tinted box.
 * @csspart button - Each button; also `main` or `third`, and `badge` for the one of `compact`.
 * @csspart words - The words of the badge; without them it is an icon and a number, and keeps its name.
 */
export class KasseCart extends LitElement {
  static override styles = [
    tokens,
    reset,
    type,
    controls,
    layout,
    selectStyles,
    cartStyles,
    cartRowsStyles,
    cartStackedStyles,
  ];

  private readonly join = new CheckoutJoin(this);
  /** The line whose press replaces the pressed button, and what takes the focus then. */
  private turning: { readonly key: string; readonly to: '.undo' | '.remove' | '.name' } | undefined;
  private wasChecked = false;

  /** A badge with the number of lines; nothing while the cart is empty. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Lays the fields of a line out one below the other, with their labels, as in a narrow panel. */
  @property({ type: Boolean, reflect: true }) stacked = false;

  /** Leaves the main button out, where the place around the cart has one. */
  @property({ type: Boolean, attribute: 'without-actions' }) withoutActions = false;

  @query('.attention') private attention!: HTMLElement | null;

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout) return nothing;
    const { cart } = checkout.view;
    if (this.compact) return cart.count > 0 ? this.badge(checkout) : nothing;
    return html`${cart.lines.length > 0 ? this.rows(checkout) : nothing}
    ${cart.count > 0 ? [this.subtotal(checkout), this.actions(checkout)] : this.empty(checkout)}`;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.keepFocus();
    if (this.attention && !this.wasChecked) this.attention.focus();
    this.wasChecked = this.attention !== null;
  }

  private badge({ view, translate, format, send }: Checkout): TemplateResult {
    const { count } = view.cart;
    const number = format.number(count);
    return html`<button
      class="badge"
      type="button"
      part="button badge"
      @click=${() => {
        send({ type: 'cart.open' });
      }}
    >
      <span aria-hidden="true"
        >${cartIcon()}<span class="words" part="words">${translate('cart.title')}</span
        ><span class="count">${number}</span></span
      >
      <span class="unseen">${translate('cart.count', { count, number })}</span>
    </button>`;
  }

  private rows(checkout: Checkout): TemplateResult {
    const { view, translate } = checkout;
    const isWaiting = view.entriesChecked && view.cart.needsAttention;
    return html`${
        isWaiting
          ? html`<kasse-note class="attention" kind="caution" tabindex="-1" exportparts="note"
              >${translate('cart.attention')}</kasse-note
            >`
          : nothing
      }
      <ul class="rows" aria-label=${translate('cart.title')}>
        ${repeat(
          view.cart.lines,
          ({ key }) => key,
          (line, place) => this.line(checkout, line, place),
        )}
      </ul>`;
  }

  private line(checkout: Checkout, line: CartLineView, place: number): TemplateResult {
    const turn =
      (type: 'item.remove' | 'item.restore' | 'item.accept', to: '.undo' | '.remove' | '.name') => () => {
        this.turning = { key: line.key, to };
        checkout.send({ type, key: line.key });
      };
    return cartLine({
      checkout,
      line,
      place,
      isStacked: this.stacked,
      remove: turn('item.remove', '.undo'),
      restore: turn('item.restore', '.remove'),
      accept: turn('item.accept', '.name'),
    });
  }

  private subtotal({ view, translate, format }: Checkout): unknown {
    const { subtotal } = view.cart;
    if (!subtotal) return nothing;
    const isGross = view.catalogue?.taxBehaviour === 'inclusive';
    return html`<p class="subtotal">
      <span>${translate(isGross ? 'cart.gross' : 'cart.net')}</span>
      <kasse-amount class="strong" part="amount" .value=${format.money(subtotal)}></kasse-amount>
    </p>`;
  }

  private actions(checkout: Checkout): TemplateResult {
    const { view, translate, send } = checkout;
    return html`<div class="actions">
      ${button({
        kind: 'third',
        label: translate('actions.addAnother'),
        press: () => {
          send({ type: 'item.another' });
        },
      })}
      ${
        this.withoutActions
          ? nothing
          : button({
              kind: 'main',
              label: translate('actions.checkout'),
              busy: view.busy,
              press: () => {
                send({ type: view.canContinue ? 'continue' : 'entries.check' });
              },
            })
      }
    </div>`;
  }

  private empty({ translate, send }: Checkout): TemplateResult {
    return html`<p class="empty">${translate('cart.empty')}</p>
      <div class="actions">
        ${button({
          kind: 'main',
          label: translate('launcher.label'),
          press: () => {
            send({ type: 'item.another' });
          },
        })}
      </div>`;
  }

  /** A press that takes its own button away leaves the focus in the same line. */
  private keepFocus(): void {
    if (!this.turning) return;
    const { key, to } = this.turning;
    const line = this.join.checkout?.view.cart.lines.find((each) => each.key === key);
    const isTurned = to === '.name' ? line?.state === 'fine' : line?.removed === (to === '.undo');
    if (!isTurned) return;
    this.turning = undefined;
    this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"] ${to}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-cart': KasseCart;
  }
}
