import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { demoAccount } from '@kasse/gateway/memory';
import * as acts from '../acts.ts';
import { fullPlan } from '../catalogues.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Intent picker', component: 'kasse-intent-picker' };
export default meta;

const widget = () => html`<kasse-intent-picker></kasse-intent-picker>`;

/** The pair belongs to the chosen product; pressing one goes on. */
export const BuyOrTry: StoryObj = { name: 'Buy or try', render: inSituation({ acts: acts.chosen }, widget) };

/** What cannot be tried has one button. */
export const BuyOnly: StoryObj = {
  name: 'Buy only',
  render: inSituation({ acts: [{ type: 'product.pick', productId: 'fernwartung' }] }, widget),
};

/** What cannot be bought has one button, and it is the main one. */
export const TryOnly: StoryObj = {
  name: 'Try only',
  render: inSituation({ acts: [{ type: 'product.pick', productId: 'ki-protokolle' }] }, widget),
};

/** After the trial there is only buying. */
export const TrialUsed: StoryObj = {
  name: 'Trial already used',
  render: inSituation({ acts: acts.chosen, scenario: 'trial-used' }, widget),
};

const owned = [{ type: 'product.pick', productId: 'webinare' }] as const;

/** Of an owned product there are more licences. */
export const AddLicences: StoryObj = { name: 'Add licences', render: inSituation({ acts: owned }, widget) };

/** Where its plan has as many licences as it can, there is a higher one. */
export const ChangePlan: StoryObj = {
  name: 'Change plan',
  render: inSituation({ acts: owned, account: fullPlan }, widget),
};

/** A trial that runs becomes a subscription. */
export const Convert: StoryObj = {
  name: 'Convert to subscription',
  render: inSituation(
    {
      acts: acts.chosen,
      account: {
        ...demoAccount,
        runningTrials: [{ productId: 'telefonie', planId: 'plus', seats: 5, endsOn: '2026-12-01' }],
        triedProducts: ['telefonie'],
      },
    },
    widget,
  ),
};

/** In a bottom bar both stay on one line. */
export const Abreast: StoryObj = {
  args: { abreast: true },
  render: inSituation({ acts: acts.chosen }, () => html`<kasse-intent-picker></kasse-intent-picker>`),
};
