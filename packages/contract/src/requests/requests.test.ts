import { missingAddressFields } from '@kasse/domain';
import { describe, expect, it } from 'vitest';
import { cartRequest } from './cart.ts';
import { orderRequest } from './order.ts';
import { parseRequest } from '../parse.ts';
import { paymentRequest } from './payment.ts';
import { quoteRequest } from './quote.ts';
import { sessionRequest } from '../session.ts';

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

  it.each([
    ['a change that adds nothing', { kind: 'change', subscriptionId: 's-1', seats: 0 }, []],
    ['a trial', { kind: 'trial' }, []],
    ['a trial of nothing', { kind: 'trial', seats: 0 }, ['/items/0/seats']],
    ['a change of nothing in particular', { kind: 'change' }, ['/items/0/subscriptionId']],
    ['a new one of something owned', { subscriptionId: 's-1' }, ['/items/0/subscriptionId']],
    ['a gift', { kind: 'gift' }, ['/items/0/kind']],
  ])('judges %s', (_case, change, wrong) => {
    const read = () => parseRequest(quoteRequest, { items: [{ ...item, ...change }], details: {} });
    if (wrong.length === 0) expect(read().items).toEqual([{ ...item, ...change }]);
    else expect(read).toThrow(fields(...wrong));
  });

  it.each(['herbst10', ' HERBST10', '', 'A'.repeat(33), 'A\nB'])('refuses the code %j', (code) => {
    expect(() => parseRequest(quoteRequest, { items: [item], details: {}, codes: [code] })).toThrow(
      fields('/codes/0'),
    );
  });

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

  it('names no way to pay where nothing is due', () => {
    const expectedTotal = { minor: 0, exponent: 2, currency: 'EUR' };
    const request = { quoteId: 'q', quoteHash: 'h', consents: [], expectedTotal };
    expect(parseRequest(orderRequest, request)).toEqual(request);
  });
});

describe('a payment', () => {
  const read = (paymentReference: string) => () =>
    parseRequest(paymentRequest, { paymentMethodId: 'card', paymentReference });

  it.each(['ref_1Nq-x.y:z', 'a4111111111111111', '4111111111111112'])(
    'takes the reference %s',
    (reference) => {
      expect(read(reference)().paymentReference).toBe(reference);
    },
  );

  it.each(['4111111111111111', '4111-1111-1111-1111', 'ref 1', '', 'r'.repeat(201)])(
    'refuses %j as a reference',
    (reference) => {
      expect(read(reference)).toThrow(fields('/paymentReference'));
    },
  );
});

describe('a cart that is saved', () => {
  const line = { ...item, interval: 'month', seen: { minor: 9000, exponent: 2, currency: 'EUR' } };
  const read = (...items: unknown[]) => parseRequest(cartRequest, { items, codes: ['HERBST10'] });

  it('holds what an order would name, and what was seen', () => {
    const change = { ...line, kind: 'change', subscriptionId: 's-1', seats: 0 };
    expect(read(line, change)).toEqual({ items: [line, change], codes: ['HERBST10'] });
  });

  it('has one line for a product', () => {
    expect(() => read(line, { ...line, planId: 'standard' })).toThrow(fields('/items'));
  });

  it.each([
    [{ amount: 1 }, '/items/0/amount'],
    [{ seats: -1 }, '/items/0/seats'],
    [{ kind: 'change' }, '/items/0/subscriptionId'],
    [{ seen: { minor: 1, exponent: 2, currency: 'EUR', note: '' } }, '/items/0/seen/note'],
  ])('refuses a line with %j', (change, wrong) => {
    expect(() => read({ ...line, ...change })).toThrow(fields(wrong));
  });

  it('holds fifty lines at most', () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ ...line, productId: `p${index}` }));
    expect(() => read(...many)).toThrow(fields('/items'));
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
