import type { Intent } from '@kasse/domain';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { button } from '../../parts/button.ts';
import { controls, layout, reset, tokens } from '../../theme/index.ts';

/**
 * Buy or Try: the two buttons of the chosen product. Only what is on offer is shown; pressing one
 * chooses it and goes on.
 *
 * @tag kasse-intent-picker
 * @csspart button - Each button; also `main` or `second`.
 */
export class KasseIntentPicker extends LitElement {
  static override styles = [
    tokens,
    reset,
    controls,
    layout,
    css`
      :host([abreast]) .actions {
        flex-flow: row;
      }
      :host([abreast]) button {
        flex: 1;
      }
    `,
  ];

  private readonly join = new CheckoutJoin(this);

  /** Keeps the buttons side by side at every width, as in a bottom bar. */
  @property({ type: Boolean, reflect: true }) abreast = false;

  override render(): unknown {
    const { checkout } = this.join;
    const offer = checkout?.view.offer;
    if (!checkout || !offer || !(offer.canBuy || offer.canTry)) return nothing;
    const { translate, format } = checkout;
    const label = translate('intent.label', { product: format.text(offer.product.name).text });
    return html`<div class="actions" role="group" aria-label=${label}>
      ${offer.canTry ? this.choice(checkout, 'trial', offer.canBuy ? 'second' : 'main') : nothing}
      ${offer.canBuy ? this.choice(checkout, 'buy', 'main') : nothing}
    </div>`;
  }

  private choice(checkout: Checkout, intent: Intent, kind: 'main' | 'second'): unknown {
    const buys = checkout.view.offer?.runningTrial ? 'intent.convert' : 'intent.buy';
    const label = checkout.translate(intent === 'buy' ? buys : 'intent.try');
    return button({
      kind,
      label,
      press: () => {
        checkout.send({ type: 'intent.pick', intent });
        checkout.send({ type: 'continue' });
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-intent-picker': KasseIntentPicker;
  }
}
