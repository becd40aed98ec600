import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inWords } from '../languages.ts';

const words = {
  de: {
    good: 'Weisen Sie die 10 neuen Lizenzen zu, damit sich Ihre Benutzer bei Telefonie anmelden können.',
    changed: [
      'Der Gesamtbetrag hat sich geändert:',
      'bisher 1.976,00 €, jetzt 2.017,25 €. Prüfen Sie die Bestellung und bestellen Sie dann erneut. Es wurde noch nichts abgebucht.',
    ],
    declined: [
      'Ihre Bank hat die Zahlung abgelehnt.',
      'Es wurde nichts abgebucht. Prüfen Sie die Angaben oder wählen Sie eine andere Zahlungsart.',
    ],
    plain: 'Ihr Konto ist ein Firmenkonto. Firmenkonten verwalten ihre Abonnements in einem eigenen Portal.',
    link: 'Häufig gestellte Fragen',
  },
  en: {
    good: 'Assign the 10 new licences so that your users can sign in to Telephony.',
    changed: [
      'The total has changed:',
      '€1,976.00 before, €2,017.25 now. Check the order, then place it again. Nothing has been charged yet.',
    ],
    declined: [
      'Your bank declined the payment.',
      'Nothing was charged. Check the details or choose another payment method.',
    ],
    plain:
      'Yours is a corporate account. Corporate accounts manage their subscriptions in a portal of their own.',
    link: 'Frequently asked questions',
  },
};

const meta: Meta = { title: 'Parts/Note', component: 'kasse-note' };
export default meta;

/** Good, caution, bad, plain: the words tell them apart first, then the colour. */
export const Kinds: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<div class="states">
        <kasse-note kind="good">${text.good}</kasse-note>
        <kasse-note kind="caution" .heading=${text.changed[0] ?? ''}>${text.changed[1]}</kasse-note>
        <kasse-note kind="bad" .heading=${text.declined[0] ?? ''}>${text.declined[1]}</kasse-note>
        <kasse-note>${text.plain} <a href="#help">${text.link}</a></kasse-note>
      </div>`,
  ),
};
