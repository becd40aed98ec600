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
export const Order: StoryObj = { render: inSituation({ acts: acts.ordering }, widget) };

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
export const Trial: StoryObj = { render: inSituation({ acts: acts.tried }, widget) };
