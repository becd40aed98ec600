import * as v from 'valibot';
import { id } from '../text.ts';
import { holdsNoCardNumber } from '../typed-line.ts';

/** What a payment provider gave for details that it keeps to itself. A card number is none. */
export const paymentReference = v.pipe(v.string(), v.regex(/^[\w.:-]{1,200}$/), v.check(isNoCardNumber));

/** Body of `POST /v1/orders/{id}/payments`. */
export const paymentRequest = v.strictObject({
  paymentMethodId: id,
  paymentReference: v.exactOptional(paymentReference),
});

/** Among letters a run of digits is chance; a reference of nothing but digits may be a number that was typed. */
function isNoCardNumber(reference: string): boolean {
  return /[a-z]/i.test(reference) || holdsNoCardNumber(reference);
}
