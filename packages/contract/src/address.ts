import * as v from 'valibot';
import { plainText } from './text.ts';

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
