import { describe, expect, it } from 'vitest';
import { de, en, wordsFor } from './words.ts';
import type { Words } from './words.ts';

const sentencesOf = ({ faults, hints, labels }: Words): string[] =>
  [faults, hints, labels].flatMap((group) => Object.values(group));

describe.each([
  ['German', de],
  ['English', en],
])('%s', (_language, words) => {
  it('says what is wrong and what to do, in two whole sentences', () => {
    for (const sentence of Object.values(words.faults))
      expect(sentence).toMatch(/^\p{Lu}[^.]+\. \p{Lu}[^.]+\.$/u);
  });

  it('knows no exclamation mark, no three dots and no straight quotes', () => {
    for (const sentence of sentencesOf(words)) expect(sentence).not.toMatch(/!|\.\.\.|["']/u);
  });
});

it('German is formal and says neither that something is invalid nor that it is an error', () => {
  for (const sentence of sentencesOf(de))
    expect(sentence).not.toMatch(/\b(?:du|dein\w*|ungültig\w*|Fehler)\b/iu);
});

it('German speaks to German of any country, English to everybody else', () => {
  expect(['de', 'de-AT', 'DE', 'en', 'en-US', 'fr', 'den'].map((locale) => wordsFor(locale).lang)).toEqual([
    ...['de', 'de', 'de', 'en', 'en', 'en', 'en'],
  ]);
});
