import { describe, expect, it } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { orderButtonLabels } from './fixed.ts';
import { loadFirstMessages, loadMessages, localeNames } from './index.ts';
import type { Messages } from './index.ts';

type Entry = readonly [key: string, text: string];

function entries(messages: Messages): Entry[] {
  return Object.entries(messages).flatMap(([group, texts]) =>
    Object.entries(texts as Record<string, string>).map(([key, text]): Entry => [`${group}.${key}`, text]),
  );
}

/** The keys of texts that break a rule, so that a failure names them. */
function keysWhere(messages: Messages, broken: (text: string, key: string) => boolean): string[] {
  return entries(messages).flatMap(([key, text]) => (broken(text, key) ? [key] : []));
}

function placeholders(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();
}

describe.each(localeNames)('the texts of %s', async (name) => {
  const { messages } = await loadMessages(name);

  it('have the same keys as English', () => {
    expect(entries(messages).map(([key]) => key)).toEqual(entries(en).map(([key]) => key));
  });

  it('have the same placeholders as English', () => {
    const english = new Map(entries(en));
    expect(
      keysWhere(messages, (text, key) => placeholders(text).join() !== placeholders(english.get(key)).join()),
    ).toEqual([]);
  });

  it('hold no markup, no straight quotes, no three dots, no exclamation mark and no {{count}}', () => {
    expect(keysWhere(messages, (text) => /[<>"'!]|\.\.\.|\{\{count\}\}/u.test(text))).toEqual([]);
  });

  it('keep buttons to 30 characters', () => {
    expect(
      keysWhere(
        messages,
        (text, key) => /^(actions|intent)\./u.test(key) && text.replace(/\{\{\w+\}\}/gu, '').length > 30,
      ),
    ).toEqual([]);
  });

  it('say please at most once', () => {
    expect(keysWhere(messages, (text) => (text.match(/bitte|please/giu)?.length ?? 0) > 1)).toEqual([]);
  });
});

describe('German', () => {
  it('uses neither familiar address nor mixed words', () => {
    const unwanted =
      /\b(du|dein\w*|Account|Billing|Checkout|Coupon|Seat|Trial|User|Login|leider|einfach|ungültig\w*|Fehler\w*)\b/iu;
    expect(keysWhere(de, (text) => unwanted.test(text.replace(/\{\{\w+\}\}/gu, '')))).toEqual([]);
  });

  it('sets a space before an ellipsis and English none', () => {
    expect(keysWhere(de, (text) => /\S…/u.test(text))).toEqual([]);
    expect(keysWhere(en, (text) => /\s…/u.test(text))).toEqual([]);
  });

  it('starts consumer order buttons with the one that stands in the texts', () => {
    expect([de.actions.placeOrderConsumer, en.actions.placeOrderConsumer]).toEqual([
      orderButtonLabels.de[0],
      orderButtonLabels.en[0],
    ]);
  });
});

describe('regional variants', () => {
  it('write neither ß nor Umsatzsteuer in Switzerland', async () => {
    const { messages } = await loadMessages('de-CH');
    expect(keysWhere(messages, (text) => /ß|Umsatzsteuer|Mehrwertsteuer|USt/u.test(text))).toEqual([]);
  });

  it('say UID-Nummer in Austria', async () => {
    const { messages } = await loadMessages('de-AT');
    expect(keysWhere(messages, (text) => /Identifikationsnummer|USt-IdNr/u.test(text))).toEqual([]);
    expect(messages.tax.name).toBe('UID-Nummer');
  });

  it('write license and tax in the United States', async () => {
    const { messages } = await loadMessages('en-US');
    expect(keysWhere(messages, (text) => /licence|VAT|centre/iu.test(text))).toEqual([]);
  });
});

describe('loadFirstMessages', () => {
  it.each(localeNames)('has of %s what the first stop says, word for word', async (name) => {
    const [first, whole] = [await loadFirstMessages(name), await loadMessages(name)];
    expect(first.locale).toBe(whole.locale);
    expect(whole.messages).toMatchObject(first.messages);
    expect(Object.keys(first.messages)).toEqual(expect.arrayContaining(['products', 'intent', 'steps']));
  });
});

describe('loadMessages', () => {
  it.each([
    ['de', 'de', 'Kasse'],
    ['DE-de', 'de-DE', 'Kasse'],
    ['de-Latn-AT', 'de-Latn-AT', 'Kasse'],
    ['en-GB', 'en-GB', 'Checkout'],
    ['fr-CH', 'en', 'Checkout'],
    ['not a language', 'en', 'Checkout'],
    ['', 'en', 'Checkout'],
  ])('answers %j with %s', async (asked, locale, checkout) => {
    const loaded = await loadMessages(asked);
    expect([loaded.locale, loaded.messages.steps.checkout]).toEqual([locale, checkout]);
  });
});
