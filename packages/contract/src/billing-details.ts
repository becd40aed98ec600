import * as v from 'valibot';
import { plainText } from './text.ts';
import { countryCode, mailAddress, typedLine } from './typed-line.ts';

/** A postal address as a service sends it. */
export const address = v.object({
  company: v.exactOptional(plainText),
  fullName: plainText,
  street: plainText,
  addressLine2: v.exactOptional(plainText),
  postcode: plainText,
  city: plainText,
  country: plainText,
  invoiceEmail: plainText,
});

/** A postal address as a customer sends it. */
export const addressRequest = v.strictObject({
  company: v.exactOptional(typedLine),
  fullName: typedLine,
  street: typedLine,
  addressLine2: v.exactOptional(typedLine),
  postcode: typedLine,
  city: typedLine,
  country: countryCode,
  invoiceEmail: mailAddress,
});

/** What the checkout page asked for. */
export const billingDetailsRequest = v.strictObject({
  address: v.exactOptional(addressRequest),
  vatId: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z0-9+*]{1,32}$/))),
  reference: v.exactOptional(typedLine),
});
