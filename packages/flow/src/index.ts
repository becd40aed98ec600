export type { Before, BindingAct, CheckoutContext, CheckoutInput, Collect } from './checkout.context.ts';
export type { MissingEntry } from './checkout.entries.ts';
export type { CheckoutEmitted, CheckoutEvent, ItemChange, SignInReason } from './checkout.events.ts';
export { checkoutMachine } from './checkout.machine.ts';
export { toView } from './checkout.view.ts';
export type {
  CartLineView,
  CartView,
  CheckoutView,
  MainAction,
  Moment,
  StopView,
} from './checkout.view-types.ts';
export { orderMachine } from './order.machine.ts';
export type { OrderInput, OrderOutcome } from './order.machine.ts';
