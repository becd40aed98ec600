import type { Address, AddressField } from './billing-details.ts';
import type { Audience } from './catalogue.ts';

/** Enough to catch a slip of the fingers; whether the mailbox exists only a mail can tell. */
const emailPattern = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/u;

/** The fields of an address that are missing or cannot be right, in the order of the form. A business names its company. */
export function missingAddressFields(address: Partial<Address>, audience: Audience): AddressField[] {
  const required: AddressField[] = ['fullName', 'street', 'postcode', 'city', 'country', 'invoiceEmail'];
  if (audience === 'business') required.unshift('company');
  return required.filter((field) => !isFilled(field, address[field] ?? ''));
}

function isFilled(field: AddressField, value: string): boolean {
  // Not trimmed: the code decides the tax, and with a blank it is no country that the table knows.
  if (field === 'country') return /^[A-Z]{2}$/u.test(value);
  if (field === 'invoiceEmail') return emailPattern.test(value.trim());
  return value.trim() !== '';
}
