import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Parts/Amount', component: 'kasse-amount' };
export default meta;

/** Change `value` in the controls: the new figure fades in, and its ground tints and clears. */
export const Changing: StoryObj = {
  args: { value: '1.976,00 €' },
  render: () => html`<kasse-amount></kasse-amount>`,
};
