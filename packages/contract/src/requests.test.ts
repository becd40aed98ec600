import { missingAddressFields } from '@kasse/domain';
import { describe, expect, it } from 'vitest';
import { orderRequest } from './order.ts';
import { parseRequest } from './parse.ts';
import { quoteRequest } from './quote.ts';
import { sessionRequest } from './session.ts';

const item = { productId: 'telefonie', planId: 'plus', priceId: 'telefonie-plus-month', seats: 5 };
const address = {
  fullName: 'Buchhaltung',
  street: 'Lindenstraße 12',
  postcode: '10969',
  city: 'Berlin',
  country: 'DE',
  invoiceEmail: 'buchhaltung@muster.example',
};

function quoteWith(details: unknown) {
  return () => parseRequest(quoteRequest, { items: [item], details });
}

function fields(...pointers: string[]): unknown {
  return expect.objectContaining({ code: 'invalid_request', fields: pointers });
}

describe('a quote request', () => {
  it('trims what a person typed', () => {
    const read = quoteWith({ address: { ...address, fullName: '  Buchhaltung ' } })();
    expect(read.details.address?.fullName).toBe('Buchhaltung');
  });

  it('names an unknown field by its pointer', () => {
    expect(() => parseRequest(quoteRequest, { items: [{ ...item, amount: 1 }], details: {} })).toThrow(
      fields('/items/0/amount'),
    );
  });

  it.each([0, -1, 1.5, 100_001, 1e9, Number.NaN, '5', null])(
    'refuses %s as a number of licences',
    (seats) => {
      expect(() => parseRequest(quoteRequest, { items: [{ ...item, seats }], details: {} })).toThrow(
        fields('/items/0/seats'),
      );
    },
  );

  it('refuses a line break, which could end a mail header', () => {
    expect(quoteWith({ address: { ...address, invoiceEmail: 'a@b.example\r\nBcc: c@d.example' } })).toThrow(
      fields('/details/address/invoiceEmail'),
    );
    expect(quoteWith({ reference: 'A\nB' })).toThrow(fields('/details/reference'));
  });

  it('refuses a name that turns the direction of reading', () => {
    expect(quoteWith({ address: { ...address, company: 'gnp.\u202eexe' } })).toThrow(
      fields('/details/address/company'),
    );
  });

  it.each(['4111 1111 1111 1111', '5500-0000-0000-0004', 'Karte 340000000000009'])(
    'refuses the card number in "%s"',
    (reference) => {
      expect(quoteWith({ reference })).toThrow(fields('/details/reference'));
    },
  );

  it('takes an empty VAT id for none, and keeps it apart from an absent one', () => {
    expect(quoteWith({ vatId: '' })().details).toEqual({ vatId: '' });
    expect(quoteWith({})().details).toEqual({});
    expect(quoteWith({ vatId: 'de 1' })).toThrow(fields('/details/vatId'));
  });

  it.each(['addressLine2', 'company'])('takes an empty %s for an absent one', (field) => {
    expect(quoteWith({ address: { ...address, [field]: ' ' } })().details.address).toEqual(address);
    const filled = { ...address, [field]: 'Hinterhaus' };
    expect(quoteWith({ address: filled })().details.address).toEqual(filled);
  });

  it.each([
    'a.b+c@muster.example',
    'büro@müller.example',
    'a@muster..example',
    'a@.example',
    `${'a'.repeat(65)}@muster.example`,
    'a,b@muster.example',
    'Buchhaltung<a@muster.example>',
    'a"b@muster.example',
    'a@muster.exam\u202eple',
    `a@${'x'.repeat(200)}.example`,
  ])('judges the mailbox %j as the form does', (invoiceEmail) => {
    const typed = { ...address, invoiceEmail };
    if (missingAddressFields(typed, 'consumer').length === 0)
      expect(quoteWith({ address: typed })().details.address?.invoiceEmail).toBe(invoiceEmail);
    else expect(quoteWith({ address: typed })).toThrow(fields('/details/address/invoiceEmail'));
  });

  it.each(['4500012345', '4111 1111 1111 1112', 'Kostenstelle 1234567890123'])(
    'takes the reference "%s"',
    (reference) => {
      expect(quoteWith({ reference })().details.reference).toBe(reference);
    },
  );
});

describe('an order request', () => {
  it('carries an asserted total and nothing else about money', () => {
    const expectedTotal = { minor: 100, exponent: 2, currency: 'EUR', discount: 100 };
    const request = { quoteId: 'q', quoteHash: 'h', paymentMethodId: 'invoice', consents: [], expectedTotal };
    expect(() => parseRequest(orderRequest, request)).toThrow(fields('/expectedTotal/discount'));
  });
});

describe('a session request', () => {
  it.each([
    ['de', 'de'],
    ['DE-at', 'de-AT'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
  ])('reads the language "%s" as "%s"', (locale, canonical) => {
    expect(parseRequest(sessionRequest, { accountId: 'muster', locale }).locale).toBe(canonical);
  });

  it.each(['', 'd', 'de_DE', 'de-12', 'de-1abc-1abc', 'x'.repeat(36)])(
    'refuses the language "%s", which no formatter takes',
    (locale) => {
      expect(() => parseRequest(sessionRequest, { accountId: 'muster', locale })).toThrow(fields('/locale'));
    },
  );
});
