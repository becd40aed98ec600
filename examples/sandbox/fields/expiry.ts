import { digitsOf } from './card-number.ts';

/** A month of a year; cards can be used up to its last day. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** The month of a moment, as the clock on the wall has it. */
export function monthOf(moment: Date): Month {
  return { year: moment.getFullYear(), month: moment.getMonth() + 1 };
}

/** `04/28` while it is being typed or after it was pasted: `4` is April, `04/2028` and `2028-04` mean the same. */
export function writtenExpiry(text: string): string {
  const [, wholeYear, monthAfter] = /^\s*(\d{4})\s*[-/.]\s*(\d{1,2})\s*$/u.exec(text) ?? [];
  if (wholeYear !== undefined && monthAfter !== undefined)
    return `${monthAfter.padStart(2, '0')}/${wholeYear.slice(2)}`;
  const isMonthAlone = /^\s*\d\s*[-/.]/u.test(text) || /^\s*[2-9]/u.test(text);
  const digits = (isMonthAlone ? '0' : '') + digitsOf(text);
  const [month, year] = [digits.slice(0, 2), digits.slice(2)];
  if (!year) return /^\s*\d{1,2}\s*[-/.]$/u.test(text) ? `${month}/` : month;
  return `${month}/${/^20\d\d/u.test(year) ? year.slice(2, 4) : year.slice(0, 2)}`;
}

/** The month that stands there; nothing while it is not whole. Its number may be one that no calendar has. */
export function readExpiry(written: string): Month | undefined {
  const [, month, year] = /^(\d\d)\/(\d\d)$/u.exec(written) ?? [];
  return month === undefined || year === undefined
    ? undefined
    : { year: 2000 + Number(year), month: Number(month) };
}

/** Whether a month is over. */
export function isOver(month: Month, present: Month): boolean {
  return month.year * 12 + month.month < present.year * 12 + present.month;
}
