import { fixture } from '@open-wc/testing';
import { cart } from '../define-cart.ts';
import { later } from '../define-later.ts';
import { defineParts } from '../parts/define-parts.ts';
import { register } from '../register.ts';
import { KasseActions } from '../widgets/actions/actions.ts';
import { KasseIntentPicker } from '../widgets/intent-picker/intent-picker.ts';
import { KasseProductPicker } from '../widgets/product-picker/product-picker.ts';
import { KasseSteps } from '../widgets/steps/steps.ts';
import type { TemplateResult } from 'lit';
import { stagedAccount, stagedCatalogue } from './catalogue.ts';
import { drawn } from './reading.fixture.ts';
import { defineStage, onStage, type KasseStage } from './stage.ts';
import { stagedView, type StagedView } from './views.ts';

defineParts();
defineStage();
register(later);
register(cart);
register({
  'kasse-actions': KasseActions,
  'kasse-intent-picker': KasseIntentPicker,
  'kasse-product-picker': KasseProductPicker,
  'kasse-steps': KasseSteps,
});

/** A widget on a stage in the page, drawn to its last part. */
export async function staged(
  widget: TemplateResult,
  view: Partial<StagedView> = {},
  locale: 'de' | 'en' = 'en',
): Promise<KasseStage> {
  const whole = stagedView({ catalogue: stagedCatalogue, account: stagedAccount, ...view });
  const stage = await fixture<KasseStage>(onStage(whole, widget, locale));
  await drawn(stage);
  return stage;
}

/** Ten licences of the middle plan, billed annually. */
export const bought = {
  productId: 'telefonie',
  intent: 'buy',
  planId: 'plus',
  seats: 10,
  interval: 'year',
} as const;

/** A trial of the middle plan. */
export const tried = { productId: 'telefonie', intent: 'trial', planId: 'plus', seats: 1 } as const;

/** Five more licences for the subscription of an account that owns telephony. */
export const changed = {
  productId: 'telefonie',
  intent: 'change',
  planId: 'plus',
  seats: 5,
  interval: 'month',
} as const;
