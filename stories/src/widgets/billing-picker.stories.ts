import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { long } from '../catalogues.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Billing picker', component: 'kasse-billing-picker' };
export default meta;

const widget = () => html`<kasse-billing-picker></kasse-billing-picker>`;

/** Monthly, unless the catalogue recommends something else. */
export const OnArrival: StoryObj = { render: inSituation({ acts: acts.atBilling }, widget) };

/** The yearly total is as legible as the monthly one; the saving is said in words. */
export const Annually: StoryObj = { render: inSituation({ acts: acts.billedAnnually }, widget) };

/** A change is billed like the subscription that it changes. */
export const LikeTheSubscription: StoryObj = { render: inSituation({ acts: acts.atChangeScope }, widget) };

/** A trial that goes on as a subscription is billed afterwards. */
export const AfterATrial: StoryObj = { render: inSituation({ acts: acts.atPaidTrialBilling }, widget) };

/** Eight digits keep to one line. */
export const Long: StoryObj = {
  render: inSituation(
    { acts: [...acts.billedAnnually, { type: 'seats.set', seats: 500 }], catalogue: long },
    widget,
  ),
};

/** Alone in a form it is a control that sends its value. */
export const InAForm: StoryObj = {
  args: { label: 'Billing', value: 'month' },
  render: () =>
    html`<form>
      <kasse-billing-picker
        name="billing"
        .choices=${[
          { value: 'month', name: 'Monthly' },
          { value: 'year', name: 'Annually' },
        ]}
      ></kasse-billing-picker>
    </form>`,
};
