import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isCalendarDate, lastDay, periodFrom, todayIn } from './period.ts';

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Lengths of months written down, leap years by their rule. */
function naiveLength(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function naiveAddMonths(anchor: string, months: number): string {
  const [year = 0, month = 0, date = 0] = anchor.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const toDate = Math.min(date, naiveLength(toYear, toMonth));
  return [toYear, String(toMonth).padStart(2, '0'), String(toDate).padStart(2, '0')].join('-');
}

describe('a calendar date', () => {
  it.each(['2026-11-23', '2028-02-29', '2000-02-29', '0050-01-01'])('can be %s', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-11-23T00:00:00Z',
    '',
    20_261_123,
  ])('cannot be %j', (wrong) => {
    expect(isCalendarDate(wrong)).toBe(false);
  });

  it('is never guessed from a day that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-01-01', 'today')).toThrow(RangeError);
  });

  it.each([
    ['2026-11-23', 14, '2026-12-07'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2027-03-27', 2, '2027-03-29'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it('comes back from where it was moved to', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('months', () => {
  it('count from the anchor and never drift', () => {
    expect([0, 1, 2, 3].map((index) => addMonths('2027-01-31', index))).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
  });

  it.each([
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-01-31', -11, '2025-02-28'],
    ['0050-01-31', 1, '0050-02-28'],
  ])('%s and %i months is %s', (anchor, months, expected) => {
    expect(addMonths(anchor, months)).toBe(expected);
  });

  it('agree with a naive implementation', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (anchor, months) => {
        fc.pre(addMonths(anchor, months) >= '1000');
        expect(addMonths(anchor, months)).toBe(naiveAddMonths(anchor, months));
      }),
    );
  });
});

describe('periods', () => {
  it('are half-open, and people are told the last day', () => {
    const period = periodFrom('2026-11-23', 'month');
    expect(period).toEqual({ start: '2026-11-23', end: '2026-12-23' });
    expect(lastDay(period)).toBe('2026-12-22');
    expect(periodFrom('2026-11-23', 'year', 1)).toEqual({ start: '2027-11-23', end: '2028-11-23' });
  });

  it('follow each other without a gap, at most three days before the day of the anchor', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('month' as const, 'year' as const),
        fc.nat(240),
        (anchor, interval, index) => {
          const [one, next] = [periodFrom(anchor, interval, index), periodFrom(anchor, interval, index + 1)];
          expect(one.end).toBe(next.start);
          expect(one.start < one.end).toBe(true);
          const early = Number(anchor.slice(8)) - Number(one.start.slice(8));
          expect(early >= 0 && early <= 3).toBe(true);
        },
      ),
    );
  });
});

describe('today', () => {
  it.each([
    ['Europe/Berlin', '2026-11-23T22:59:59Z', '2026-11-23'],
    ['Europe/Berlin', '2026-11-23T23:00:00Z', '2026-11-24'],
    ['Europe/Berlin', '2026-07-01T22:00:00Z', '2026-07-02'],
    ['America/Los_Angeles', '2027-01-01T07:59:59Z', '2026-12-31'],
    ['Asia/Kathmandu', '2026-11-23T18:15:00Z', '2026-11-24'],
    // The day of 23 hours in spring, and the one of 25 in autumn.
    ['Europe/Berlin', '2027-03-27T23:00:00Z', '2027-03-28'],
    ['Europe/Berlin', '2027-03-28T21:59:59Z', '2027-03-28'],
    ['Europe/Berlin', '2027-03-28T22:00:00Z', '2027-03-29'],
    ['Europe/Berlin', '2027-10-30T22:00:00Z', '2027-10-31'],
    ['Europe/Berlin', '2027-10-31T22:59:59Z', '2027-10-31'],
    ['Europe/Berlin', '2027-10-31T23:00:00Z', '2027-11-01'],
    // Clocks that jump at midnight: the day begins at one o'clock.
    ['America/Sao_Paulo', '2018-11-04T02:59:59Z', '2018-11-03'],
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
    ['Etc/GMT+12', '2027-01-01T11:59:59Z', '2026-12-31'],
    ['UTC', '2028-02-29T23:59:59.999Z', '2028-02-29'],
  ])('in %s at %s is %s', (zone, instant, expected) => {
    expect(todayIn(zone, new Date(instant))).toBe(expected);
  });

  it('never goes back, and a day has 23 to 25 hours in any zone', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'America/Santiago',
      'Africa/Cairo',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    );
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, instants, fc.nat(72), (zone, instant, hours) => {
        const later = new Date(instant.getTime() + hours * 3_600_000);
        const days = daysBetween(todayIn(zone, instant), todayIn(zone, later));
        expect(days).toBeGreaterThanOrEqual(Math.floor(hours / 25));
        expect(days).toBeLessThanOrEqual(Math.ceil(hours / 23));
        expect(isCalendarDate(todayIn(zone, instant))).toBe(true);
      }),
    );
  });
});
