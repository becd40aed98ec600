import type { Act } from './situation.ts';

const forward: Act = { type: 'continue' };

/** A product is chosen, nothing else. */
export const chosen: readonly Act[] = [{ type: 'product.pick', productId: 'telefonie' }];

/** Buy was pressed: plan and licences are asked. */
export const atScope: readonly Act[] = [...chosen, { type: 'intent.pick', intent: 'buy' }, forward];

/** Ten licences: monthly or annually is asked. */
export const atBilling: readonly Act[] = [...atScope, { type: 'seats.set', seats: 10 }, forward];

/** Annually was chosen. */
export const billedAnnually: readonly Act[] = [...atBilling, { type: 'interval.pick', interval: 'year' }];

/** On the checkout page; signed out, the way there asks for the sign-in. */
export const atCheckout: readonly Act[] = [...billedAnnually, forward];

/** The order button was pressed. */
export const ordering: readonly Act[] = [...atCheckout, { type: 'order.place' }];

/** Try was pressed: plan and licences of the trial are asked. */
export const atTrialScope: readonly Act[] = [...chosen, { type: 'intent.pick', intent: 'trial' }, forward];

/** The trial was started. */
export const tried: readonly Act[] = [...atTrialScope, forward];

/** More licences than the plan has. */
export const tooMany: readonly Act[] = [...atScope, { type: 'seats.set', seats: 501 }];

/** The customer pressed the button although entries are missing. */
export const checked: readonly Act[] = [
  ...atCheckout,
  { type: 'address.set', address: { company: '', postcode: '', invoiceEmail: 'rechnung' } },
  { type: 'vat.set', vatId: 'DE12' },
  { type: 'entries.check' },
];

/** The cart is shown. */
export const inCart: readonly Act[] = [{ type: 'cart.open' }];

/** More licences for a product that the account owns: plan and number are asked. */
export const atChangeScope: readonly Act[] = [
  { type: 'product.pick', productId: 'webinare' },
  { type: 'intent.pick', intent: 'change' },
  forward,
];

/** The owned product with five more licences and the plan above its own is in the cart. */
export const changeInCart: readonly Act[] = [
  ...atChangeScope,
  { type: 'plan.pick', planId: 'premium' },
  { type: 'seats.set', seats: 5 },
  forward,
  ...inCart,
];

/** A trial that asks for payment details: it is billed afterwards, so monthly or annually is asked. */
export const atPaidTrialBilling: readonly Act[] = [
  { type: 'product.pick', productId: 'archiv' },
  { type: 'intent.pick', intent: 'trial' },
  forward,
  { type: 'seats.set', seats: 5 },
  forward,
];

/** That trial is in the cart. */
export const paidTrialInCart: readonly Act[] = [...atPaidTrialBilling, forward, ...inCart];

/** The same product was added once more. */
export const mergedInCart: readonly Act[] = [...billedAnnually, forward];

/** Two products that are billed in different ways, on the checkout page. */
export const severalAtCheckout: readonly Act[] = [
  ...billedAnnually,
  forward,
  { type: 'item.another' },
  { type: 'product.pick', productId: 'meetings' },
  { type: 'intent.pick', intent: 'buy' },
  forward,
  { type: 'seats.set', seats: 5 },
  forward,
  { type: 'interval.pick', interval: 'month' },
  forward,
  forward,
];

/** More licences of an owned product, on the checkout page. */
export const changeAtCheckout: readonly Act[] = [...atChangeScope, { type: 'seats.set', seats: 5 }, forward];

/** One of two subscriptions of a product is chosen. */
export const ofTwoChosen: readonly Act[] = [
  { type: 'product.pick', productId: 'telefonie', subscriptionId: 'telefonie-2' },
];

/** More licences for both subscriptions of a product, in the cart. */
export const twoChangesInCart: readonly Act[] = [
  { type: 'product.pick', productId: 'telefonie', subscriptionId: 'telefonie-1' },
  { type: 'intent.pick', intent: 'change' },
  forward,
  { type: 'seats.set', seats: 5 },
  forward,
  { type: 'item.another' },
  ...ofTwoChosen,
  { type: 'intent.pick', intent: 'change' },
  forward,
  { type: 'seats.set', seats: 2 },
  forward,
];

/** A trial that is paid afterwards, on the checkout page. */
export const paidTrialAtCheckout: readonly Act[] = [...atPaidTrialBilling, forward];

/** Something for which a code leaves nothing to pay. */
export const nothingDue: readonly Act[] = [
  { type: 'product.pick', productId: 'meetings' },
  { type: 'intent.pick', intent: 'buy' },
  forward,
  forward,
  forward,
  { type: 'code.add', code: 'GRATIS100' },
];

/** Payment by a card that is typed in. */
export const byCard: Act = { type: 'payment.pick', paymentMethodId: 'card' };
