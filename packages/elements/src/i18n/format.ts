import { resolveText } from '@kasse/domain';
import type { CalendarDate, Money, Period, Rate, ResolvedText, Text } from '@kasse/domain';

/** `long` stands in sentences (23. November 2026), `medium` in tables (23.11.2026). */
export type DateLength = 'long' | 'medium';

/** Figures, dates and names as one language writes them. */
export interface Format {
  /** The tag that was asked for. */
  readonly asked: string;
  /** The language that texts without a translation are in. */
  readonly fallback: string | undefined;
  /** The tag that is formatted with: `en` is British English. */
  readonly locale: string;
  money(amount: Money): string;
  /** A unit price in major units: at least `exponent` digits, at most the 12 that a rate may have. */
  rate(rate: Rate, currency: string, exponent: number): string;
  date(date: CalendarDate, length?: DateLength): string;
  /** First to last day, both inclusive. */
  period(period: Period, length?: DateLength): string;
  /** A fraction: `0.19` is 19 %. */
  percent(rate: Rate): string;
  number(value: number): string;
  list(items: Iterable<string>): string;
  /** `2028-08` as a card prints it: 08/2028. */
  month(month: string): string;
  /** Name of an ISO 3166-1 country; the code itself where it has no name. */
  country(code: string): string;
  /** A text of the catalogue, with its `lang` where it is in another language. */
  text(text: Text): ResolvedText;
}

/** `fallback` is the shop's default language, for texts of the catalogue. */
export interface FormatOptions {
  /** BCP 47. */
  readonly locale: string;
  readonly fallback?: string | undefined;
}

const dayInMilliseconds = 86_400_000;
const mostRateDigits = 12;

type Decimal = `${number}`;

/** Minor units as an exact decimal string: no float comes near a sum. */
function toDecimal({ minor, exponent }: Money): Decimal {
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  return `${minor < 0 ? '-' : ''}${whole}.${digits.slice(whole.length)}0` as Decimal;
}

function fractionDigits(rate: Rate): number {
  return rate.split('.')[1]?.length ?? 0;
}

/** Midnight in UTC, which is also the zone it is formatted in: a calendar date cannot slip. */
function toInstant(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Intl objects are slow to make and cheap to keep. */
function kept<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** Makes the formats of one language. Fraction digits of money come from the service, never from the engine. */
export function createFormat({ locale: asked, fallback }: FormatOptions): Format {
  const locale = asked === 'en' ? 'en-GB' : asked;
  const currencies = kept((key) => {
    const [currency = '', least, most] = key.split(' ');
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: Number(least),
      maximumFractionDigits: Number(most),
    });
  });
  const dates = kept(
    (length) => new Intl.DateTimeFormat(locale, { dateStyle: length as DateLength, timeZone: 'UTC' }),
  );
  const percents = kept(
    (digits) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: Number(digits) }),
  );
  const integers = new Intl.NumberFormat(locale);

  function currency(value: Decimal, code: string, least: number, most: number): string {
    const parts = currencies(`${code} ${String(least)} ${String(most)}`).formatToParts(value);
    return parts.map((part) => (part.type === 'minusSign' ? '\u2212' : part.value)).join('');
  }

  return {
    locale,
    asked,
    fallback,
    money: (amount) => currency(toDecimal(amount), amount.currency, amount.exponent, amount.exponent),
    rate: (rate, code, exponent) =>
      currency(
        rate as Decimal,
        code,
        exponent,
        Math.min(Math.max(exponent, fractionDigits(rate)), mostRateDigits),
      ),
    date: (date, length = 'long') => dates(length).format(toInstant(date)),
    period: (period, length = 'long') =>
      dates(length).formatRange(
        toInstant(period.start),
        new Date(toInstant(period.end).getTime() - dayInMilliseconds),
      ),
    percent: (rate) => percents(String(Math.max(0, fractionDigits(rate) - 2))).format(Number(rate)),
    number: (value) => integers.format(value),
    list: (items) => new Intl.ListFormat(locale).format(items),
    month: (month) => month.split('-').reverse().join('/'),
    country: (code) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code,
    text: (text) => resolveText(text, locale, fallback ?? 'en'),
  };
}
