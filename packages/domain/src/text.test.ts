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

  it('is any other where the default language is missing too', () => {
    expect(resolveText({ it: 'Sale' }, 'de', 'en')).toEqual({ text: 'Sale', lang: 'it' });
    expect(resolveText({}, 'de', 'en')).toEqual({ text: '' });
  });
});

describe('a VAT id', () => {
  it('is compared without blanks, dots, slashes and hyphens, upper case', () => {
    expect(normaliseVatId(' che-123.456.789 mwst ')).toBe('CHE123456789MWST');
  });

  it('is cut before it is looked at', () => {
    expect(normaliseVatId('1'.repeat(1_000_000))).toHaveLength(32);
  });
});
