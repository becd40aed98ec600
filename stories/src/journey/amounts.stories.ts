import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { empty, forConsumers, forty, long, single, sixPlans, twelve } from '../catalogues.ts';
import { inSettings } from '../languages.ts';
import { checkoutIn, wholeIn, type Act, type Situation } from '../situation.ts';

const meta: Meta = {
  title: 'Journey/Few, many, long',
  parameters: { controls: { disable: true }, docs: { story: { inline: false, height: '700px' } } },
};
export default meta;

/** From 40 products on, rows keep their name and price alone, 44 px high. */
export const FortyProducts: StoryObj = { render: wholeIn({ catalogue: forty }) };

/** From 12 products on, a search field stands above the list. */
export const TwelveProducts: StoryObj = { render: wholeIn({ catalogue: twelve }) };

/** Six plans still fit as rows. */
export const SixPlans: StoryObj = { render: wholeIn({ catalogue: sixPlans, acts: acts.atScope }) };

/** The only product is chosen on arrival, so that nobody presses for nothing. */
export const OneProduct: StoryObj = { render: wholeIn({ catalogue: single }) };

/** A sentence in the place of the list. */
export const NoProduct: StoryObj = { render: wholeIn({ catalogue: empty }) };

/** Consumers see gross prices and the button that the law words. */
export const Consumers: StoryObj = {
  render: wholeIn({ catalogue: forConsumers, acts: acts.atCheckout }),
};

/** A fixed number of licences in one plan with one interval: what is not asked stands in the summary. */
export const NothingToAsk: StoryObj = {
  render: wholeIn({
    acts: [
      { type: 'product.pick', productId: 'fernwartung' },
      { type: 'intent.pick', intent: 'buy' },
      { type: 'continue' },
    ],
  }),
};

/** A plan that counts rooms says rooms everywhere. */
export const Rooms: StoryObj = {
  render: wholeIn({
    acts: [
      { type: 'product.pick', productId: 'raeume' },
      { type: 'intent.pick', intent: 'buy' },
      { type: 'continue' },
    ],
  }),
};

const fiveHundred: Act = { type: 'seats.set', seats: 500 };
const longStops: readonly Situation[] = [
  { catalogue: long, acts: acts.chosen },
  { catalogue: long, acts: [...acts.atScope, fiveHundred] },
  { catalogue: long, acts: [...acts.billedAnnually, fiveHundred] },
  { catalogue: long, acts: [...acts.atCheckout, fiveHundred] },
  { catalogue: long, acts: [...acts.atCheckout, fiveHundred, { type: 'order.place' }] },
  { catalogue: long, acts: acts.tried },
];

/** Names of 60 characters, prices of eight digits: no word is cut, nothing scrolls sideways at 320 px. */
export const Long: StoryObj = {
  render: inSettings(
    (setting) =>
      html`${longStops.map((each) => html`<div class="phone">${checkoutIn(each, setting)}</div>`)}`,
  ),
};

/** Mirrored: bar, leaders, ruler and arrows change sides, figures do not. */
export const RightToLeft: StoryObj = {
  render: inSettings(
    (setting) =>
      html`${[acts.chosen, acts.atScope, acts.billedAnnually, acts.atCheckout, acts.ordering].map(
        (each) => html`<div class="mirrored" dir="rtl">${checkoutIn({ acts: each }, setting)}</div>`,
      )}`,
  ),
};
