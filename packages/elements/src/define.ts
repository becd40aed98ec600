import { KasseCheckout } from './checkout/checkout.ts';
import { setConnections, type Connections } from './checkout/connections.ts';
import { KasseLauncher } from './checkout/launcher.ts';
import { KasseProvider } from './checkout/provider.ts';
import { defineParts } from './parts/define-parts.ts';
import { KasseActions } from './widgets/actions/actions.ts';
import { KasseIntentPicker } from './widgets/intent-picker/intent-picker.ts';
import { KasseNotice } from './widgets/notice/notice.ts';
import { KasseOrderSummary } from './widgets/order-summary/order-summary.ts';
import { KassePrice } from './widgets/price/price.ts';
import { KasseProductPicker } from './widgets/product-picker/product-picker.ts';
import { KasseSteps } from './widgets/steps/steps.ts';

/** Providers first: a widget that is defined earlier would ask for its checkout and hear nothing. */
const first = {
  'kasse-provider': KasseProvider,
  'kasse-checkout': KasseCheckout,
  'kasse-launcher': KasseLauncher,
  'kasse-product-picker': KasseProductPicker,
  'kasse-intent-picker': KasseIntentPicker,
  'kasse-actions': KasseActions,
  'kasse-notice': KasseNotice,
  'kasse-order-summary': KasseOrderSummary,
  'kasse-price': KassePrice,
  'kasse-steps': KasseSteps,
  // plop:widget
};

/**
 * Registers all elements of Kasse, with the way to reach a billing service and the words. What later
 * stops need is fetched while the first one is on screen. Calling it twice, or from two copies of the
 * script, changes nothing but the connections of the calling copy.
 */
export async function defineKasse(options: Connections): Promise<void> {
  setConnections(options);
  defineParts();
  register(first);
  const { later } = await import('./define-later.ts');
  register(later);
}

function register(tags: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, element] of Object.entries(tags)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
