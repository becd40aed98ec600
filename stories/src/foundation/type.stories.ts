import { controls, reset, tokens, type } from '@kasse/elements/theme';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html } from 'lit';
import { inWords } from '../languages.ts';
import { styled } from '../styled.ts';

styled('story-type', [
  tokens,
  reset,
  type,
  controls,
  css`
    p + p,
    h2 + p {
      margin-block-start: 16px;
    }
  `,
]);

const meta: Meta = { title: 'Foundation/Type' };
export default meta;

const words = {
  de: {
    title: 'Welches Produkt möchten Sie hinzufügen?',
    section: 'Rechnungsangaben',
    body: 'Für Ihre Bestellung gelten die Nutzungsbedingungen.',
    small: 'Dazu Warteschleifen, Aufzeichnung',
    fine: '23.11.2026 – 22.11.2027',
    amounts: ['1.976,00 €', '180,00 €'],
    column: ['999,00 €', '1.000,00 €', '−42,50 €', '1.111,11 €'],
  },
  en: {
    title: 'Which product would you like to add?',
    section: 'Billing details',
    body: 'The terms of use apply to your order.',
    small: 'Adds call queues and recording',
    fine: '23 Nov 2026 – 22 Nov 2027',
    amounts: ['€1,976.00', '€180.00'],
    column: ['€999.00', '€1,000.00', '−€42.50', '€1,111.11'],
  },
};

/** The typeface is the page’s; the figures give the character: of one width, on the line, minus as a minus. */
export const Roles: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<story-type
        .content=${() => html`
          <p class="amount">${text.amounts[0]}</p>
          <p class="amount preview">${text.amounts[1]}</p>
          <h2 class="title">${text.title}</h2>
          <p class="section">${text.section}</p>
          <p>${text.body}</p>
          <p class="small">${text.small}</p>
          <p class="small soft">${text.small}</p>
          <p class="fine">${text.fine}</p>
        `}
      ></story-type>`,
  ),
};

styled('story-column', [
  tokens,
  reset,
  type,
  css`
    :host {
      inline-size: 12em;
      text-align: end;
    }
  `,
]);

/** Figures of a column line up on the last digit. */
export const Figures: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<story-column
        .content=${() => text.column.map((figure) => html`<p>${figure}</p>`)}
      ></story-column>`,
  ),
};

/** The same roles where the page speaks in a serif. */
export const OtherTypefaces: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<div style="font-family: Georgia, serif">
        <story-type
          .content=${() =>
            html`<h2 class="title">${text.title}</h2>
              <p>${text.body}</p>`}
        ></story-type>
      </div>`,
  ),
};
