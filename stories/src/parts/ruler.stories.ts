import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inWords } from '../languages.ts';

const words = {
  de: {
    start: '23.11.2026',
    end: '22.11.2027',
    today: 'heute',
    days: ['5.11.', '23.11.', '5.12.', '22.12.'],
  },
  en: {
    start: '23 Nov 2026',
    end: '22 Nov 2027',
    today: 'today',
    days: ['5 Nov', '23 Nov', '5 Dec', '22 Dec'],
  },
};

const meta: Meta = {
  title: 'Parts/Ruler',
  component: 'kasse-ruler',
  decorators: [(story) => html`<div style="max-inline-size: 352px">${story()}</div>`],
};
export default meta;

/** From today to the last day of the period. */
export const Period: StoryObj = {
  render: inWords(words, (text) => html`<kasse-ruler .start=${text.start} .end=${text.end}></kasse-ruler>`),
};

/** With words under the dates. */
export const Captions: StoryObj = {
  render: inWords(
    words,
    (text) =>
      html`<kasse-ruler .start=${text.start} .startNote=${text.today} .end=${text.end}></kasse-ruler>`,
  ),
};

/** A billing date that moves: the period paid so far dashed, the new one in accent, overlapping as the days do. */
export const Moved: StoryObj = {
  render: inWords(
    words,
    ({ days: [start = '', today = '', end = '', next = ''] }) =>
      html`<kasse-ruler
        .start=${today}
        .end=${next}
        .former=${{ start, end, todayAt: 18 / 48, endAt: 30 / 48 }}
      ></kasse-ruler>`,
  ),
};
