import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../context/checkout-context.ts';

/** Below 600 px, while choosing: what it costs at the start, the main action at the end. */
export function bottomBar({ view }: Checkout): TemplateResult {
  const isPriced = view.stop !== 'product' && view.selection.intent !== 'trial';
  return html`<div class="bar">
    ${isPriced ? html`<kasse-price exportparts="amount"></kasse-price>` : nothing}
    <kasse-intent-picker
      abreast
      ?hidden=${view.stop !== 'product'}
      exportparts="button, main, second"
    ></kasse-intent-picker>
    <kasse-actions without-back ?hidden=${view.stop === 'product'} exportparts="button, main"></kasse-actions>
  </div>`;
}
