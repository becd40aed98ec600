import * as v from 'valibot';
import { seatCount } from './number.ts';
import { calendarDate } from './period.ts';
import { id, plainText } from './text.ts';

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
