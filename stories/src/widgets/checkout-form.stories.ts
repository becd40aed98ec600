import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Account } from '@kasse/domain';
import { demoAccount } from '@kasse/gateway/memory';
import * as acts from '../acts.ts';
import { forConsumers } from '../catalogues.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Checkout form', component: 'kasse-checkout-form' };
export default meta;

const widget = () => html`<kasse-checkout-form></kasse-checkout-form>`;

const withCard: Account = {
  ...demoAccount,
  paymentMethods: [
    { id: 'saved', kind: 'saved_card', brand: 'Visa', lastDigits: '4242', expires: '2028-08' },
    ...demoAccount.paymentMethods,
  ],
};

/** What the account knows is text with a way to change it. */
export const KnownAccount: StoryObj = { render: inSituation({ acts: acts.atCheckout }, widget) };

/** A new account is asked for its address. */
export const NewAccount: StoryObj = {
  render: inSituation({ acts: acts.atCheckout, scenario: 'new-account' }, widget),
};

/** What is missing or impossible is said under its field. */
export const EntriesMissing: StoryObj = { render: inSituation({ acts: acts.checked }, widget) };

/** A VAT id that the register knows. */
export const VatIdConfirmed: StoryObj = {
  render: inSituation({ acts: [...acts.atCheckout, { type: 'vat.set', vatId: 'DE123456789' }] }, widget),
};

/** Saved methods come first. */
export const SeveralMethods: StoryObj = {
  render: inSituation({ acts: acts.atCheckout, account: withCard }, widget),
};

/** Consumers have no company. */
export const ForConsumers: StoryObj = {
  render: inSituation({ acts: acts.atCheckout, catalogue: forConsumers, scenario: 'new-account' }, widget),
};
