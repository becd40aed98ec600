import { money, type Money } from './money.ts';
import { daysBetween, type CalendarDate, type Period } from './period.ts';
import { divideRounded } from './rate.ts';

/**
 * The share of a period's amount for the days before `date`. Parts are differences of these cumulative
 * shares, so any split of a period adds up to its amount exactly.
 */
export function usedShare(total: Money, period: Period, date: CalendarDate): Money {
  const length = daysBetween(period.start, period.end);
  const used = Math.min(Math.max(daysBetween(period.start, date), 0), length);
  return money(Number(divideRounded(BigInt(total.minor) * BigInt(used), BigInt(length))), total);
}
