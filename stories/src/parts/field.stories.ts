import { field, fieldPair, fieldSheets } from '@kasse/elements/parts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inWords } from '../languages.ts';

for (const sheet of fieldSheets())
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);

const words = {
  de: {
    company: 'Unternehmen',
    postcode: 'Postleitzahl',
    city: 'Ort',
    country: 'Land',
    countries: ['Deutschland', 'Österreich'],
    tax: 'Umsatzsteuer-Identifikationsnummer (freiwillig)',
    hint: 'Mit Länderkürzel, zum Beispiel DE123456789',
    good: 'Bestätigt.',
    error: 'Diese USt-IdNr. ist nicht vollständig. In Deutschland sieht sie so aus: DE123456789',
  },
  en: {
    company: 'Company',
    postcode: 'Postcode',
    city: 'Town or city',
    country: 'Country',
    countries: ['Germany', 'Austria'],
    tax: 'VAT ID (optional)',
    hint: 'With the country code, for example DE123456789',
    good: 'Confirmed.',
    error: 'This VAT ID is not complete. In Germany it looks like this: DE123456789',
  },
};

const meta: Meta = { title: 'Parts/Field' };
export default meta;

/** The form lives in the page’s own tree, so that payment frames and password managers work. */
export const BillingDetails: StoryObj = {
  render: inWords(
    words,
    (text, { language }) =>
      html`<form data-kasse>
        ${field({ id: `company-${language}`, label: text.company, value: 'Muster & Söhne GmbH', autocomplete: 'billing organization' })}
        ${fieldPair([
          {
            id: `postcode-${language}`,
            label: text.postcode,
            value: '10969',
            autocomplete: 'billing postal-code',
          },
          {
            id: `city-${language}`,
            label: text.city,
            value: 'Berlin',
            autocomplete: 'billing address-level2',
          },
        ])}
        ${field({
          id: `country-${language}`,
          label: text.country,
          value: 'DE',
          options: text.countries.map((label, index) => ({ value: ['DE', 'AT'][index] ?? '', label })),
        })}
      </form>`,
  ),
};

/** Hint, confirmation and error stand in the same place. */
export const States: StoryObj = {
  render: inWords(
    words,
    (text, { language }) =>
      html`<form data-kasse>
        ${field({ id: `hint-${language}`, label: text.tax, value: '', hint: text.hint })}
        ${field({ id: `good-${language}`, label: text.tax, value: 'DE123456789', good: text.good })}
        ${field({ id: `error-${language}`, label: text.tax, value: 'DE12345678', error: text.error })}
      </form>`,
  ),
};
