import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { forConsumers, long } from '../catalogues.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Cart', component: 'kasse-cart' };
export default meta;

const widget = () => html`<kasse-cart></kasse-cart>`;
const stacked = () => html`<div class="panel"><kasse-cart></kasse-cart></div>`;

const key = 'telefonie';

/** One line for each product: plan, licences and billing are edited in place. */
export const TwoProducts: StoryObj = {
  render: inSituation({ acts: acts.inCart, scenario: 'cart-full' }, widget),
};

/** Both subscriptions of one product are changed: each line says which one. */
export const TwoChanges: StoryObj = {
  name: 'Two subscriptions of one product',
  render: inSituation({ acts: acts.twoChangesInCart, scenario: 'owned-twice' }, widget),
};

/** A removed line can be put back until the customer goes on. */
export const Removed: StoryObj = {
  name: 'Line removed, with undo',
  render: inSituation(
    { acts: [...acts.inCart, { type: 'item.remove', key }], scenario: 'cart-full' },
    widget,
  ),
};

/** The last line was removed: it can still be put back. */
export const LastOneRemoved: StoryObj = {
  render: inSituation({ acts: [...acts.paidTrialInCart, { type: 'item.remove', key: 'archiv' }] }, widget),
};

/** The same product and plan again adds up, and says so. */
export const Merged: StoryObj = {
  name: 'Same product added again',
  render: inSituation({ acts: acts.mergedInCart, scenario: 'cart-full' }, widget),
};

/** An impossible number stays and is explained; the cart keeps the last possible one. */
export const ImpossibleNumber: StoryObj = {
  name: 'Too many licences',
  render: inSituation(
    { acts: [...acts.inCart, { type: 'item.set', key, change: { seats: 501 } }], scenario: 'cart-full' },
    widget,
  ),
};

/** A price that rose meanwhile, and a plan that is no longer offered: each waits for a decision in its line. */
export const PriceChangedAndUnavailable: StoryObj = {
  name: 'Price changed, product withdrawn',
  render: inSituation({ acts: acts.inCart, scenario: 'cart-changed' }, widget),
};

/** The customer wanted to go on before deciding. */
export const NeedsAttention: StoryObj = {
  name: 'Needs a decision',
  render: inSituation(
    { acts: [...acts.inCart, { type: 'entries.check' }], scenario: 'cart-changed' },
    widget,
  ),
};

/** A change of a subscription: former and future plan and number, and what is left to pay. */
export const ChangeOfASubscription: StoryObj = {
  render: inSituation({ acts: acts.changeInCart }, widget),
};

/** A trial that goes on as a subscription: nothing now, the first charge and its day. */
export const PaidTrial: StoryObj = { render: inSituation({ acts: acts.paidTrialInCart }, widget) };

/** Consumers see gross prices. */
export const ForConsumers: StoryObj = {
  render: inSituation({ acts: acts.inCart, scenario: 'cart-full', catalogue: forConsumers }, widget),
};

/** Long names wrap, eight digits do not. */
export const Long: StoryObj = {
  render: inSituation({ acts: acts.inCart, scenario: 'cart-full', catalogue: long }, widget),
};

/** Empty: a sentence and a way on. */
export const Empty: StoryObj = { name: 'Empty cart', render: inSituation({ acts: acts.inCart }, widget) };

/** In the panel over the checkout page each field has its label and its line. */
export const Stacked: StoryObj = {
  args: { stacked: true, 'without-actions': true },
  render: inSituation({ acts: acts.inCart, scenario: 'cart-full' }, stacked),
};

/** An impossible number in the panel. */
export const StackedImpossibleNumber: StoryObj = {
  args: { stacked: true, 'without-actions': true },
  render: inSituation(
    { acts: [...acts.inCart, { type: 'item.set', key, change: { seats: 501 } }], scenario: 'cart-full' },
    stacked,
  ),
};

/** The badge for the site's head; it is nothing while the cart is empty. */
export const Badge: StoryObj = {
  args: { compact: true },
  render: inSituation({ scenario: 'cart-full' }, () => html`<kasse-cart></kasse-cart>`),
};
