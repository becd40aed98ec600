import type { Choice } from '@kasse/elements/parts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inWords } from '../languages.ts';

const words = {
  de: {
    product: 'Produkt',
    plan: 'Abostufe',
    billing: 'Abrechnung',
    payment: 'Zahlungsart',
    unit: 'je Lizenz und Monat',
    products: [
      {
        value: 'telephony',
        initial: 'T',
        name: 'Telefonie',
        lines: ['Anrufe, Warteschleifen und Rufnummern für Ihr Team', '14 Tage kostenlos testen'],
        amount: 'ab 12,00 €',
        amountFrom: true,
      },
      {
        value: 'meetings',
        initial: 'M',
        name: 'Meetings',
        lines: ['Videobesprechungen mit bis zu 250 Personen'],
        amount: 'ab 9,00 €',
        amountFrom: true,
      },
      {
        value: 'rooms',
        initial: 'R',
        name: 'Räume',
        lines: ['Konferenzräume ausstatten und verwalten', 'Testversion bereits genutzt'],
        amount: 'ab 39,00 €',
        amountFrom: true,
      },
    ],
    plans: [
      { value: 'standard', name: 'Standard', lines: ['Anrufe in alle Netze, Voicemail'], amount: '12,00 €' },
      {
        value: 'plus',
        name: 'Plus',
        mark: 'Empfohlen',
        lines: ['Dazu Warteschleifen und Aufzeichnung'],
        amount: '18,00 €',
      },
      {
        value: 'premium',
        name: 'Premium',
        lines: ['Dazu Auswertung und eigene Rufnummernblöcke'],
        amount: '26,00 €',
      },
    ],
    billings: [
      {
        value: 'month',
        name: 'Monatlich',
        lines: ['18,00 € je Lizenz und Monat'],
        amount: '180,00 € im Monat',
      },
      {
        value: 'year',
        name: 'Jährlich',
        good: 'Sie sparen 360,00 € im Jahr',
        lines: ['180,00 € je Lizenz und Jahr'],
        amount: '1.800,00 € im Jahr',
        amountNote: 'entspricht 150,00 € im Monat',
      },
    ],
    payments: [
      { value: 'saved', name: 'Visa, Endziffern 4242', lines: ['gültig bis 08/2028'] },
      { value: 'card', name: 'Kredit- oder Debitkarte' },
      { value: 'debit', name: 'SEPA-Lastschrift' },
      { value: 'invoice', name: 'Rechnung', lines: ['zahlbar innerhalb von 14 Tagen'] },
    ],
    long: [
      {
        value: 'long',
        initial: 'U',
        name: 'Unternehmenskommunikationsplattform für Veranstaltungsräume',
        mark: 'Empfohlen',
        lines: ['Veranstaltungsraumverwaltungssoftware mit Anwesenheitserfassung'],
        amount: '12.345.678,00 €',
      },
      { value: 'other', initial: 'K', name: 'Kurz', amount: '1,00 €' },
    ],
  },
  en: {
    product: 'Product',
    plan: 'Plan',
    billing: 'Billing',
    payment: 'Payment method',
    unit: 'per licence per month',
    products: [
      {
        value: 'telephony',
        initial: 'T',
        name: 'Telephony',
        lines: ['Calls, queues and numbers for your team', 'Free for 14 days'],
        amount: 'from €12.00',
        amountFrom: true,
      },
      {
        value: 'meetings',
        initial: 'M',
        name: 'Meetings',
        lines: ['Video meetings with up to 250 people'],
        amount: 'from €9.00',
        amountFrom: true,
      },
      {
        value: 'rooms',
        initial: 'R',
        name: 'Rooms',
        lines: ['Equip and manage conference rooms', 'Trial already used'],
        amount: 'from €39.00',
        amountFrom: true,
      },
    ],
    plans: [
      { value: 'standard', name: 'Standard', lines: ['Calls to all networks, voicemail'], amount: '€12.00' },
      {
        value: 'plus',
        name: 'Plus',
        mark: 'Recommended',
        lines: ['Adds call queues and recording'],
        amount: '€18.00',
      },
      { value: 'premium', name: 'Premium', lines: ['Adds reports and number blocks'], amount: '€26.00' },
    ],
    billings: [
      {
        value: 'month',
        name: 'Monthly',
        lines: ['€18.00 per licence per month'],
        amount: '€180.00 per month',
      },
      {
        value: 'year',
        name: 'Annually',
        good: 'You save €360.00 a year',
        lines: ['€180.00 per licence per year'],
        amount: '€1,800.00 per year',
        amountNote: 'that is €150.00 per month',
      },
    ],
    payments: [
      { value: 'saved', name: 'Visa ending in 4242', lines: ['expires 08/2028'] },
      { value: 'card', name: 'Credit or debit card' },
      { value: 'debit', name: 'SEPA Direct Debit' },
      { value: 'invoice', name: 'Invoice', lines: ['payable within 14 days'] },
    ],
    long: [
      {
        value: 'long',
        initial: 'C',
        name: 'Corporate communications platform for events and conferences',
        mark: 'Recommended',
        lines: ['Manages rooms, attendance and everything around them'],
        amount: '€12,345,678.00',
      },
      { value: 'other', initial: 'S', name: 'Short', amount: '€1.00' },
    ],
  },
};

type Words = (typeof words)['de'];

const list = (label: string, choices: readonly Choice[], value = '') =>
  html`<kasse-choice-list
    .label=${label}
    label-hidden
    .choices=${choices}
    .value=${value}
  ></kasse-choice-list>`;

const perLicence = (choices: readonly Choice[], { unit }: Words) =>
  choices.map((choice) => ({ ...choice, amountUnit: unit }));

const meta: Meta = { title: 'Parts/Choice list', component: 'kasse-choice-list' };
export default meta;

/** Products: a tile or a picture, one or two soft lines, the lowest price. */
export const Products: StoryObj = {
  render: inWords(words, (text) => list(text.product, perLicence(text.products, text), 'telephony')),
};

/** Nothing is chosen on arrival. */
export const NothingChosen: StoryObj = {
  render: inWords(words, (text) => list(text.product, perLicence(text.products, text))),
};

/** Plans: one at most carries the mark. */
export const Plans: StoryObj = {
  render: inWords(words, (text) => list(text.plan, perLicence(text.plans, text), 'plus')),
};

/** Billing: the same figure in both rows, so that they compare. */
export const Billing: StoryObj = {
  render: inWords(words, (text) => list(text.billing, text.billings, 'year')),
};

/** Payment: rows without a price; fields of a method stand in the slot under its row. */
export const Payment: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<kasse-choice-list .label=${text.payment} .choices=${text.payments} .value=${'invoice'}>
        <kasse-note slot="invoice">${text.payments[3]?.lines?.[0]}</kasse-note>
      </kasse-choice-list>`,
  ),
};

/** A name of 60 characters and a price of eight digits. */
export const Long: StoryObj = {
  render: inWords(words, (text) => list(text.product, perLicence(text.long, text), 'long')),
};

/** From 40 rows on: name and price alone, 44 px. */
export const Forty: StoryObj = {
  render: inWords(words, (text) =>
    list(
      text.product,
      Array.from({ length: 40 }, (_, index) => ({
        ...(text.products[index % 3] ?? { value: '', name: '' }),
        value: String(index),
        amountUnit: text.unit,
      })),
      '1',
    ),
  ),
};
