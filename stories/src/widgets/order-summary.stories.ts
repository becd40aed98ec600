import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { forConsumers, long } from '../catalogues.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Order summary', component: 'kasse-order-summary' };
export default meta;

const widget = () => html`<kasse-order-summary></kasse-order-summary>`;

/** Before the first decision the slip says what it is for. */
export const Empty: StoryObj = { render: inSituation({}, widget) };

/** Each decision writes one line. */
export const Product: StoryObj = { render: inSituation({ acts: acts.chosen }, widget) };

/** A preview carries no double rule: nothing is due yet. */
export const Scope: StoryObj = { render: inSituation({ acts: acts.atScope }, widget) };

/** The ruler shows what the billing period means. */
export const Billing: StoryObj = { render: inSituation({ acts: acts.billedAnnually }, widget) };

/** The last free day of a trial. */
export const Trial: StoryObj = { render: inSituation({ acts: acts.atTrialScope }, widget) };

/** The double rule stands under the amount that the button charges. */
export const Checkout: StoryObj = { render: inSituation({ acts: acts.atCheckout }, widget) };

/** New figures are on their way; the old ones are soft, the button is busy. */
export const Quoting: StoryObj = {
  render: inSituation({ acts: acts.atCheckout, unanswered: 'quote' }, widget),
};

/** The button has the words of the law, prices include their tax. */
export const ForConsumers: StoryObj = {
  render: inSituation({ acts: acts.atCheckout, catalogue: forConsumers }, widget),
};

/** After three seconds a note takes the place of the button. */
export const Placing: StoryObj = {
  render: inSituation({ acts: acts.ordering, unanswered: 'placeOrder' }, widget),
};

/** After the order the slip is the receipt. */
export const Receipt: StoryObj = { render: inSituation({ acts: acts.ordering }, widget) };

/** Long names wrap, eight digits do not. */
export const Long: StoryObj = {
  render: inSituation(
    { acts: [...acts.atCheckout, { type: 'seats.set', seats: 500 }], catalogue: long },
    widget,
  ),
};
