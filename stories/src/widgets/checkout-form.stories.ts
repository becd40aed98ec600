import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Account } from '@kasse/domain';
import { demoAccount } from '@kasse/gateway/memory';
import * as acts from '../acts.ts';
import { forConsumers } from '../catalogues.ts';
import { inSituation, type Act } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Checkout form', component: 'kasse-checkout-form' };
export default meta;

const widget = () => html`<kasse-checkout-form></kasse-checkout-form>`;

const { address } = demoAccount;
if (!address) throw new Error('The demo account has no address.');

const within = (country: string): Account => ({ ...demoAccount, address: { ...address, country } });
const paidBy = (provider: string): Account => ({
  ...demoAccount,
  paymentMethods: demoAccount.paymentMethods.map((method) =>
    method.kind === 'card' ? { ...method, provider } : method,
  ),
});
const withVatId = (vatId: string): readonly Act[] => [...acts.atCheckout, { type: 'vat.set', vatId }];

/** What the account knows is text with a way to change it. Saved methods come first. */
export const KnownAccount: StoryObj = { render: inSituation({ acts: acts.atCheckout }, widget) };

/** A new account is asked for its address. */
export const NewAccount: StoryObj = {
  name: 'New account, no details',
  render: inSituation({ acts: acts.atCheckout, scenario: 'new-account' }, widget),
};

/** In Britain the postcode stands after the town. */
export const FieldsOfBritain: StoryObj = {
  render: inSituation(
    {
      acts: [...acts.atCheckout, { type: 'address.set', address: { country: 'GB' } }],
      scenario: 'new-account',
    },
    widget,
  ),
};

/** What is missing or impossible is said under its field. */
export const EntriesMissing: StoryObj = {
  name: 'Entries missing',
  render: inSituation({ acts: acts.checked }, widget),
};

/** A VAT id that the register knows. */
export const VatIdConfirmed: StoryObj = {
  name: 'VAT id confirmed',
  render: inSituation({ acts: withVatId('DE123456789') }, widget),
};

/** One of another country of the union: the recipient owes the tax. */
export const VatIdReverseCharge: StoryObj = {
  name: 'VAT id, reverse charge',
  render: inSituation({ acts: withVatId('ATU12345678'), account: within('AT') }, widget),
};

/** The register is being asked. */
export const VatIdChecking: StoryObj = {
  name: 'VAT id being checked',
  render: inSituation({ acts: withVatId('DE123456789'), unanswered: 'checkVat' }, widget),
};

/** It is not complete. */
export const VatIdIncomplete: StoryObj = {
  name: 'VAT id incomplete',
  render: inSituation({ acts: withVatId('DE12') }, widget),
};

/** It is one of another country than the address. */
export const VatIdOfAnotherCountry: StoryObj = {
  name: 'VAT id of another country',
  render: inSituation({ acts: withVatId('ATU12345678') }, widget),
};

/** The register does not know it. */
export const VatIdUnknown: StoryObj = {
  name: 'VAT id unknown',
  render: inSituation({ acts: withVatId('DE222222222') }, widget),
};

/** The register does not answer; the order can be placed all the same. */
export const VatIdUnchecked: StoryObj = {
  name: 'VAT id could not be checked',
  render: inSituation({ acts: withVatId('DE123456789'), scenario: 'vat-silent' }, widget),
};

/** What the number is called in Austria. */
export const InAustria: StoryObj = {
  render: inSituation({ acts: acts.atCheckout, account: within('AT') }, widget),
};

/** What it is called in Switzerland. */
export const InSwitzerland: StoryObj = {
  render: inSituation({ acts: acts.atCheckout, account: within('CH') }, widget),
};

/** A provider's fields stand inside the row of their method. */
export const ByCard: StoryObj = {
  render: inSituation({ acts: [...acts.atCheckout, acts.byCard] }, widget),
};

/** The fields are on their way. */
export const CardLoading: StoryObj = {
  name: 'Card fields on their way',
  render: inSituation({ acts: [...acts.atCheckout, acts.byCard], account: paidBy('never') }, widget),
};

/** They were kept away. */
export const CardBlocked: StoryObj = {
  name: 'Card fields blocked',
  render: inSituation({ acts: [...acts.atCheckout, acts.byCard], account: paidBy('blocked') }, widget),
};

/** The bank said no; the method stays open below the note. */
export const Declined: StoryObj = {
  name: 'Payment declined',
  render: inSituation({ acts: acts.ordering, scenario: 'declined' }, widget),
};

/** Nothing is due, so nobody is asked how it is paid. */
export const NothingDue: StoryObj = {
  name: 'Nothing due',
  render: inSituation({ acts: acts.nothingDue }, widget),
};

/** While the order is placed, everything can be read and nothing changed. */
export const Placing: StoryObj = {
  render: inSituation({ acts: acts.ordering, unanswered: 'placeOrder' }, widget),
};

/** Consumers have no company. */
export const ForConsumers: StoryObj = {
  render: inSituation({ acts: acts.atCheckout, catalogue: forConsumers, scenario: 'new-account' }, widget),
};
