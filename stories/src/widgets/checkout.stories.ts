import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { inSettings } from '../languages.ts';
import { forgetDrafts, wholeIn } from '../situation.ts';

const inDialog = { presentation: 'dialog', open: true };

const meta: Meta = {
  title: 'Widgets/Checkout',
  component: 'kasse-checkout',
  parameters: { docs: { story: { inline: false, height: '800px' } } },
};
export default meta;

/** Every attribute from the panel "Controls", on the demo service: \`gateway="demo"\`, as in the first five lines of a page. */
export const Playground: StoryObj = {
  render: inSettings(({ locale }) => {
    forgetDrafts();
    return html`<kasse-checkout gateway="demo" locale=${locale}></kasse-checkout>`;
  }),
};

/** Inline in the page; everything can be tried with pointer and keys. */
export const Inline: StoryObj = { render: wholeIn({}) };

/** Choosing in a dialog: its head and foot stay, its middle scrolls. */
export const Dialog: StoryObj = { args: inDialog, render: wholeIn({}) };

/** The dialog with something to decide. */
export const DialogAtScope: StoryObj = { args: inDialog, render: wholeIn({ acts: acts.atScope }) };

/** The checkout itself is a page, never modal: a bank's window must be able to lie above it. */
export const PageAfterDialog: StoryObj = {
  name: 'Checkout page after the dialog',
  args: inDialog,
  render: wholeIn({ acts: acts.atCheckout }),
};

/** A slow service: bars until the catalogue is there. */
export const Slow: StoryObj = { render: wholeIn({ scenario: 'slow' }) };

/** Signed out, the whole choice is free; sign-in is asked for at the end. */
export const SignedOut: StoryObj = {
  name: 'Signed out',
  render: wholeIn({ scenario: 'signed-out', acts: acts.billedAnnually }),
};

/** The lines of the order, edited over the page that stays as it is. */
export const ChangingTheOrder: StoryObj = {
  name: 'Change the order',
  render: wholeIn({ acts: [...acts.severalAtCheckout, acts.byCard, { type: 'order.change' }] }),
};

/** The cart in the layout of the flow. */
export const Cart: StoryObj = { render: wholeIn({ acts: acts.inCart, scenario: 'cart-full' }) };

/** A trial that is paid afterwards says so above its button. */
export const PaidTrial: StoryObj = { render: wholeIn({ acts: acts.atPaidTrialBilling }) };

/** A payment was declined: another way to pay is open below the note. */
export const Declined: StoryObj = {
  name: 'Payment declined',
  render: wholeIn({ acts: acts.ordering, scenario: 'declined' }),
};

/** The outcome is not known: nothing can be ordered a second time. */
export const OutcomeUnknown: StoryObj = {
  name: 'Outcome unknown',
  render: wholeIn({ acts: acts.ordering, scenario: 'payment-lost' }),
};

/** The result, with the slip as its receipt. */
export const Placed: StoryObj = {
  name: 'Order placed',
  render: wholeIn({ acts: [...acts.severalAtCheckout, { type: 'order.place' }] }),
};
