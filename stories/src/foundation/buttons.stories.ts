import { button, closeIcon, plusIcon } from '@kasse/elements/parts';
import { controls, layout, reset, tokens, type } from '@kasse/elements/theme';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html } from 'lit';
import { inWords } from '../languages.ts';
import { styled } from '../styled.ts';

styled('story-buttons', [
  tokens,
  reset,
  type,
  controls,
  layout,
  css`
    :host {
      container-type: inline-size;
    }
    .actions + .actions {
      margin-block-start: 24px;
    }
  `,
]);

const words = {
  de: {
    main: 'Zur Kasse',
    back: 'Zurück',
    buy: 'Kaufen',
    try: 'Testen',
    add: 'Weiteres Produkt hinzufügen',
    placing: 'Ihre Bestellung wird übermittelt',
    close: 'Schließen',
    sum: '180,00 €',
    unit: 'im Monat, zzgl. USt',
    next: 'Weiter',
  },
  en: {
    main: 'Checkout',
    back: 'Back',
    buy: 'Buy',
    try: 'Try',
    add: 'Add another product',
    placing: 'Sending your order',
    close: 'Close',
    sum: '€180.00',
    unit: 'per month, excl. VAT',
    next: 'Continue',
  },
};

const press = () => undefined;

const meta: Meta = { title: 'Foundation/Buttons' };
export default meta;

/** Main once per view, second beside it, third as underlined text; below 600 px main on top. */
export const Kinds: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<story-buttons
        .content=${() =>
          html`<div class="actions">
              ${button({ kind: 'third', label: text.back, press })}${button({ kind: 'main', label: text.main, press })}
            </div>
            <div class="actions">
              ${button({ kind: 'second', label: text.try, press })}${button({ kind: 'main', label: text.buy, press })}
            </div>
            <div class="actions">
              ${button({ kind: 'second', label: text.add, press, icon: plusIcon() })}
            </div>`}
      ></story-buttons>`,
  ),
};

/** Busy: the label and the width stay; after 300 ms three dots step at its end. */
export const Busy: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<story-buttons
        .content=${() => html`<div class="actions">${button({ kind: 'main', label: text.placing, press, busy: true })}</div>`}
      ></story-buttons>`,
  ),
};

/** An icon stands alone only as close, plus and minus, each with a spoken name. */
export const IconOnly: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<story-buttons
        .content=${() => html`<button class="icon-only" type="button" aria-label=${text.close}>${closeIcon()}</button>`}
      ></story-buttons>`,
  ),
};

/** The bottom bar below 600 px: amount and unit at the start, the main button at the end. */
export const BottomBar: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<story-buttons
        .content=${() =>
          html`<div class="bar">
              <div>
                <p class="strong">${text.sum}</p>
                <p class="small soft">${text.unit}</p>
              </div>
              <div class="actions">${button({ kind: 'main', label: text.next, press })}</div>
            </div>
            <div class="bar">
              <div class="actions">
                ${button({ kind: 'second', label: text.try, press })}${button({ kind: 'main', label: text.buy, press })}
              </div>
            </div>`}
      ></story-buttons>`,
  ),
};
