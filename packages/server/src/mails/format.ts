import { lastDay, type CalendarDate, type Money, type Period, type Rate } from '@kasse/domain';

/** Writes amounts and days as a language does. Days have no time zone, so they are read and written in UTC. */
export interface MailFormat {
  readonly money: (amount: Money) => string;
  /** A price of one unit, in major units; only as many digits as it has beyond the currency's own. */
  readonly rate: (rate: Rate, unit: Pick<Money, 'currency' | 'exponent'>) => string;
  readonly percent: (fraction: Rate) => string;
  readonly number: (value: number) => string;
  readonly day: (date: CalendarDate) => string;
  /** From the first to the last day, both inclusive. */
  readonly period: (period: Period) => string;
  readonly list: (words: readonly string[]) => string;
}

/** The forms of a language; plain English is British. */
export function mailFormat(locale: string): MailFormat {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    money: ({ minor, exponent, currency }) => currencyText(tag, decimal(minor, exponent), currency, exponent),
    rate: (rate, { currency, exponent }) =>
      currencyText(tag, rate, currency, Math.max(exponent, rate.split('.')[1]?.length ?? 0)),
    percent: (fraction) =>
      new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }).format(Number(fraction)),
    number: (value) => new Intl.NumberFormat(tag).format(value),
    day: (date) => days.format(asDate(date)),
    period: (period) => days.formatRange(asDate(period.start), asDate(lastDay(period))),
    list: (words) => new Intl.ListFormat(tag).format(words),
  };
}

/** The exponent comes from the service: engines disagree about it, so both digit options are set. */
function currencyText(tag: string, amount: string, currency: string, digits: number): string {
  const form = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return form
    .formatToParts(amount as Intl.StringNumericLiteral)
    .map(({ type, value }) => (type === 'minusSign' ? '\u2212' : value))
    .join('');
}

/** Exact: a large amount of minor units would lose digits as a float. */
function decimal(minor: number, exponent: number): string {
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const places = digits.slice(digits.length - exponent);
  return `${minor < 0 ? '-' : ''}${whole}${exponent > 0 ? `.${places}` : ''}`;
}

function asDate(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
