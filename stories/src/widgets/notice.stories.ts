import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Notice', component: 'kasse-notice' };
export default meta;

const widget = () => html`<kasse-notice></kasse-notice>`;

/** A corporate account buys in its own portal. */
export const CorporateAccount: StoryObj = { render: inSituation({ scenario: 'corporate' }, widget) };

/** Whom to ask. */
export const NotContact: StoryObj = { render: inSituation({ scenario: 'member' }, widget) };

/** Sign-in is asked for when it is needed, with the way back. */
export const SignIn: StoryObj = {
  render: inSituation({ acts: acts.atCheckout, scenario: 'signed-out' }, widget),
};

/** What to do when the service does not answer. */
export const Unavailable: StoryObj = { render: inSituation({ scenario: 'offline' }, widget) };

/** One link for each field that is missing; the focus goes here. */
export const EntriesMissing: StoryObj = { render: inSituation({ acts: acts.checked }, widget) };

/** The cart was changed on another device. */
export const CartChanged: StoryObj = {
  render: inSituation(
    { acts: [...acts.inCart, { type: 'code.add', code: 'HERBST10' }], scenario: 'cart-changed' },
    widget,
  ),
};

/** A choice that another one rules out is explained. */
export const Correction: StoryObj = {
  render: inSituation({ acts: acts.atTrialScope, scenario: 'trial-used' }, widget),
};
