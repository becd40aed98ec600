import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as acts from '../acts.ts';
import { wholeIn } from '../situation.ts';

const meta: Meta = {
  title: 'Journey/Live chart',
  globals: { chart: 'shown' },
  tags: ['!autodocs'],
};
export default meta;

/** Click through the checkout: the states that it is in are lit below it, and with them the ways on. */
export const FromTheBeginning: StoryObj = { render: wholeIn({}) };

/** Two products on the checkout page: figures, VAT id and cart have states of their own. */
export const OnTheCheckoutPage: StoryObj = { render: wholeIn({ acts: acts.severalAtCheckout }) };

/** A payment that nobody answers: the order asks and waits, for as long as it takes. */
export const WhileNobodyKnows: StoryObj = {
  render: wholeIn({ acts: acts.ordering, scenario: 'payment-lost' }),
};
