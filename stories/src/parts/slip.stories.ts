import { button, leaderLines, slipStyles, totalLine } from '@kasse/elements/parts';
import { controls, reset, tokens, type } from '@kasse/elements/theme';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html } from 'lit';
import { inWords } from '../languages.ts';
import { styled } from '../styled.ts';

styled('story-slip', [
  tokens,
  reset,
  type,
  controls,
  slipStyles,
  css`
    :host {
      container-type: inline-size;
      max-inline-size: 25em;
    }
  `,
]);

const words = {
  de: {
    title: 'Ihre Bestellung',
    change: 'Bestellung ändern',
    item: 'Telefonie, Abostufe Plus',
    lines: [
      { label: 'Benutzerlizenzen', value: '10' },
      { label: 'Preis des Plans', value: '180,00 €' },
    ],
    period: 'Abrechnungszeitraum (ab heute)',
    days: ['23.11.2026', '22.11.2027'],
    charge: [{ label: 'Telefonie', value: '1.800,00 €' }],
    changed: [{ label: 'Telefonie', value: '1.841,25 €', before: 'bisher 1.800,00 €' }],
    sums: [
      { label: 'Zwischensumme', value: '1.800,00 €' },
      { label: 'Rabatt („HERBST10“)', value: '−180,00 €' },
      { label: 'Gutschrift für nicht genutzte Zeit', value: '−42,50 €' },
      { label: '19 % Umsatzsteuer', value: '299,73 €' },
    ],
    total: 'Fälliger Gesamtbetrag',
    figure: '1.877,23 €',
    recurring: 'Danach 2.142,00 € im Jahr, nächste Abrechnung am 23. November 2027',
    order: 'Bestellung aufgeben',
    preview: 'Im Monat, zzgl. USt',
    previewFigure: '180,00 €',
    paid: 'Bezahlt',
  },
  en: {
    title: 'Your order',
    change: 'Change order',
    item: 'Telephony, Plus plan',
    lines: [
      { label: 'User licences', value: '10' },
      { label: 'Plan price', value: '€180.00' },
    ],
    period: 'Billing period (from today)',
    days: ['23 Nov 2026', '22 Nov 2027'],
    charge: [{ label: 'Telephony', value: '€1,800.00' }],
    changed: [{ label: 'Telephony', value: '€1,841.25', before: '€1,800.00 before' }],
    sums: [
      { label: 'Subtotal', value: '€1,800.00' },
      { label: 'Discount (“HERBST10”)', value: '−€180.00' },
      { label: 'Credit for unused time', value: '−€42.50' },
      { label: '19% VAT', value: '€299.73' },
    ],
    total: 'Total due',
    figure: '€1,877.23',
    recurring: 'Then €2,142.00 per year, next billed on 23 November 2027',
    order: 'Place order',
    preview: 'Per month, excl. VAT',
    previewFigure: '€180.00',
    paid: 'Paid',
  },
};

type Words = (typeof words)['de'];

const item = (text: Words, charge: Words['charge']) =>
  html`<div class="item">
    <h3 class="strong">${text.item}</h3>
    ${leaderLines(text.lines)}
    <p class="small">${text.period}</p>
    <kasse-ruler .start=${text.days[0] ?? ''} .end=${text.days[1] ?? ''}></kasse-ruler>
    ${leaderLines(charge)}
  </div>`;

const press = () => undefined;

const meta: Meta = { title: 'Parts/Slip' };
export default meta;

/** At the checkout: the double rule stands under what the button below will charge. */
export const Due: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<story-slip
        .content=${() =>
          html`<section class="slip">
            <div class="head">
              <h2 class="section">${text.title}</h2>
              ${button({ kind: 'third', label: text.change, press })}
            </div>
            ${item(text, text.charge)}
            <div class="sums">${leaderLines(text.sums)}</div>
            ${totalLine({ label: text.total, value: text.figure, due: true })}
            <p class="small">${text.recurring}</p>
            ${button({ kind: 'main', label: text.order, press })}
          </section>`}
      ></story-slip>`,
  ),
};

/** While choosing: nothing is due yet, so there is no double rule. */
export const Preview: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<story-slip
        .content=${() =>
          html`<section class="slip">
            <h2 class="section">${text.title}</h2>
            <div class="item">
              <h3 class="strong">${text.item}</h3>
              ${leaderLines(text.lines)}
            </div>
            ${totalLine({ label: text.preview, value: text.previewFigure, due: false })}
          </section>`}
      ></story-slip>`,
  ),
};

/** A changed price shows the old amount softly under the new one. */
export const Changed: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<story-slip
        .content=${() =>
          html`<section class="slip">
            <h2 class="section">${text.title}</h2>
            ${item(text, text.changed)} ${totalLine({ label: text.paid, value: text.figure, due: true })}
          </section>`}
      ></story-slip>`,
  ),
};
