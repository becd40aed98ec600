import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { forConsumers } from '../catalogues.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Price', component: 'kasse-price' };
export default meta;

const widget = () => html`<kasse-price></kasse-price>`;

/** A preview: an estimate before tax, without the double rule. */
export const Monthly: StoryObj = { render: inSituation({ acts: acts.atBilling }, widget) };

/** The interval stands with the amount. */
export const Annually: StoryObj = { render: inSituation({ acts: acts.billedAnnually }, widget) };

/** A trial says until when it is free. */
export const OfATrial: StoryObj = { render: inSituation({ acts: acts.atTrialScope }, widget) };

/** One that goes on as a subscription says what is charged first, and when. */
export const OfATrialThatGoesOn: StoryObj = {
  render: inSituation({ acts: acts.atPaidTrialBilling }, widget),
};

/** A change costs what it adds. */
export const OfAChange: StoryObj = { render: inSituation({ acts: acts.atChangeScope }, widget) };

/** Consumers see the gross price. */
export const ForConsumers: StoryObj = {
  render: inSituation({ acts: acts.atBilling, catalogue: forConsumers }, widget),
};

/** The price of a product that the page names, whatever is selected: for a page of prices. */
export const OfANamedProduct: StoryObj = {
  render: inSituation(
    { acts: [] },
    () =>
      html`<kasse-price product="telefonie" plan="plus" billing="year"></kasse-price>
        <kasse-price product="telefonie" seats="10"></kasse-price>`,
  ),
};
