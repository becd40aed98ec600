import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Steps', component: 'kasse-steps' };
export default meta;

const widget = () => html`<kasse-steps></kasse-steps>`;

/** All stops of the longest journey, until it is clear which ones are asked. */
export const Product: StoryObj = { render: inSituation({}, widget) };

/** Done steps have a check and can be pressed. */
export const Scope: StoryObj = { render: inSituation({ acts: acts.atScope }, widget) };

/** Later ones are soft. */
export const Billing: StoryObj = { render: inSituation({ acts: acts.billedAnnually }, widget) };

/** The last step. */
export const Checkout: StoryObj = { render: inSituation({ acts: acts.atCheckout }, widget) };

/** A trial has two steps. */
export const Trial: StoryObj = { render: inSituation({ acts: acts.atTrialScope }, widget) };
