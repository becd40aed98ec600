import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { inSituation, type Act } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Confirmation', component: 'kasse-confirmation' };
export default meta;

const widget = () => html`<kasse-confirmation></kasse-confirmation>`;

const forward: readonly Act[] = [
  { type: 'continue' },
  { type: 'continue' },
  { type: 'continue' },
  { type: 'order.place' },
];

/** Access, licences to assign and why, the next invoice, where the mail goes. */
export const Order: StoryObj = { name: 'Order placed', render: inSituation({ acts: acts.ordering }, widget) };

/** Nothing to assign: opening the product is the main action. */
export const OfRooms: StoryObj = {
  render: inSituation(
    {
      acts: [
        { type: 'product.pick', productId: 'raeume' },
        { type: 'intent.pick', intent: 'buy' },
        ...forward,
      ],
    },
    widget,
  ),
};

/** A trial says when it ends and that nothing is charged. */
export const Trial: StoryObj = { name: 'Trial started', render: inSituation({ acts: acts.tried }, widget) };

/** Several products: one main action, an invoice for each. */
export const OfSeveral: StoryObj = {
  render: inSituation({ acts: [...acts.severalAtCheckout, { type: 'order.place' }] }, widget),
};

/** A change of an owned product moved its billing date. */
export const OfChange: StoryObj = {
  name: 'Licences added',
  render: inSituation({ acts: [...acts.changeAtCheckout, { type: 'order.place' }] }, widget),
};

/** A trial that is paid afterwards says until when it runs. */
export const OfPaidTrial: StoryObj = {
  name: 'Trial with payment details',
  render: inSituation({ acts: [...acts.paidTrialAtCheckout, { type: 'order.place' }] }, widget),
};

/** After a trial, what still waits in the cart. */
export const CartWaiting: StoryObj = {
  name: 'Something left in the cart',
  render: inSituation({ acts: acts.tried, scenario: 'cart-full' }, widget),
};
