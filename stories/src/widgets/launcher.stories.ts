import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inWords } from '../languages.ts';
import { checkoutIn } from '../situation.ts';

const words = {
  de: { add: 'Neues Abonnement hinzufügen', product: 'Meetings hinzufügen' },
  en: { add: 'Add new subscription', product: 'Add Meetings' },
};

const meta: Meta = { title: 'Widgets/Launcher', component: 'kasse-launcher' };
export default meta;

/** A link of the page: without script it still leads somewhere. */
export const Link: StoryObj = {
  render: inWords(
    words,
    ({ add }, setting) => html`
      <kasse-launcher for="launched-${setting.language}"><a href="#checkout">${add}</a></kasse-launcher>
      ${checkoutIn({}, setting, (element) => {
        element.id = `launched-${setting.language}`;
        element.presentation = 'dialog';
      })}
    `,
  ),
};

/** A button on a product's own page names the product; the dialog opens with it chosen. */
export const OfAProduct: StoryObj = {
  render: inWords(
    words,
    ({ product }, setting) => html`
      <kasse-launcher for="named-${setting.language}" product="meetings"
        ><button type="button">${product}</button></kasse-launcher
      >
      ${checkoutIn({}, setting, (element) => {
        element.id = `named-${setting.language}`;
        element.presentation = 'dialog';
      })}
    `,
  ),
};
