import * as v from 'valibot';
import { limits } from './limits.ts';

/** A whole number from 0 on. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A number of units, or of days, 0 to 100000: a day so far away is still one of the calendar. */
export const seatCount = v.pipe(count, v.maxValue(limits.seats));
