import { describe, expect, it } from 'vitest';
import { missingAddressFields } from './address-rules.ts';
import { address } from './catalogue.fixture.ts';

describe('an address', () => {
  it('is complete without its second line', () => {
    expect(missingAddressFields(address, 'business')).toEqual([]);
  });

  it('misses its fields in the order of the form', () => {
    const all = ['company', 'fullName', 'street', 'postcode', 'city', 'country', 'invoiceEmail'];
    expect(missingAddressFields({}, 'business')).toEqual(all);
    expect(missingAddressFields({}, 'consumer')).toEqual(all.slice(1));
  });

  it('is not filled by blanks', () => {
    expect(missingAddressFields({ ...address, city: ' \t' }, 'business')).toEqual(['city']);
  });

  it.each(['de', 'DEU', 'D', '12', 'Deutschland', ' DE', 'DE ', 'DE\n', 'ＤＥ'])(
    'has no country %j',
    (country) => {
      expect(missingAddressFields({ ...address, country }, 'business')).toEqual(['country']);
    },
  );

  it.each([
    'billing',
    'billing@',
    '@muster.example',
    'a b@muster.example',
    'a@muster',
    'a@muster.',
    'a@.example',
    'a@b@c.example',
    'a@muster..example',
    'a@muster.example b',
    'a,b@muster.example',
    'Buchhaltung<a@muster.example>',
    'a@muster.exam\u202eple',
    `a@${'x'.repeat(200)}.example`,
  ])('has no mailbox %j', (invoiceEmail) => {
    expect(missingAddressFields({ ...address, invoiceEmail }, 'business')).toEqual(['invoiceEmail']);
  });

  it.each(['a.b+c@muster.example', 'büro@müller.example', 'x@mail.muster.example'])(
    'can have the mailbox %j',
    (invoiceEmail) => {
      expect(missingAddressFields({ ...address, invoiceEmail }, 'business')).toEqual([]);
    },
  );

  it('may have blanks around what was typed', () => {
    const typed = { ...address, city: ' Berlin ', invoiceEmail: ' billing@muster.example ' };
    expect(missingAddressFields(typed, 'business')).toEqual([]);
  });

  it('is judged in no time however long it is', () => {
    const invoiceEmail = `${'a.'.repeat(100_000)}@${'a.'.repeat(100_000)}`;
    expect(missingAddressFields({ ...address, invoiceEmail }, 'business')).toEqual(['invoiceEmail']);
  });
});
