import { expect } from '@open-wc/testing';
import { de } from '@kasse/locales/de';
import { en } from '@kasse/locales/en';
import { overriddenTexts } from './overrides.ts';
import { createPlainWords } from './plain-words.ts';
import type { MessageKey } from './message-key.ts';
import { createTranslate } from './translate.ts';

type Speak = (key: MessageKey, values: Readonly<Record<string, unknown>>) => string;

const texts = { de, en };
const placeholders = [
  'number',
  'unit',
  'units',
  'price',
  'product',
  'plan',
  'amount',
  'date',
  'min',
  'max',
  'step',
  'name',
  'email',
  'order',
];
const filled = Object.fromEntries(placeholders.map((name) => [name, `<${name} & $t(actions.back)>`]));
const variants = [{ count: 0 }, { count: 1 }, { count: 2 }, { context: 'month' }, { context: 'year' }, {}];

/** Every key as it is asked for: without the suffix of its variant. */
const keys = Object.entries(en).flatMap(([group, names]) =>
  Object.keys(names).map((name) => `${group}.${name.replace(/_(one|other|month|year)$/u, '')}` as MessageKey),
);

describe('createPlainWords', () => {
  for (const locale of ['de', 'en'] as const) {
    it(`says the same as i18next for every key in ${locale}`, () => {
      const first = createPlainWords({ locale, messages: texts[locale] }) as Speak;
      const full = createTranslate({ locale, messages: texts[locale] }) as Speak;
      const known = new Set(
        [...JSON.stringify(texts[locale]).matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? ''),
      );
      const values = { ...Object.fromEntries([...known].map((name) => [name, `(${name})`])), ...filled };
      for (const key of new Set(keys)) {
        for (const variant of variants) {
          expect(first(key, { ...values, ...variant }), key).to.equal(full(key, { ...values, ...variant }));
        }
      }
    });
  }

  it('uses the words of the host', () => {
    const options = { locale: 'en', messages: en, overrides: { 'intent.buy': 'Subscribe' } };
    const translate = createPlainWords({ ...options, messages: overriddenTexts(options) });
    expect(translate('intent.buy')).to.equal('Subscribe');
  });
});
