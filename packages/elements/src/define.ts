import { KasseCheckout } from './checkout/checkout.ts';
import { setConnections, type Connections } from './checkout/connections.ts';
import { KasseLauncher } from './checkout/launcher.ts';
import { KasseProvider } from './checkout/provider.ts';
import { KasseChoiceList } from './parts/choice-list.ts';
import { KasseTrail } from './parts/trail.ts';
import { needCartOf } from './need-cart.ts';
import { register } from './register.ts';
import { KasseActions } from './widgets/actions/actions.ts';
import { KasseIntentPicker } from './widgets/intent-picker/intent-picker.ts';
import { KasseProductPicker } from './widgets/product-picker/product-picker.ts';
import { KasseSteps } from './widgets/steps/steps.ts';

/**
 * What the first stop needs before it can be used. Providers first: a widget that is defined earlier
 * would ask for its checkout and hear nothing.
 */
const first = {
  'kasse-provider': KasseProvider,
  'kasse-checkout': KasseCheckout,
  'kasse-launcher': KasseLauncher,
  'kasse-choice-list': KasseChoiceList,
  'kasse-trail': KasseTrail,
  'kasse-product-picker': KasseProductPicker,
  'kasse-intent-picker': KasseIntentPicker,
  'kasse-actions': KasseActions,
  'kasse-steps': KasseSteps,
};

/**
 * Registers all elements of Kasse, with the way to reach a billing service and the words. What later
 * stops need is fetched while the first one is on screen; the cart, which most customers never see, once the
 * page or the layout has one. Calling it twice, or from two copies of the
 * script, changes nothing but the connections of the calling copy.
 */
export async function defineKasse(options: Connections): Promise<void> {
  const more = () => import('./define-later.ts');
  setConnections({
    ...options,
    loadTranslate: async () => (await import('./i18n/translate.ts')).createTranslate,
  });
  register(first);
  needCartOf(document);
  const { later } = await more();
  register(later);
}
