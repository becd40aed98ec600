import { expect } from '@open-wc/testing';
import { parseCount, stepFrom } from './count.ts';

describe('reading a number', () => {
  const read: readonly (readonly [string, number])[] = [
    ['12', 12],
    [' 12 ', 12],
    ['1.000', 1000],
    ['1,000', 1000],
    ['1 000', 1000],
    ['1\u202f000', 1000],
    ['1’000', 1000],
    ['1.000.000', 1_000_000],
    ['１２', 12],
    ['١٢', 12],
    ['-5', -5],
    ['\u22125', -5],
    ['007', 7],
  ];
  for (const [text, number] of read)
    it(`takes ${JSON.stringify(text)} for ${number}`, () => expect(parseCount(text)).to.equal(number));

  for (const text of [
    '',
    ' ',
    '1,5',
    '1.5',
    '1.00',
    '1.0000',
    '1.000,000',
    '1e3',
    'zwölf',
    '12 Lizenzen',
    '9'.repeat(16),
  ])
    it(`takes ${JSON.stringify(text)} for no whole number`, () => expect(parseCount(text)).to.be.NaN);
});

describe('stepping', () => {
  const range = { minimum: 5, maximum: 52, step: 5 };

  it('goes one step', () => expect(stepFrom(10, 1, range)).to.equal(15));
  it('goes from a number between to the nearest possible one that way', () => {
    expect(stepFrom(7, 1, range)).to.equal(10);
    expect(stepFrom(7, -1, range)).to.equal(5);
  });
  it('comes down from above to the last possible number', () =>
    expect(stepFrom(600, -1, range)).to.equal(50));
  it('comes up from below to the minimum', () => expect(stepFrom(-3, 1, range)).to.equal(5));
  it('begins at the minimum if there is no number', () => expect(stepFrom(Number.NaN, 1, range)).to.equal(5));
  it('has no end without a maximum', () =>
    expect(stepFrom(10, 1, { ...range, maximum: Infinity })).to.equal(15));
});
