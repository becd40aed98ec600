'use client';

export {
  KasseActions,
  KasseBillingPicker,
  KasseCart,
  KasseCheckout,
  KasseCheckoutForm,
  KasseConfirmation,
  KasseIntentPicker,
  KasseLauncher,
  KasseNotice,
  KasseOrderSummary,
  KassePlanPicker,
  KassePrice,
  KasseProductPicker,
  KasseProvider,
  KasseSeatSelector,
  KasseSteps,
} from './components.gen.ts';
export type {
  KasseActionsProps,
  KasseBillingPickerProps,
  KasseCartProps,
  KasseCheckoutProps,
  KasseCheckoutFormProps,
  KasseConfirmationProps,
  KasseIntentPickerProps,
  KasseLauncherProps,
  KasseNoticeProps,
  KasseOrderSummaryProps,
  KassePlanPickerProps,
  KassePriceProps,
  KasseProductPickerProps,
  KasseProviderProps,
  KasseSeatSelectorProps,
  KasseStepsProps,
} from './components.gen.ts';
export type { ElementProps, Listener, TagComponent } from './tag-component.ts';
export { useCheckout } from './use-checkout.ts';
export type { UsedCheckout } from './use-checkout.ts';
