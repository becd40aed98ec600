import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inLanguages } from '../languages.ts';
import { checkoutIn } from '../situation.ts';

const words = {
  de: { add: 'Neues Abonnement hinzufügen', product: 'Meetings hinzufügen' },
  en: { add: 'Add new subscription', product: 'Add Meetings' },
};

const meta: Meta = { title: 'Widgets/Launcher', component: 'kasse-launcher' };
export default meta;

/** A link of the page: without script it still leads somewhere. */
export const Link: StoryObj = {
  render: inLanguages(
    words,
    ({ add }, language) => html`
      <kasse-launcher for="launched-${language}"><a href="#checkout">${add}</a></kasse-launcher>
      ${checkoutIn({}, language, (element) => {
        element.id = `launched-${language}`;
        element.presentation = 'dialog';
      })}
    `,
  ),
};

/** A button on a product's own page names the product; the dialog opens with it chosen. */
export const OfAProduct: StoryObj = {
  render: inLanguages(
    words,
    ({ product }, language) => html`
      <kasse-launcher for="named-${language}" product="meetings"
        ><button type="button">${product}</button></kasse-launcher
      >
      ${checkoutIn({}, language, (element) => {
        element.id = `named-${language}`;
        element.presentation = 'dialog';
      })}
    `,
  ),
};
