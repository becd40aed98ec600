import type { MainAction } from '@kasse/flow';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { allowedUrl } from '../../context/allowed-url.ts';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import type { MessageKey } from '../../i18n/message-key.ts';
import { button } from '../../parts/button.ts';
import { controls, layout, reset, tokens, type } from '../../theme/index.ts';

const labels = {
  continue: 'actions.continue',
  add_to_cart: 'actions.addToCart',
  checkout: 'actions.checkout',
  start_trial: 'actions.startTrial',
  sign_in: 'account.signIn',
  retry: 'actions.retry',
} as const satisfies Partial<Record<MainAction, MessageKey>>;

/**
 * Back and the main action, with the label that the moment demands. What happens at the end of a trial
 * stands above its button. At the product stop the pair of `kasse-intent-picker` is the main action, and
 * the order button exists once, in the summary; neither is here.
 *
 * @tag kasse-actions
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @csspart button - Each button; also `main` or `third`.
 */
export class KasseActions extends LitElement {
  static override styles = [tokens, reset, type, controls, layout];

  private readonly join = new CheckoutJoin(this);

  /** Leaves the way back out, for a bottom bar that has no room for it. */
  @property({ type: Boolean, attribute: 'without-back' }) withoutBack = false;

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout) return nothing;
    const { view } = checkout;
    if (view.moment === 'choosing' && view.stop === 'product') return nothing;
    return html`<div class="actions">${this.back(checkout)}${this.main(checkout)}</div>`;
  }

  private back({ view, translate, send }: Checkout): unknown {
    if (this.withoutBack || !view.canGoBack) return nothing;
    return button({
      kind: 'third',
      label: translate('actions.back'),
      press: () => {
        send({ type: 'back' });
      },
    });
  }

  private main(checkout: Checkout): unknown {
    const { view, translate, links } = checkout;
    const action = view.mainAction;
    if (!action || action === 'place_order') return nothing;
    return button({
      kind: 'main',
      label: translate(labels[action]),
      busy: view.busy,
      href: action === 'sign_in' ? allowedUrl(links.signIn) : undefined,
      press: () => {
        this.act(checkout, action);
      },
    });
  }

  private act({ view, send }: Checkout, action: Exclude<MainAction, 'place_order'>): void {
    if (action === 'retry') send({ type: 'retry' });
    else if (action === 'sign_in') send({ type: 'sign_in.request' });
    else send({ type: view.canContinue ? 'continue' : 'entries.check' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-actions': KasseActions;
  }
}
