/** A day without a time zone, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** How often a subscription is billed. */
export type Interval = 'month' | 'year';

/** Half-open: `start` is the first day, `end` the first day that no longer belongs to it. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}
