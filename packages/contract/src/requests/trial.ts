import * as v from 'valibot';
import { limits } from '../limits.ts';
import { id } from '../text.ts';

/** Body of `POST /v1/trials`. */
export const trialRequest = v.strictObject({
  productId: id,
  planId: id,
  seats: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(limits.seats)),
});
