import { de } from '@kasse/locales/de';
import { en } from '@kasse/locales/en';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/** The stories in which the texts of a group are to be seen. */
const seenIn: Readonly<Record<keyof typeof de, string>> = {
  launcher: 'widgets-launcher--link',
  account: 'widgets-notice--corporate-account',
  products: 'widgets-product-picker--on-arrival',
  intent: 'widgets-intent-picker--buy-or-try',
  plans: 'widgets-plan-picker--three-plans',
  seats: 'widgets-seat-selector--users',
  billing: 'widgets-billing-picker--annually',
  steps: 'widgets-steps--scope',
  actions: 'widgets-actions--continue',
  trial: 'journey-at-a-glance--trial-scope',
  cart: 'widgets-cart--two-products',
  summary: 'widgets-order-summary--checkout',
  discount: 'widgets-order-summary--checkout',
  details: 'widgets-checkout-form--new-account',
  tax: 'widgets-checkout-form--entries-missing',
  payment: 'widgets-checkout-form--known-account',
  legal: 'widgets-checkout-form--known-account',
  status: 'journey-at-a-glance--placing',
  correction: 'widgets-notice--correction',
  problem: 'widgets-notice--price-changed',
  confirmation: 'widgets-confirmation--order',
  live: 'widgets-notice--price-changed',
  ruler: 'parts-ruler--period',
};

const table = (group: keyof typeof de) => html`
  <table class="words">
    <caption>
      <a href="?path=/story/${seenIn[group]}" target="_top">${group}</a>
    </caption>
    ${Object.entries(de[group]).map(
      ([key, text]) =>
        html`<tr>
          <th scope="row">${group}.${key}</th>
          <td lang="de">${text}</td>
          <td lang="en">${Object.entries(en[group]).find(([name]) => name === key)?.[1]}</td>
        </tr>`,
    )}
  </table>
`;

const meta: Meta = { title: 'Words' };
export default meta;

/** Every text beside its key, German before English; the name of a group leads to a story where it is seen. */
export const EveryText: StoryObj = {
  render: () => html`${Object.keys(de).map((group) => table(group as keyof typeof de))}`,
};
