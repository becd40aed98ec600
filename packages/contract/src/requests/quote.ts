import * as v from 'valibot';
import { limits } from '../limits.ts';
import { billingDetailsRequest } from './billing-details.ts';
import { codesRequest, orderItem } from './order-item.ts';

/** Body of `POST /v1/quotes`. */
export const quoteRequest = v.strictObject({
  items: v.pipe(v.array(orderItem), v.minLength(1), v.maxLength(limits.items)),
  details: billingDetailsRequest,
  codes: v.exactOptional(codesRequest),
});
