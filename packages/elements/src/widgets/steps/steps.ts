import type { Stop } from '@kasse/domain';
import { html, LitElement, nothing } from 'lit';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { stopName } from '../../i18n/phrases.ts';
import { reset, tokens } from '../../theme/index.ts';

/**
 * The trail of stops that this order has; those that are done can be gone back to.
 *
 * @tag kasse-steps
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @csspart step - One step.
 */
export class KasseSteps extends LitElement {
  static override styles = [tokens, reset];

  private readonly join = new CheckoutJoin(this);

  override render(): unknown {
    const { checkout } = this.join;
    if (!checkout) return nothing;
    const { view, translate, format, send } = checkout;
    const place = view.stops.findIndex(({ state }) => state === 'present');
    const position = translate('steps.position', {
      current: format.number(place + 1),
      total: format.number(view.stops.length),
      name: stopName(checkout, view.stop),
    });
    const steps = view.stops.map(({ stop, state, reachable }) => ({
      id: stop,
      label: stopName(checkout, stop),
      state,
      reachable,
    }));
    return html`<kasse-trail
      exportparts="step"
      .steps=${steps}
      .position=${position}
      .label=${translate('steps.label')}
      @kasse-go=${(event: CustomEvent<{ stop: Stop }>) => {
        send({ type: 'stop.go', stop: event.detail.stop });
      }}
    ></kasse-trail>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-steps': KasseSteps;
  }
}
