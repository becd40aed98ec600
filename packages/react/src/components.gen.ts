// Made from the manifest of the elements by tools/react-components.ts: change that, or the elements.
import type * as Elements from '@kasse/elements';
import { tagComponent, type ElementProps, type Listener, type TagComponent } from './tag-component.ts';

/** Props of `KasseActions`. */
export interface KasseActionsProps extends ElementProps<Elements.KasseActions> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
  /** Leaves the way back out, for a bottom bar that has no room for it. */
  withoutBack?: Elements.KasseActions['withoutBack'] | undefined;
}

/** Back and the main action, with the label that the moment demands. What happens at the end of a trial stands above its button. At the product stop the pair of `kasse-intent-picker` is the main action, and the order button exists once, in the summary; neither is here. */
export const KasseActions: TagComponent<Elements.KasseActions, KasseActionsProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-actions',
    props: { for: 'for', withoutBack: 'without-back' },
    events: [],
  });

/** Props of `KasseBillingPicker`. */
export interface KasseBillingPickerProps extends ElementProps<Elements.KasseBillingPicker> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
  /** Name under which a form sends the value. */
  name?: string | undefined;
  /** The form that it stands in is sent only with a choice. */
  required?: boolean | undefined;
  /** Cannot be used and is not sent. */
  disabled?: boolean | undefined;
  /** `month` or `year`; without a checkout it is the control's value. */
  value?: Elements.KasseBillingPicker['value'] | undefined;
  /** What the group is called, for use without a checkout. */
  label?: Elements.KasseBillingPicker['label'] | undefined;
  /** The rows, for use without a checkout. */
  choices?: Elements.KasseBillingPicker['choices'] | undefined;
  /** The customer chose an interval. */
  onChange?: Listener<Elements.KasseBillingPicker, 'change'> | undefined;
}

/** Monthly or annually: both rows show the same figure, the total for the chosen licences, so that they compare. The saving is said in words. What changes a subscription is billed like it, which is a line. Alone in a form it is a control: give it `choices`, and it sends `value` under `name`. */
export const KasseBillingPicker: TagComponent<Elements.KasseBillingPicker, KasseBillingPickerProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-billing-picker',
    props: {
      for: 'for',
      name: 'name',
      required: 'required',
      disabled: 'disabled',
      value: 'value',
      label: 'label',
      choices: null,
    },
    events: ['change'],
  });

/** Props of `KasseCart`. */
export interface KasseCartProps extends ElementProps<Elements.KasseCart> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
  /** A badge with the number of lines; nothing while the cart is empty. */
  compact?: Elements.KasseCart['compact'] | undefined;
  /** Lays the fields of a line out one below the other, with their labels, as in a narrow panel. */
  stacked?: Elements.KasseCart['stacked'] | undefined;
  /** Leaves the main button out, where the place around the cart has one. */
  withoutActions?: Elements.KasseCart['withoutActions'] | undefined;
}

/** The cart: every line is edited in place. A removed line can be put back until the customer goes on; a line whose price changed, or that is no longer offered, waits for a decision. As a badge in the site's head it counts the lines and leads to them; inside a `kasse-launcher` the same press opens the dialog. */
export const KasseCart: TagComponent<Elements.KasseCart, KasseCartProps> = /* @__PURE__ */ tagComponent({
  name: 'kasse-cart',
  props: { for: 'for', compact: 'compact', stacked: 'stacked', withoutActions: 'without-actions' },
  events: [],
});

/** Props of `KasseCheckout`. */
export interface KasseCheckoutProps extends ElementProps<Elements.KasseCheckout> {
  /** Forces a colour scheme; else that of the page counts. */
  theme?: 'light' | 'dark' | undefined;
  /** `inline` in the page, or `dialog` over it. */
  presentation?: Elements.KasseCheckout['presentation'] | undefined;
  /** Whether the dialog is open. */
  open?: Elements.KasseCheckout['open'] | undefined;
  /** Base URL of the billing service, `demo` for the one in the page, or a gateway object. */
  gateway?: Elements.KasseCheckout['gateway'] | undefined;
  /** Token of the signed-in customer, or (as a property) a function that resolves with one. */
  session?: Elements.KasseCheckout['session'] | undefined;
  /** BCP 47 tag; else the nearest `lang` around the element, else English. */
  locale?: Elements.KasseCheckout['locale'] | undefined;
  /** Named state of the in-page service; only with `gateway="demo"`. */
  scenario?: Elements.KasseCheckout['scenario'] | undefined;
  /** Where to begin: `product`, `cart`, or `checkout` if there is something to order. */
  start?: Elements.KasseCheckout['start'] | undefined;
  /** Address of the page with the checkout, where that is another one: on "Checkout" the browser goes there. Let the checkout of that page have `start="checkout"`. Whether there is one is read at the start. */
  checkoutUrl?: Elements.KasseCheckout['checkoutUrl'] | undefined;
  /** `steps` gives every stop an entry in the browser's history, so that Back goes one stop back; read at the start. By default nothing is ever written there. */
  history?: Elements.KasseCheckout['history'] | undefined;
  /** Id of the product that is chosen on arrival. */
  product?: Elements.KasseCheckout['product'] | undefined;
  /** Id of the subscription of the product that is changed, where the account has several of it. */
  subscription?: Elements.KasseCheckout['subscription'] | undefined;
  /** `buy`, `trial` or `change`, if that is chosen on arrival. */
  intent?: Elements.KasseCheckout['intent'] | undefined;
  /** Id of the plan that is chosen on arrival. */
  plan?: Elements.KasseCheckout['plan'] | undefined;
  /** Number of licences that is chosen on arrival. */
  seats?: Elements.KasseCheckout['seats'] | undefined;
  /** `month` or `year`, if that is chosen on arrival. */
  billing?: Elements.KasseCheckout['billing'] | undefined;
  /** Discount code that is applied on arrival. */
  code?: Elements.KasseCheckout['code'] | undefined;
  /** Level of a stop's title in the page's outline, 1 to 6. */
  headingLevel?: Elements.KasseCheckout['headingLevel'] | undefined;
  /** Own words by key, over those of the locale; the locked ones stay. */
  messages?: Elements.KasseCheckout['messages'] | undefined;
  /** Own payment providers by name, before those that `defineKasse` was given. */
  payments?: Elements.KasseCheckout['payments'] | undefined;
  /** Addresses of the host's own pages. */
  links?: Elements.KasseCheckout['links'] | undefined;
  /** The dialog opened. */
  onKasseOpen?: Listener<Elements.KasseCheckout, 'kasse-open'> | undefined;
  /** The dialog closed. */
  onKasseClose?: Listener<Elements.KasseCheckout, 'kasse-close'> | undefined;
  /** It closed before an order or a trial. */
  onKasseAbandon?: Listener<Elements.KasseCheckout, 'kasse-abandon'> | undefined;
  /** Catalogue and account are there. */
  onKasseReady?: Listener<Elements.KasseCheckout, 'kasse-ready'> | undefined;
  /** The moment, the stop or the business changed. */
  onKasseChange?: Listener<Elements.KasseCheckout, 'kasse-change'> | undefined;
  /** Another stop is shown. */
  onKasseStep?: Listener<Elements.KasseCheckout, 'kasse-step'> | undefined;
  /** The customer chose something. */
  onKasseSelectionChange?: Listener<Elements.KasseCheckout, 'kasse-selection-change'> | undefined;
  /** The cart is another one, also when that came from another tab or device. */
  onKasseCartChange?: Listener<Elements.KasseCheckout, 'kasse-cart-change'> | undefined;
  /** Binding figures arrived. */
  onKasseQuote?: Listener<Elements.KasseCheckout, 'kasse-quote'> | undefined;
  /** A trial was started. */
  onKasseTrialStarted?: Listener<Elements.KasseCheckout, 'kasse-trial-started'> | undefined;
  /** An order was placed; once per order, also when that was learnt after a reload. */
  onKasseOrderPlaced?: Listener<Elements.KasseCheckout, 'kasse-order-placed'> | undefined;
  /** A payment was declined. */
  onKasseOrderDeclined?: Listener<Elements.KasseCheckout, 'kasse-order-declined'> | undefined;
  /** Something went wrong. */
  onKasseProblem?: Listener<Elements.KasseCheckout, 'kasse-problem'> | undefined;
  /** Somebody has to sign in; set `session` afterwards. */
  onKasseSignInRequired?: Listener<Elements.KasseCheckout, 'kasse-sign-in-required'> | undefined;
  /** The account buys elsewhere. */
  onKasseCorporateAccount?: Listener<Elements.KasseCheckout, 'kasse-corporate-account'> | undefined;
  /** The customer wants to assign new licences. */
  onKasseAssignLicences?: Listener<Elements.KasseCheckout, 'kasse-assign-licences'> | undefined;
  /** The customer wants to open a product. */
  onKasseOpenProduct?: Listener<Elements.KasseCheckout, 'kasse-open-product'> | undefined;
  /** The customer wants more than can be ordered here. */
  onKasseAskForQuote?: Listener<Elements.KasseCheckout, 'kasse-ask-for-quote'> | undefined;
  /** The customer goes on to the page of `checkout-url`; cancelable by hosts that lead there themselves. */
  onKasseGoToCheckout?: Listener<Elements.KasseCheckout, 'kasse-go-to-checkout'> | undefined;
  /** Cancelable; `detail.waitUntil(promise)` lets the host decide. */
  onKasseBeforeTrial?: Listener<Elements.KasseCheckout, 'kasse-before-trial'> | undefined;
  /** Cancelable; `detail.waitUntil(promise)` lets the host decide. */
  onKasseBeforeOrder?: Listener<Elements.KasseCheckout, 'kasse-before-order'> | undefined;
}

/** The whole flow in its default layout: inline in the page, or choosing in a dialog that gives way to a page for the checkout itself, since a bank's window must be able to lie above it. */
export const KasseCheckout: TagComponent<Elements.KasseCheckout, KasseCheckoutProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-checkout',
    props: {
      theme: 'theme',
      presentation: 'presentation',
      open: 'open',
      gateway: 'gateway',
      session: 'session',
      locale: 'locale',
      scenario: 'scenario',
      start: 'start',
      checkoutUrl: 'checkout-url',
      history: 'history',
      product: 'product',
      subscription: 'subscription',
      intent: 'intent',
      plan: 'plan',
      seats: 'seats',
      billing: 'billing',
      code: 'code',
      headingLevel: 'heading-level',
      messages: null,
      payments: null,
      links: null,
    },
    events: [
      'kasse-open',
      'kasse-close',
      'kasse-abandon',
      'kasse-ready',
      'kasse-change',
      'kasse-step',
      'kasse-selection-change',
      'kasse-cart-change',
      'kasse-quote',
      'kasse-trial-started',
      'kasse-order-placed',
      'kasse-order-declined',
      'kasse-problem',
      'kasse-sign-in-required',
      'kasse-corporate-account',
      'kasse-assign-licences',
      'kasse-open-product',
      'kasse-ask-for-quote',
      'kasse-go-to-checkout',
      'kasse-before-trial',
      'kasse-before-order',
    ],
  });

/** Props of `KasseCheckoutForm`. */
export interface KasseCheckoutFormProps extends ElementProps<Elements.KasseCheckoutForm> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
}

/** Billing details, VAT id and reference, payment and terms. What the account already has is text with a way to change it. The fields stand in the page's own tree, as light children of the outermost Kasse element, and keep what was typed while the order is changed. */
export const KasseCheckoutForm: TagComponent<Elements.KasseCheckoutForm, KasseCheckoutFormProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-checkout-form',
    props: { for: 'for' },
    events: [],
  });

/** Props of `KasseConfirmation`. */
export interface KasseConfirmationProps extends ElementProps<Elements.KasseConfirmation> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
}

/** The result of an order or a trial: access, the licences that wait to be assigned and why, the next invoice, what is left in the cart. One main action: assign, if there is something to assign. */
export const KasseConfirmation: TagComponent<Elements.KasseConfirmation, KasseConfirmationProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-confirmation',
    props: { for: 'for' },
    events: [],
  });

/** Props of `KasseIntentPicker`. */
export interface KasseIntentPickerProps extends ElementProps<Elements.KasseIntentPicker> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
  /** Keeps the buttons side by side at every width, as in a bottom bar. */
  abreast?: Elements.KasseIntentPicker['abreast'] | undefined;
}

/** Buy or Try: the two buttons of the chosen product; of one that the account has, what can be changed. Only what is on offer is shown; pressing one chooses it and goes on. */
export const KasseIntentPicker: TagComponent<Elements.KasseIntentPicker, KasseIntentPickerProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-intent-picker',
    props: { for: 'for', abreast: 'abreast' },
    events: [],
  });

/** Props of `KasseLauncher`. */
export interface KasseLauncherProps extends ElementProps<Elements.KasseLauncher> {
  /** Id of the `kasse-checkout` to open; the first one in the page when absent. */
  for?: Elements.KasseLauncher['for'] | undefined;
  /** Id of the product that is chosen when it opens. */
  product?: Elements.KasseLauncher['product'] | undefined;
  /** `buy` or `trial`, if that is chosen when it opens. */
  intent?: Elements.KasseLauncher['intent'] | undefined;
}

/** Makes the link or button inside it open a checkout. Without script the link still leads somewhere. */
export const KasseLauncher: TagComponent<Elements.KasseLauncher, KasseLauncherProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-launcher',
    props: { for: 'for', product: 'product', intent: 'intent' },
    events: [],
  });

/** Props of `KasseNotice`. */
export interface KasseNoticeProps extends ElementProps<Elements.KasseNotice> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
}

/** What stands in the way: the state of the account, a problem, a choice that had to give way, or what is missing on the checkout page. It owns the checkout's one live region. */
export const KasseNotice: TagComponent<Elements.KasseNotice, KasseNoticeProps> = /* @__PURE__ */ tagComponent(
  {
    name: 'kasse-notice',
    props: { for: 'for' },
    events: [],
  },
);

/** Props of `KasseOrderSummary`. */
export interface KasseOrderSummaryProps extends ElementProps<Elements.KasseOrderSummary> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
}

/** The slip: every decision writes one line on it, at the end it is the order and after it the receipt. On the checkout page it holds the only order button, directly beneath the total. */
export const KasseOrderSummary: TagComponent<Elements.KasseOrderSummary, KasseOrderSummaryProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-order-summary',
    props: { for: 'for' },
    events: [],
  });

/** Props of `KassePlanPicker`. */
export interface KassePlanPickerProps extends ElementProps<Elements.KassePlanPicker> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
  /** Name under which a form sends the value. */
  name?: string | undefined;
  /** The form that it stands in is sent only with a choice. */
  required?: boolean | undefined;
  /** Cannot be used and is not sent. */
  disabled?: boolean | undefined;
  /** Id of the chosen plan; without a checkout it is the control's value. */
  value?: Elements.KassePlanPicker['value'] | undefined;
  /** What the group is called, for use without a checkout. */
  label?: Elements.KassePlanPicker['label'] | undefined;
  /** The rows, for use without a checkout. */
  choices?: Elements.KassePlanPicker['choices'] | undefined;
  /** The customer chose a plan. */
  onChange?: Listener<Elements.KassePlanPicker, 'change'> | undefined;
}

/** The plans of the chosen product as rows, with prices that answer to the number of licences. A single plan is not asked for; its name stands in the summary. Of an owned product, the plan that the account has is marked, and those above it follow. Alone in a form it is a control: give it `choices`, and it sends `value` under `name`. */
export const KassePlanPicker: TagComponent<Elements.KassePlanPicker, KassePlanPickerProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-plan-picker',
    props: {
      for: 'for',
      name: 'name',
      required: 'required',
      disabled: 'disabled',
      value: 'value',
      label: 'label',
      choices: null,
    },
    events: ['change'],
  });

/** Props of `KassePrice`. */
export interface KassePriceProps extends ElementProps<Elements.KassePrice> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
  /** Id of the product whose price is shown; that of the selection when absent. */
  product?: Elements.KassePrice['product'] | undefined;
  /** Id of a plan of that product; the recommended one when absent. */
  plan?: Elements.KassePrice['plan'] | undefined;
  /** `month` or `year`; what the catalogue prefers when absent. */
  billing?: Elements.KassePrice['billing'] | undefined;
  /** How many licences the price is for; the price of one when absent. */
  seats?: Elements.KassePrice['seats'] | undefined;
}

/** What the present selection costs: the total due once it is binding, before that a preview with its interval. For a trial it says until when it is free or, where it goes on as a subscription, what is charged first and when. With `product` it is what the catalogue asks for that product, whatever is selected. */
export const KassePrice: TagComponent<Elements.KassePrice, KassePriceProps> = /* @__PURE__ */ tagComponent({
  name: 'kasse-price',
  props: { for: 'for', product: 'product', plan: 'plan', billing: 'billing', seats: 'seats' },
  events: [],
});

/** Props of `KasseProductPicker`. */
export interface KasseProductPickerProps extends ElementProps<Elements.KasseProductPicker> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
  /** Name under which a form sends the value. */
  name?: string | undefined;
  /** The form that it stands in is sent only with a choice. */
  required?: boolean | undefined;
  /** Cannot be used and is not sent. */
  disabled?: boolean | undefined;
  /** Id of the chosen product, with that of its subscription behind a slash where the account has several; without a checkout it is the control's value. */
  value?: Elements.KasseProductPicker['value'] | undefined;
  /** What the group is called, for use without a checkout. */
  label?: Elements.KasseProductPicker['label'] | undefined;
  /** The rows, for use without a checkout. */
  choices?: Elements.KasseProductPicker['choices'] | undefined;
  /** The customer chose a product. */
  onChange?: Listener<Elements.KasseProductPicker, 'change'> | undefined;
}

/** The products on offer as rows; those that the account already has stand apart below, each of its subscriptions in a row of its own. From 12 on they can be searched by their names and descriptions. Alone in a form it is a control: give it `choices`, and it sends `value` under `name`. */
export const KasseProductPicker: TagComponent<Elements.KasseProductPicker, KasseProductPickerProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-product-picker',
    props: {
      for: 'for',
      name: 'name',
      required: 'required',
      disabled: 'disabled',
      value: 'value',
      label: 'label',
      choices: null,
    },
    events: ['change'],
  });

/** Props of `KasseProvider`. */
export interface KasseProviderProps extends ElementProps<Elements.KasseProvider> {
  /** Forces a colour scheme; else it is that of the page. */
  theme?: 'light' | 'dark' | undefined;
  /** Base URL of the billing service, `demo` for the one in the page, or a gateway object. */
  gateway?: Elements.KasseProvider['gateway'] | undefined;
  /** Token of the signed-in customer, or (as a property) a function that resolves with one. */
  session?: Elements.KasseProvider['session'] | undefined;
  /** BCP 47 tag; else the nearest `lang` around the element, else English. */
  locale?: Elements.KasseProvider['locale'] | undefined;
  /** Named state of the in-page service; only with `gateway="demo"`. */
  scenario?: Elements.KasseProvider['scenario'] | undefined;
  /** Where to begin: `product`, `cart`, or `checkout` if there is something to order. */
  start?: Elements.KasseProvider['start'] | undefined;
  /** Address of the page with the checkout, where that is another one: on "Checkout" the browser goes there. Let the checkout of that page have `start="checkout"`. Whether there is one is read at the start. */
  checkoutUrl?: Elements.KasseProvider['checkoutUrl'] | undefined;
  /** `steps` gives every stop an entry in the browser's history, so that Back goes one stop back; read at the start. By default nothing is ever written there. */
  history?: Elements.KasseProvider['history'] | undefined;
  /** Id of the product that is chosen on arrival. */
  product?: Elements.KasseProvider['product'] | undefined;
  /** Id of the subscription of the product that is changed, where the account has several of it. */
  subscription?: Elements.KasseProvider['subscription'] | undefined;
  /** `buy`, `trial` or `change`, if that is chosen on arrival. */
  intent?: Elements.KasseProvider['intent'] | undefined;
  /** Id of the plan that is chosen on arrival. */
  plan?: Elements.KasseProvider['plan'] | undefined;
  /** Number of licences that is chosen on arrival. */
  seats?: Elements.KasseProvider['seats'] | undefined;
  /** `month` or `year`, if that is chosen on arrival. */
  billing?: Elements.KasseProvider['billing'] | undefined;
  /** Discount code that is applied on arrival. */
  code?: Elements.KasseProvider['code'] | undefined;
  /** Level of a stop's title in the page's outline, 1 to 6. */
  headingLevel?: Elements.KasseProvider['headingLevel'] | undefined;
  /** Own words by key, over those of the locale; the locked ones stay. */
  messages?: Elements.KasseProvider['messages'] | undefined;
  /** Own payment providers by name, before those that `defineKasse` was given. */
  payments?: Elements.KasseProvider['payments'] | undefined;
  /** Addresses of the host's own pages. */
  links?: Elements.KasseProvider['links'] | undefined;
  /** Catalogue and account are there. */
  onKasseReady?: Listener<Elements.KasseProvider, 'kasse-ready'> | undefined;
  /** The moment, the stop or the business changed. */
  onKasseChange?: Listener<Elements.KasseProvider, 'kasse-change'> | undefined;
  /** Another stop is shown. */
  onKasseStep?: Listener<Elements.KasseProvider, 'kasse-step'> | undefined;
  /** The customer chose something. */
  onKasseSelectionChange?: Listener<Elements.KasseProvider, 'kasse-selection-change'> | undefined;
  /** The cart is another one, also when that came from another tab or device. */
  onKasseCartChange?: Listener<Elements.KasseProvider, 'kasse-cart-change'> | undefined;
  /** Binding figures arrived. */
  onKasseQuote?: Listener<Elements.KasseProvider, 'kasse-quote'> | undefined;
  /** A trial was started. */
  onKasseTrialStarted?: Listener<Elements.KasseProvider, 'kasse-trial-started'> | undefined;
  /** An order was placed; once per order, also when that was learnt after a reload. */
  onKasseOrderPlaced?: Listener<Elements.KasseProvider, 'kasse-order-placed'> | undefined;
  /** A payment was declined. */
  onKasseOrderDeclined?: Listener<Elements.KasseProvider, 'kasse-order-declined'> | undefined;
  /** Something went wrong. */
  onKasseProblem?: Listener<Elements.KasseProvider, 'kasse-problem'> | undefined;
  /** Somebody has to sign in; set `session` afterwards. */
  onKasseSignInRequired?: Listener<Elements.KasseProvider, 'kasse-sign-in-required'> | undefined;
  /** The account buys elsewhere. */
  onKasseCorporateAccount?: Listener<Elements.KasseProvider, 'kasse-corporate-account'> | undefined;
  /** The customer wants to assign new licences. */
  onKasseAssignLicences?: Listener<Elements.KasseProvider, 'kasse-assign-licences'> | undefined;
  /** The customer wants to open a product. */
  onKasseOpenProduct?: Listener<Elements.KasseProvider, 'kasse-open-product'> | undefined;
  /** The customer wants more than can be ordered here. */
  onKasseAskForQuote?: Listener<Elements.KasseProvider, 'kasse-ask-for-quote'> | undefined;
  /** The customer goes on to the page of `checkout-url`; cancelable by hosts that lead there themselves. */
  onKasseGoToCheckout?: Listener<Elements.KasseProvider, 'kasse-go-to-checkout'> | undefined;
  /** Cancelable; `detail.waitUntil(promise)` lets the host decide. */
  onKasseBeforeTrial?: Listener<Elements.KasseProvider, 'kasse-before-trial'> | undefined;
  /** Cancelable; `detail.waitUntil(promise)` lets the host decide. */
  onKasseBeforeOrder?: Listener<Elements.KasseProvider, 'kasse-before-order'> | undefined;
}

/** A checkout without a layout: everything inside it, and every widget whose `for` names its id, shows and drives the same flow. */
export const KasseProvider: TagComponent<Elements.KasseProvider, KasseProviderProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-provider',
    props: {
      theme: 'theme',
      gateway: 'gateway',
      session: 'session',
      locale: 'locale',
      scenario: 'scenario',
      start: 'start',
      checkoutUrl: 'checkout-url',
      history: 'history',
      product: 'product',
      subscription: 'subscription',
      intent: 'intent',
      plan: 'plan',
      seats: 'seats',
      billing: 'billing',
      code: 'code',
      headingLevel: 'heading-level',
      messages: null,
      payments: null,
      links: null,
    },
    events: [
      'kasse-ready',
      'kasse-change',
      'kasse-step',
      'kasse-selection-change',
      'kasse-cart-change',
      'kasse-quote',
      'kasse-trial-started',
      'kasse-order-placed',
      'kasse-order-declined',
      'kasse-problem',
      'kasse-sign-in-required',
      'kasse-corporate-account',
      'kasse-assign-licences',
      'kasse-open-product',
      'kasse-ask-for-quote',
      'kasse-go-to-checkout',
      'kasse-before-trial',
      'kasse-before-order',
    ],
  });

/** Props of `KasseSeatSelector`. */
export interface KasseSeatSelectorProps extends ElementProps<Elements.KasseSeatSelector> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
  /** Name under which a form sends the value. */
  name?: string | undefined;
  /** Cannot be used and is not sent. */
  disabled?: boolean | undefined;
  /** Smallest number, for use without a checkout. */
  min?: Elements.KasseSeatSelector['min'] | undefined;
  /** Largest number, for use without a checkout. */
  max?: Elements.KasseSeatSelector['max'] | undefined;
  /** Distance between two numbers, for use without a checkout. */
  step?: Elements.KasseSeatSelector['step'] | undefined;
  /** The number; without a checkout it is the control's value. */
  value?: Elements.KasseSeatSelector['value'] | undefined;
  /** What the field is called, for use without a checkout. */
  label?: Elements.KasseSeatSelector['label'] | undefined;
  /** Keeps the label for assistive technology alone, where a title above already says it. */
  labelHidden?: Elements.KasseSeatSelector['labelHidden'] | undefined;
  /** The number changed. */
  onChange?: Listener<Elements.KasseSeatSelector, 'change'> | undefined;
}

/** The number of new licences. An impossible number stays, is explained and does not go on; above the maximum the customer can ask for a quote. A plan with a fixed number shows it as a line. For an owned product the number is what is added, and what there will be stands beside it. Alone in a form it is a control with `min`, `max`, `step`, `value` and `name`. It always wants a number: an empty or impossible one is explained in the browser's words, and the form is not sent. */
export const KasseSeatSelector: TagComponent<Elements.KasseSeatSelector, KasseSeatSelectorProps> =
  /* @__PURE__ */ tagComponent({
    name: 'kasse-seat-selector',
    props: {
      for: 'for',
      name: 'name',
      disabled: 'disabled',
      min: 'min',
      max: 'max',
      step: 'step',
      value: 'value',
      label: 'label',
      labelHidden: 'label-hidden',
    },
    events: ['change'],
  });

/** Props of `KasseSteps`. */
export interface KasseStepsProps extends ElementProps<Elements.KasseSteps> {
  /** Id of the checkout that it joins; else the one around it. */
  for?: string | undefined;
}

/** The trail of stops that this order has; those that are done can be gone back to. */
export const KasseSteps: TagComponent<Elements.KasseSteps, KasseStepsProps> = /* @__PURE__ */ tagComponent({
  name: 'kasse-steps',
  props: { for: 'for' },
  events: [],
});
