import { KasseAmount } from './parts/amount.ts';
import { KasseNote } from './parts/note.ts';
import { KasseRuler } from './parts/ruler.ts';
import { KasseSeatField } from './parts/seat-field.ts';
// plop:part-import
import { KasseBillingPicker } from './widgets/billing-picker/billing-picker.ts';
import { KasseCheckoutForm } from './widgets/checkout-form/checkout-form.ts';
import { KasseConfirmation } from './widgets/confirmation/confirmation.ts';
import { KasseNotice } from './widgets/notice/notice.ts';
import { KasseOrderSummary } from './widgets/order-summary/order-summary.ts';
import { KassePlanPicker } from './widgets/plan-picker/plan-picker.ts';
import { KassePrice } from './widgets/price/price.ts';
import { KasseSeatSelector } from './widgets/seat-selector/seat-selector.ts';
// plop:widget-import

/** What is not needed to choose a product: a chunk of its own, fetched while the first stop is on screen. */
export const later = {
  'kasse-amount': KasseAmount,
  'kasse-note': KasseNote,
  'kasse-ruler': KasseRuler,
  'kasse-seat-field': KasseSeatField,
  // plop:part
  'kasse-notice': KasseNotice,
  'kasse-order-summary': KasseOrderSummary,
  'kasse-plan-picker': KassePlanPicker,
  'kasse-seat-selector': KasseSeatSelector,
  'kasse-billing-picker': KasseBillingPicker,
  'kasse-price': KassePrice,
  'kasse-checkout-form': KasseCheckoutForm,
  'kasse-confirmation': KasseConfirmation,
  // plop:widget
};
