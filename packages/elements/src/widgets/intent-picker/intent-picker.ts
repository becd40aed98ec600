import type { Intent, ProductOffer } from '@kasse/domain';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { changeName } from '../../i18n/phrases.ts';
import { button } from '../../parts/button.ts';
import { controls, layout, reset, tokens } from '../../theme/index.ts';

/**
 * Buy or Try: the two buttons of the chosen product; of one that the account has, what can be changed. Only
 * what is on offer is shown; pressing one chooses it and goes on.
 *
 * @tag kasse-intent-picker
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
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
    if (!checkout || !offer || !(offer.canBuy || offer.canTry || offer.canChange)) return nothing;
    const { translate, format } = checkout;
    const product = format.text(offer.product.name).text;
    return html`<div
      class="actions"
      role="group"
      aria-label=${offer.canChange ? product : translate('intent.label', { product })}
    >
      ${offer.canTry ? this.choice(checkout, 'trial', offer) : nothing}
      ${offer.canBuy ? this.choice(checkout, 'buy', offer) : nothing}
      ${offer.canChange ? this.choice(checkout, 'change', offer) : nothing}
    </div>`;
  }

  private choice(checkout: Checkout, intent: Intent, offer: ProductOffer): unknown {
    return button({
      kind: intent === 'trial' && offer.canBuy ? 'second' : 'main',
      label: intentName(checkout, intent, offer),
      press: () => {
        checkout.send({ type: 'intent.pick', intent });
        checkout.send({ type: 'continue' });
      },
    });
  }
}

function intentName(checkout: Checkout, intent: Intent, offer: ProductOffer): string {
  if (intent === 'change') return changeName(checkout, offer);
  if (intent === 'trial') return checkout.translate('intent.try');
  return checkout.translate(offer.runningTrial ? 'intent.convert' : 'intent.buy');
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-intent-picker': KasseIntentPicker;
  }
}
