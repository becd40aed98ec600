import { isCalendarDate } from '@kasse/domain';
import * as v from 'valibot';

/** Not a `check`: a day that does not exist is a broken shape, so no list goes on without the entry that has it. */
const isDay = { ...v.check<string, undefined>(isCalendarDate, undefined), type: 'day' as 'check' };

/** A day of the years 1900 to 2999, `YYYY-MM-DD`. */
export const calendarDate = v.pipe(v.string(), v.regex(/^(?:19|2\d)\d{2}-\d{2}-\d{2}$/), isDay);

/** How often something is billed. */
export const interval = v.picklist(['month', 'year']);

/** Half-open: `end` is the first day that no longer belongs to it. */
export const period = v.object({ start: calendarDate, end: calendarDate });
