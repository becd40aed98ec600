import { KasseBillingPicker } from './widgets/billing-picker/billing-picker.ts';
import { KasseCheckoutForm } from './widgets/checkout-form/checkout-form.ts';
import { KasseConfirmation } from './widgets/confirmation/confirmation.ts';
import { KassePlanPicker } from './widgets/plan-picker/plan-picker.ts';
import { KasseSeatSelector } from './widgets/seat-selector/seat-selector.ts';

/** What the stops after the first one need: a chunk of its own. */
export const later = {
  'kasse-plan-picker': KassePlanPicker,
  'kasse-seat-selector': KasseSeatSelector,
  'kasse-billing-picker': KasseBillingPicker,
  'kasse-checkout-form': KasseCheckoutForm,
  'kasse-confirmation': KasseConfirmation,
};
