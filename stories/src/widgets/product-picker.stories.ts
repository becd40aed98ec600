import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { demoAccount } from '@kasse/gateway/memory';
import * as acts from '../acts.ts';
import { empty, forty, highestPlan, long, twelve } from '../catalogues.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Product picker', component: 'kasse-product-picker' };
export default meta;

const widget = () => html`<kasse-product-picker></kasse-product-picker>`;

const trying = {
  ...demoAccount,
  runningTrials: [{ productId: 'telefonie', planId: 'plus', seats: 5, endsOn: '2026-12-01' }],
  triedProducts: ['telefonie'],
};

/** Nothing is chosen by itself; what the account owns stands apart. */
export const OnArrival: StoryObj = { render: inSituation({}, widget) };

/** The chosen row has a bar and a tint. */
export const Chosen: StoryObj = { render: inSituation({ acts: acts.chosen }, widget) };

/** An owned product is chosen to change it. */
export const OwnedChosen: StoryObj = {
  render: inSituation({ acts: [{ type: 'product.pick', productId: 'webinare' }] }, widget),
};

/** An owned product that nothing can be changed of is a plain line. */
export const OwnedInFull: StoryObj = {
  name: 'Owned, nothing to change',
  render: inSituation({ account: highestPlan }, widget),
};

/** Of several subscriptions of one product each has a row, with what tells it apart. */
export const OwnedTwice: StoryObj = {
  name: 'Owned twice',
  render: inSituation({ scenario: 'owned-twice', acts: acts.ofTwoChosen }, widget),
};

/** A used trial is words in its row, not a greyed-out one. */
export const TrialsUsed: StoryObj = {
  name: 'Trial already used',
  render: inSituation({ scenario: 'trial-used' }, widget),
};

/** A running trial says until when. */
export const TrialRunning: StoryObj = {
  name: 'Trial runs until a day',
  render: inSituation({ account: trying }, widget),
};

/** From 12 products on there is a search field. */
export const WithSearch: StoryObj = {
  name: '12 products, with search',
  render: inSituation({ catalogue: twelve }, widget),
};

/** From 40 products on there is one line for each. */
export const ShortRows: StoryObj = {
  name: '40 products, short rows',
  render: inSituation({ catalogue: forty }, widget),
};

/** Nothing to add is a sentence. */
export const None: StoryObj = { name: 'Nothing to add', render: inSituation({ catalogue: empty }, widget) };

/** Names of 60 characters wrap; amounts do not. */
export const Long: StoryObj = { render: inSituation({ catalogue: long }, widget) };

/** Alone it speaks the language of its place. */
export const SearchInAForm: StoryObj = {
  name: 'Alone in a form, with search',
  render: () =>
    html`<form lang="de">
      <kasse-product-picker
        name="product"
        label="Gerät"
        .choices=${Array.from({ length: 12 }, (_, index) => ({
          value: String(index),
          name: `Telefon ${String(index + 1)}`,
          lines: [index % 2 === 0 ? 'Für den Schreibtisch' : 'Für unterwegs'],
        }))}
      ></kasse-product-picker>
    </form>`,
};

/** Alone in a form it is a control that sends its value. */
export const InAForm: StoryObj = {
  args: { label: 'Product', value: 'b' },
  render: () =>
    html`<form>
      <kasse-product-picker
        name="product"
        .choices=${[
          { value: 'a', name: 'Handset', amount: '€49.00' },
          { value: 'b', name: 'Headset', amount: '€79.00' },
        ]}
      ></kasse-product-picker>
    </form>`,
};
