import * as v from 'valibot';
import { countryCode, mailAddress, optionalLine, typedLine } from '../typed-line.ts';

/** A postal address as a customer sends it. A line that may be left out may also be sent empty. */
export const addressRequest = v.pipe(
  v.strictObject({
    company: v.exactOptional(optionalLine),
    fullName: typedLine,
    street: typedLine,
    addressLine2: v.exactOptional(optionalLine),
    postcode: typedLine,
    city: typedLine,
    country: countryCode,
    invoiceEmail: mailAddress,
  }),
  v.transform(({ company, addressLine2, ...address }) => ({
    ...address,
    ...(company && { company }),
    ...(addressLine2 && { addressLine2 }),
  })),
);

/** What the checkout page asked for. */
export const billingDetailsRequest = v.strictObject({
  address: v.exactOptional(addressRequest),
  // Empty: none, although the account knows one.
  vatId: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z0-9+*]{0,32}$/))),
  reference: v.exactOptional(typedLine),
});
