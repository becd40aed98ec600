/** A day without a time zone, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** How often a subscription is billed. */
export type Interval = 'month' | 'year';

/** Half-open: `start` is the first day, `end` the first day that no longer belongs to it. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

const dayInMilliseconds = 86_400_000;
const monthsOf = { month: 1, year: 12 } as const satisfies Record<Interval, number>;

/** Whether a value is a day of the calendar in the form `YYYY-MM-DD`. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && toDate(time) === value;
}

/** The day a number of days later, or earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return toDate(toTime(date) + days * dayInMilliseconds);
}

/**
 * The same day a number of months after an anchor, or the last day of a shorter month. Always counted
 * from the anchor: 31 January, 28 February, 31 March.
 */
export function addMonths(anchor: CalendarDate, months: number): CalendarDate {
  const start = new Date(toTime(anchor));
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  // Not `Date.UTC`, which moves the years 0 to 99 into the twentieth century.
  const sameDay = new Date(0).setUTCFullYear(year, month, start.getUTCDate());
  const lastOfMonth = new Date(0).setUTCFullYear(year, month + 1, 0);
  return toDate(Math.min(sameDay, lastOfMonth));
}

/** The billing period with this index, counted from the day of the anchor; index 0 begins on it. */
export function periodFrom(anchor: CalendarDate, interval: Interval, index = 0): Period {
  const months = monthsOf[interval];
  return { start: addMonths(anchor, months * index), end: addMonths(anchor, months * (index + 1)) };
}

/** The last day that belongs to a period. */
export function lastDay(period: Period): CalendarDate {
  return addDays(period.end, -1);
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (toTime(to) - toTime(from)) / dayInMilliseconds;
}

/** The day that an instant falls on in a zone (IANA name). */
export function todayIn(timeZone: string, instant: Date): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: 'year' | 'month' | 'day') => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function toTime(date: CalendarDate): number {
  if (!isCalendarDate(date)) throw new RangeError(`"${date}" is no day. Write YYYY-MM-DD.`);
  return Date.parse(`${date}T00:00:00Z`);
}

/** Outside the years 0 to 9999 the text is no longer `YYYY-MM-DD`, and the next reading throws. */
function toDate(time: number): CalendarDate {
  return new Date(time).toISOString().replace(/T.*/u, '');
}
