import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSettings, inWords } from '../languages.ts';
import { checkoutIn, widgetsIn } from '../situation.ts';

const words = {
  de: {
    shop: 'Sprechwerk',
    title: 'Telefonie für Ihr Team',
    text: 'Anrufe, Warteschleifen und Rufnummern, ohne Anlage im Keller.',
    add: 'Neues Abonnement hinzufügen',
    portal: 'Meine Abonnements',
    product: 'Produkt',
    scope: 'Abostufe und Lizenzen',
    billing: 'Abrechnung',
  },
  en: {
    shop: 'Sprechwerk',
    title: 'Telephony for your team',
    text: 'Calls, queues and numbers, without a box in the basement.',
    add: 'Add new subscription',
    portal: 'My subscriptions',
    product: 'Product',
    scope: 'Plan and licences',
    billing: 'Billing',
  },
};

const meta: Meta = {
  title: 'Journey/The whole journey',
  parameters: { controls: { disable: true }, docs: { story: { inline: false, height: '800px' } } },
};
export default meta;

/** From the first click to the order number, inline in the page. Codes: HERBST10, WILLKOMMEN25, GRATIS100. */
export const Inline: StoryObj = {
  name: 'Inline in a page',
  render: inSettings((setting) => checkoutIn({}, setting)),
};

/** A product page with a launcher: choosing opens over it, the checkout itself is a page. */
export const FromALauncher: StoryObj = {
  name: 'From a product page, in a dialog',
  render: inWords(
    words,
    ({ shop, title, text, add }, setting) => html`
      <div class="product-page">
        <p class="product-page-head"><strong>${shop}</strong></p>
        <h2>${title}</h2>
        <p>${text}</p>
        <kasse-launcher for="journey-${setting.language}"
          ><a class="product-page-link" href="#checkout">${add}</a></kasse-launcher
        >
      </div>
      ${checkoutIn({}, setting, (element) => {
        element.id = `journey-${setting.language}`;
        element.presentation = 'dialog';
      })}
    `,
  ),
};

/** A portal that places the widgets itself: everything on one page, the summary beside it. */
export const Composed: StoryObj = {
  name: 'Composed by a portal',
  render: inWords(words, (text, setting) =>
    widgetsIn(
      {},
      setting,
      html`<div class="portal">
        <div class="portal-head">
          <h2>${text.portal}</h2>
          <kasse-price></kasse-price>
        </div>
        <kasse-notice></kasse-notice>
        <div class="columns">
          <div>
            <h3>${text.product}</h3>
            <kasse-product-picker></kasse-product-picker>
            <kasse-intent-picker></kasse-intent-picker>
            <h3>${text.scope}</h3>
            <kasse-plan-picker></kasse-plan-picker>
            <kasse-seat-selector></kasse-seat-selector>
            <h3>${text.billing}</h3>
            <kasse-billing-picker></kasse-billing-picker>
            <kasse-checkout-form></kasse-checkout-form>
            <kasse-actions></kasse-actions>
            <kasse-confirmation></kasse-confirmation>
          </div>
          <kasse-order-summary></kasse-order-summary>
        </div>
      </div>`,
    ),
  ),
};
