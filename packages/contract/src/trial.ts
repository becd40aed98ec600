import * as v from 'valibot';
import { limits } from './limits.ts';
import { seatCount } from './number.ts';
import { calendarDate } from './period.ts';
import { id, plainText } from './text.ts';

/** Body of `POST /v1/trials`. */
export const trialRequest = v.strictObject({
  productId: id,
  planId: id,
  seats: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(limits.seats)),
});

/** Answer of `POST /v1/trials`. */
export const trial = v.object({
  id,
  productId: id,
  planId: id,
  seats: seatCount,
  startsOn: calendarDate,
  endsOn: calendarDate,
  email: plainText,
});
