import * as v from 'valibot';
import { limits } from '../limits.ts';
import { assertedMoney } from '../money.ts';
import { id } from '../text.ts';
import { paymentReference } from './payment.ts';

/** Body of `POST /v1/orders`. */
export const orderRequest = v.strictObject({
  quoteId: id,
  quoteHash: id,
  expectedTotal: assertedMoney,
  paymentMethodId: v.exactOptional(id),
  paymentReference: v.exactOptional(paymentReference),
  consents: v.pipe(v.array(v.strictObject({ code: id, version: id })), v.maxLength(limits.items)),
});
