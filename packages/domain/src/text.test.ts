import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveText } from './text.ts';
import { normaliseVatId } from './vat.ts';

describe('a text of the catalogue', () => {
  const text = { de: 'Räume', en: 'Rooms', 'de-CH': 'Räume (CH)' };

  it.each([
    ['de-CH', { text: 'Räume (CH)' }],
    ['de-AT', { text: 'Räume' }],
    ['fr', { text: 'Rooms', lang: 'en' }],
  ])('in %s is the nearest one', (locale, expected) => {
    expect(resolveText(text, locale, 'en')).toEqual(expected);
  });

  it('drops the subtags of the locale one by one', () => {
    const chinese = { zh: '会议室', 'zh-Hant': '會議室', en: 'Rooms' };
    expect(resolveText(chinese, 'zh-Hant-TW', 'en')).toEqual({ text: '會議室' });
    expect(resolveText(chinese, 'zh-Hans-CN', 'en')).toEqual({ text: '会议室' });
  });

  it.each(['constructor', '__proto__', 'toString', '', '-', 'constructor-de'])(
    'is a text of the catalogue whatever the page says (%j)',
    (locale) => {
      expect(resolveText(text, locale, 'en')).toEqual({ text: 'Rooms', lang: 'en' });
      expect(resolveText({ it: 'Sale' }, 'fr', locale)).toEqual({ text: 'Sale', lang: 'it' });
    },
  );

  it('is any other where the default language is missing too', () => {
    expect(resolveText({ it: 'Sale' }, 'de', 'en')).toEqual({ text: 'Sale', lang: 'it' });
    expect(resolveText({}, 'de', 'en')).toEqual({ text: '' });
  });
});

describe('a VAT id', () => {
  it('is compared without blanks, dots, slashes and hyphens, upper case', () => {
    expect(normaliseVatId(' che-123.456.789 mwst ')).toBe('CHE123456789MWST');
  });

  it('is the same when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => {
        const vatId = normaliseVatId(typed);
        expect(normaliseVatId(vatId)).toBe(vatId);
        expect(vatId).not.toMatch(/[\s./-]/u);
      }),
    );
  });

  it('is cut before it is looked at', () => {
    expect(normaliseVatId('1'.repeat(1_000_000))).toHaveLength(32);
  });
});
