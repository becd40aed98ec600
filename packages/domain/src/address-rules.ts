import type { Address, AddressField } from './billing-details.ts';
import type { Audience } from './catalogue.ts';

const mailAddressForm = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/u;
// What separates or quotes addresses in a mail header, and what changes how a line reads.
const neverInMailAddress = /[<>,;:"()[\]\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const mostCharacters = 200;

/**
 * Whether a trimmed text can be a mail address, for a form and for the wire alike. Enough to catch a slip
 * of the fingers; whether the mailbox exists only a mail can tell.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= mostCharacters && mailAddressForm.test(text) && !neverInMailAddress.test(text);
}

/** The fields of an address that are missing or cannot be right, in the order of the form. A business names its company. */
export function missingAddressFields(address: Partial<Address>, audience: Audience): AddressField[] {
  const required: AddressField[] = ['fullName', 'street', 'postcode', 'city', 'country', 'invoiceEmail'];
  if (audience === 'business') required.unshift('company');
  return required.filter((field) => !isFilled(field, address[field] ?? ''));
}

function isFilled(field: AddressField, value: string): boolean {
  // Not trimmed: the code decides the tax, and with a blank it is no country that the table knows.
  if (field === 'country') return /^[A-Z]{2}$/u.test(value);
  if (field === 'invoiceEmail') return isMailAddress(value.trim());
  return value.trim() !== '';
}
