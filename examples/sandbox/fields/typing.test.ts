import { describe, expect, it } from 'vitest';
import { groupedNumber } from './card-number.ts';
import { writtenExpiry } from './expiry.ts';
import { rewritten } from './typing.ts';

/** `4242|4` is a field with the caret where the line stands. */
function field(drawn: string): { value: string; caret: number } {
  return { value: drawn.replace('|', ''), caret: drawn.indexOf('|') };
}

function after(
  drawn: string,
  format: (text: string) => string,
  before = '',
  deletes?: 'backward' | 'forward',
): string {
  const { value, caret } = rewritten({ ...field(drawn), before, deletes }, format);
  return `${value.slice(0, caret)}|${value.slice(caret)}`;
}

describe('the caret', () => {
  it.each([
    ['4242|', '4242|'],
    ['42424|', '4242 4|'],
    ['42|', '42|'],
    ['4242 1|424 2', '4242 1|424 2'],
    ['1|4242 4242', '1|424 2424 2'],
    ['4242 42|', '4242 42|'],
    ['4242 99|42 42', '4242 99|42 42'],
    ['42427| 4242', '4242 7|424 2'],
  ])('of a number typed to %j stays beside its digit: %j', (typed, written) => {
    expect(after(typed, groupedNumber)).toBe(written);
  });

  it.each([
    ['4|', '04|'],
    ['12|', '12|'],
    ['123|', '12/3|'],
    ['4/|', '04/|'],
    ['1|/30', '01|/30'],
  ])('of a date typed to %j stays beside its digit: %j', (typed, written) => {
    expect(after(typed, writtenExpiry)).toBe(written);
  });

  it('is behind what was pasted into the middle', () => {
    expect(after('42424242|42', groupedNumber, '4242')).toBe('4242 4242| 42');
  });
});

describe('a deleted separator', () => {
  it('takes the digit before it with it, going backward', () => {
    expect(after('4242|4242', groupedNumber, '4242 4242', 'backward')).toBe('424|4 242');
  });

  it('takes the digit behind it with it, going forward', () => {
    expect(after('4242|4242', groupedNumber, '4242 4242', 'forward')).toBe('4242| 242');
  });

  it('at the end of a date takes the digit before it too, and does not come back', () => {
    expect(after('04|', writtenExpiry, '04/', 'backward')).toBe('0|');
  });
});

it('a deleted digit leaves the caret where it was', () => {
  expect(after('4242 |242', groupedNumber, '4242 4242', 'backward')).toBe('4242| 242');
  expect(after('12/|', writtenExpiry, '12/3', 'backward')).toBe('12|');
});
