import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Actions', component: 'kasse-actions' };
export default meta;

const widget = () => html`<kasse-actions></kasse-actions>`;

/** Back is text, the main action is a button with the words of the moment. */
export const Continue: StoryObj = { render: inSituation({ acts: acts.atScope }, widget) };

/** At the last stop it leads to the checkout. */
export const Checkout: StoryObj = { render: inSituation({ acts: acts.atBilling }, widget) };

/** With something in the cart it adds to it. */
export const AddToCart: StoryObj = {
  render: inSituation({ acts: acts.atPaidTrialBilling, scenario: 'cart-full' }, widget),
};

/** A trial starts from its scope. */
export const StartTrial: StoryObj = { render: inSituation({ acts: acts.atTrialScope }, widget) };

/** While something is under way the label stays. */
export const Busy: StoryObj = { render: inSituation({ acts: acts.tried, unanswered: 'startTrial' }, widget) };

/** What failed can be tried again. */
export const Retry: StoryObj = { render: inSituation({ scenario: 'offline' }, widget) };

/** A bottom bar has no room for the way back. */
export const WithoutBack: StoryObj = {
  args: { 'without-back': true },
  render: inSituation({ acts: acts.atScope }, () => html`<kasse-actions></kasse-actions>`),
};
