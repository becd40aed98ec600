import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inWords } from '../languages.ts';

const words = {
  de: {
    label: 'Anzahl neuer Benutzerlizenzen',
    fewer: '1 Benutzerlizenz weniger',
    more: '1 Benutzerlizenz mehr',
    hint: 'Mindestens 1, höchstens 500',
    quote: 'Angebot anfragen',
    tooMany:
      'Hier können Sie höchstens 500 bestellen. Für eine größere Anzahl erstellen wir Ihnen ein Angebot.',
    notNumber: 'Geben Sie eine ganze Zahl ein, zum Beispiel 10.',
  },
  en: {
    label: 'Number of new user licences',
    fewer: '1 user licence fewer',
    more: '1 user licence more',
    hint: 'At least 1, at most 500',
    quote: 'Ask for a quote',
    tooMany: 'You can order up to 500 here. For more, ask us for a quote.',
    notNumber: 'Enter a whole number, for example 10.',
  },
};

const seats = (text: (typeof words)['de'], value: number, error = '') =>
  html`<kasse-seat-field
    .label=${text.label}
    .fewerLabel=${text.fewer}
    .moreLabel=${text.more}
    .hint=${text.hint}
    .error=${error}
    .value=${value}
    .maximum=${500}
    ><a href="#quote">${text.quote}</a></kasse-seat-field
  >`;

const meta: Meta = { title: 'Parts/Seat field', component: 'kasse-seat-field' };
export default meta;

/** Typing, pasting, arrows, page keys, buttons. */
export const Possible: StoryObj = { render: inWords(words, (text) => seats(text, 10)) };

/** At a limit its button stays focusable and says why. */
export const AtTheMinimum: StoryObj = { render: inWords(words, (text) => seats(text, 1)) };

/** An impossible number stays as typed, with the sentence below. */
export const TooMany: StoryObj = { render: inWords(words, (text) => seats(text, 600, text.tooMany)) };

/** Nothing that could be a number. */
export const NotANumber: StoryObj = {
  render: inWords(words, (text) => seats(text, Number.NaN, text.notNumber)),
};
