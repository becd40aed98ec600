import { expect, it } from 'vitest';
import { mailFormat } from './format.ts';
import { composeMail, escapeHtml } from './mail.ts';

const hostile = 'A\r\nBcc: thief@evil.example\u202e<script>"';

it('keeps a subject on one line, whatever a name holds', () => {
  expect(composeMail(hostile, 'de', []).subject).toBe('A Bcc: thief@evil.example<script>"');
});

it('shows markup in a name as text', () => {
  const { html, text } = composeMail('x', 'de', [{ kind: 'table', rows: [[hostile, hostile]] }]);
  expect(html).not.toContain('<script');
  expect(html).toContain('&#60;script&#62;&#34;');
  expect(text.split('\n')).toHaveLength(2);
  expect(escapeHtml("<a href='x'>&")).toBe('&#60;a href=&#39;x&#39;&#62;&#38;');
});

it.each([
  [123456, 2, 'EUR', 'de', '1.234,56 €'],
  [123456, 2, 'EUR', 'en', '€1,234.56'],
  [-4250, 2, 'EUR', 'de', '−42,50 €'],
  [5, 3, 'IQD', 'en', 'IQD 0.005'],
  [1000, 0, 'HUF', 'de', '1.000 HUF'],
  [9_007_199_254_740_991, 2, 'EUR', 'en', '€90,071,992,547,409.91'],
])('writes %i minor units with %i digits of %s in %s as %s', (minor, exponent, currency, locale, written) => {
  const text = mailFormat(locale).money({ minor, exponent, currency });
  expect(text.replace(/\u00a0/g, ' ')).toBe(written);
});

it('writes all places of a small price', () => {
  expect(mailFormat('en').rate('0.0035', { currency: 'EUR', exponent: 2 })).toBe('€0.0035');
  expect(mailFormat('en').rate('12', { currency: 'EUR', exponent: 2 })).toBe('€12.00');
});
