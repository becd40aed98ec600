import { describe, expect, it } from 'vitest';
import {
  brandOf,
  codeLengthOf,
  digitsOf,
  groupedNumber,
  hasCheckDigit,
  isWholeNumber,
} from './card-number.ts';
import { testCardOf, testCards } from './test-cards.ts';

describe('a card number', () => {
  it.each([
    ['4242424242424242', '4242 4242 4242 4242'],
    ['4242-4242.4242 4242', '4242 4242 4242 4242'],
    ['  42424', '4242 4'],
    ['4242', '4242'],
    ['378282246310005', '3782 822463 10005'],
    ['42424242424242429999', '4242 4242 4242 4242'],
    ['9999999999999999999', '9999 9999 9999 9999 999'],
    ['Karte 4242', '4242'],
    ['', ''],
  ])('%j is written %j', (typed, written) => {
    expect(groupedNumber(typed)).toBe(written);
  });

  it('is read in the digits of Arabic, Persian and full-width keyboards', () => {
    expect(digitsOf('٤٢۴۲４２')).toBe('424242');
  });

  it.each([
    ['4', 'Visa', 3],
    ['5105', 'Mastercard', 3],
    ['2300', 'Mastercard', 3],
    ['37', 'American Express', 4],
    ['6', '', 3],
    ['', '', 3],
  ])('that begins with %j is of the brand %j, with a code of %i digits', (number, brand, code) => {
    expect([brandOf(number), codeLengthOf(number)]).toEqual([brand, code]);
  });

  it.each([
    ['4242 4242 4242 4242', true],
    ['4242 4242 4242 424', false],
    ['3782 822463 10005', true],
    ['3782 822463 1000', false],
    ['6304 0000 0000', true],
    ['6304 0000 000', false],
  ])('%s has all its digits: %s', (number, isWhole) => {
    expect(isWholeNumber(number)).toBe(isWhole);
  });

  it('with one wrong digit, or two that changed places, does not fit its check digit', () => {
    for (const { number } of testCards) {
      const digits = digitsOf(number);
      expect(hasCheckDigit(number)).toBe(true);
      const wrong = `${digits.slice(0, -1)}${String((Number(digits.slice(-1)) + 1) % 10)}`;
      expect(hasCheckDigit(wrong)).toBe(false);
    }
    expect(hasCheckDigit('2442 4242 4242 4242')).toBe(false);
  });

  it('of a test card is known however it is grouped', () => {
    expect(testCardOf('4000000000000002')?.behaviour).toBe('declined');
    expect(testCardOf('4012 8888 8888 1881')).toBeUndefined();
  });
});
