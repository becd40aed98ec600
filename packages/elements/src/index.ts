export { KasseCheckout } from './checkout/checkout.ts';
export type { Connections, ConnectOptions } from './checkout/connections.ts';
export type {
  CartedItem,
  EventOrigin,
  KasseEvent,
  KasseEventDetails,
  KasseEventMap,
  OrderedItem,
  Waitable,
} from './checkout/dom-events.ts';
export { KasseLauncher } from './checkout/launcher.ts';
export { KasseProvider } from './checkout/provider.ts';
export type { Session } from './checkout/session-token.ts';
export { checkoutContext } from './context/checkout-context.ts';
export type { Checkout, Links } from './context/checkout-context.ts';
export type { DeskOptions, PaymentDesk } from './context/payment-desk.ts';
export { CheckoutJoin } from './context/checkout-join.ts';
export type { MessageKey, Translate } from './i18n/message-key.ts';
export type { MessageOverrides } from './i18n/overrides.ts';
export type { Choice } from './parts/choice.ts';
export { KasseActions } from './widgets/actions/actions.ts';
export { KasseBillingPicker } from './widgets/billing-picker/billing-picker.ts';
export { KasseCart } from './widgets/cart/cart.ts';
export { KasseCheckoutForm } from './widgets/checkout-form/checkout-form.ts';
export { KasseConfirmation } from './widgets/confirmation/confirmation.ts';
export { KasseIntentPicker } from './widgets/intent-picker/intent-picker.ts';
export { KasseNotice } from './widgets/notice/notice.ts';
export { KasseOrderSummary } from './widgets/order-summary/order-summary.ts';
export { KassePlanPicker } from './widgets/plan-picker/plan-picker.ts';
export { KassePrice } from './widgets/price/price.ts';
export { KasseProductPicker } from './widgets/product-picker/product-picker.ts';
export { KasseSeatSelector } from './widgets/seat-selector/seat-selector.ts';
export { KasseSteps } from './widgets/steps/steps.ts';
