import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { inWords } from '../languages.ts';
import { widgetsIn, type Situation } from '../situation.ts';

const words = {
  de: {
    head: 'Meine Abonnements',
    product: 'Produkt',
    scope: 'Abostufe und Lizenzen',
    billing: 'Abrechnung',
  },
  en: { head: 'My subscriptions', product: 'Product', scope: 'Plan and licences', billing: 'Billing' },
};

const portal = (situation: Situation) =>
  inWords(
    words,
    (text, setting) =>
      html`<div class="portal">
        <div class="portal-head">
          <h2>${text.head}</h2>
          <kasse-price for="portal-${setting.language}"></kasse-price>
        </div>
        ${widgetsIn(
          situation,
          setting,
          html`<div class="columns">
              <div>
                <h3>${text.product}</h3>
                <kasse-product-picker></kasse-product-picker>
                <kasse-intent-picker></kasse-intent-picker>
              </div>
              <div>
                <h3>${text.scope}</h3>
                <kasse-plan-picker></kasse-plan-picker>
                <kasse-seat-selector></kasse-seat-selector>
                <h3>${text.billing}</h3>
                <kasse-billing-picker></kasse-billing-picker>
                <kasse-actions></kasse-actions>
              </div>
            </div>
            <kasse-notice></kasse-notice>`,
          `portal-${setting.language}`,
        )}
        <kasse-order-summary for="portal-${setting.language}"></kasse-order-summary>
      </div>`,
  );

const meta: Meta = { title: 'Widgets/Provider', component: 'kasse-provider' };
export default meta;

/** A portal places the widgets as it likes; price and summary stand outside and join by `for`. */
export const Composed: StoryObj = { render: portal({ acts: acts.atScope }) };

/** The same page before anything is chosen. */
export const OnArrival: StoryObj = { render: portal({}) };
