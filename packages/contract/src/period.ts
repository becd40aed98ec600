import * as v from 'valibot';

/** A day, `YYYY-MM-DD`. */
export const calendarDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** How often something is billed. */
export const interval = v.picklist(['month', 'year']);

/** Half-open: `end` is the first day that no longer belongs to it. */
export const period = v.object({ start: calendarDate, end: calendarDate });
