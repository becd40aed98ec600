import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { demoAccount } from '@kasse/gateway/memory';
import * as acts from '../acts.ts';
import { inSituation } from '../situation.ts';

const meta: Meta = { title: 'Widgets/Seat selector', component: 'kasse-seat-selector' };
export default meta;

const widget = () => html`<kasse-seat-selector></kasse-seat-selector>`;

const owningNothing = { ...demoAccount, subscriptions: [] };

/** The number of new licences, with its limits in words. */
export const Users: StoryObj = { render: inSituation({ acts: acts.atScope }, widget) };

/** The label names what the plan counts. */
export const Rooms: StoryObj = {
  render: inSituation(
    {
      acts: [
        { type: 'product.pick', productId: 'raeume' },
        { type: 'intent.pick', intent: 'buy' },
      ],
    },
    widget,
  ),
};

/** A plan that comes in steps says so. */
export const Steps: StoryObj = {
  render: inSituation(
    {
      acts: [
        { type: 'product.pick', productId: 'webinare' },
        { type: 'intent.pick', intent: 'buy' },
      ],
      account: owningNothing,
    },
    widget,
  ),
};

/** Above the maximum the number stays, and there is a way to a quote. */
export const TooMany: StoryObj = {
  name: 'Too many licences',
  render: inSituation({ acts: acts.tooMany }, widget),
};

/** Zero stays as typed and is explained. */
export const TooFew: StoryObj = {
  name: 'Too few licences',
  render: inSituation({ acts: [...acts.atScope, { type: 'seats.set', seats: 0 }] }, widget),
};

/** A fixed number is a line, not a field. */
export const Fixed: StoryObj = {
  name: 'Fixed number',
  render: inSituation(
    {
      acts: [
        { type: 'product.pick', productId: 'fernwartung' },
        { type: 'intent.pick', intent: 'buy' },
      ],
    },
    widget,
  ),
};

/** More licences of an owned product: what there will be stands beside the number. */
export const MoreLicences: StoryObj = {
  name: 'Add licences',
  render: inSituation({ acts: acts.atChangeScope }, widget),
};

/** With a higher plan there may be no further licence. */
export const HigherPlanAlone: StoryObj = {
  render: inSituation(
    {
      acts: [
        ...acts.atChangeScope,
        { type: 'plan.pick', planId: 'premium' },
        { type: 'seats.set', seats: 0 },
      ],
    },
    widget,
  ),
};

/** Alone in a form it is a control with a minimum, a maximum and a step. */
export const InAForm: StoryObj = {
  args: { label: 'Seats', min: 2, max: 20, step: 2, value: 4 },
  render: () => html`<form><kasse-seat-selector name="seats"></kasse-seat-selector></form>`,
};
