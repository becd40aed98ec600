import { describe, expect, it } from 'vitest';
import { isOver, readExpiry, writtenExpiry } from './expiry.ts';

describe('an expiry date', () => {
  it.each([
    ['1', '1'],
    ['4', '04'],
    ['12', '12'],
    ['123', '12/3'],
    ['1230', '12/30'],
    ['4/', '04/'],
    ['4/3', '04/3'],
    ['1/30', '01/30'],
    ['04/', '04/'],
    ['04 / 30', '04/30'],
    ['04/2030', '04/30'],
    ['04-30', '04/30'],
    ['2030-04', '04/30'],
    ['12/3045', '12/30'],
    ['12/20', '12/20'],
    ['12/202', '12/20'],
    ['', ''],
  ])('typed or pasted as %j is written %j', (typed, written) => {
    expect(writtenExpiry(typed)).toBe(written);
  });

  it('is written the same when it is written again', () => {
    for (const text of ['1', '04', '12/3', '04/', '04/30', '00/00']) expect(writtenExpiry(text)).toBe(text);
  });

  it('is read when it is whole', () => {
    expect(readExpiry('04/30')).toEqual({ year: 2030, month: 4 });
    expect(readExpiry('04/3')).toBeUndefined();
  });

  it('is over when its month is', () => {
    const present = { year: 2026, month: 11 };
    expect(isOver({ year: 2026, month: 10 }, present)).toBe(true);
    expect(isOver({ year: 2026, month: 11 }, present)).toBe(false);
    expect(isOver({ year: 2027, month: 1 }, present)).toBe(false);
    expect(isOver({ year: 2025, month: 12 }, present)).toBe(true);
  });
});
