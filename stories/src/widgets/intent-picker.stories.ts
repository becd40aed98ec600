import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Intent picker', component: 'kasse-intent-picker' };
export default meta;

const widget = () => html`<kasse-intent-picker></kasse-intent-picker>`;

/** The pair belongs to the chosen product; pressing one goes on. */
export const BuyOrTry: StoryObj = { render: inSituation({ acts: acts.chosen }, widget) };

/** What cannot be tried has one button. */
export const BuyOnly: StoryObj = {
  render: inSituation({ acts: [{ type: 'product.pick', productId: 'fernwartung' }] }, widget),
};

/** What cannot be bought has one button, and it is the main one. */
export const TryOnly: StoryObj = {
  render: inSituation({ acts: [{ type: 'product.pick', productId: 'ki-protokolle' }] }, widget),
};

/** After the trial there is only buying. */
export const TrialUsed: StoryObj = {
  render: inSituation({ acts: acts.chosen, scenario: 'trial-used' }, widget),
};

/** In a bottom bar both stay on one line. */
export const Abreast: StoryObj = {
  render: inSituation({ acts: acts.chosen }, () => html`<kasse-intent-picker abreast></kasse-intent-picker>`),
};
