import { describe, expect, it } from 'vitest';
import { faultsOf } from './card-check.ts';
import type { Card } from './card-check.ts';
import { testCards } from './test-cards.ts';

const present = { year: 2026, month: 11 };
const good: Card = { number: '4242 4242 4242 4242', expiry: '11/26', code: '123' };
const faults = (change: Partial<Card>) => faultsOf({ ...good, ...change }, present);

describe('a card', () => {
  it.each(testCards)('$number is taken with any month to come and any code', ({ number, behaviour }) => {
    const code = number.startsWith('37') ? '0000' : '000';
    expect([behaviour, faultsOf({ number, expiry: '12/99', code }, present)]).toEqual([behaviour, {}]);
  });

  it.each([
    [{ number: '' }, { number: 'number_missing' }],
    [{ number: '4242 4242' }, { number: 'number_incomplete' }],
    [{ number: '4242 4242 4242 4241' }, { number: 'number_mistyped' }],
    [{ number: '4012 8888 8888 1881' }, { number: 'number_no_test' }],
    [{ expiry: ' ' }, { expiry: 'expiry_missing' }],
    [{ expiry: '12/3' }, { expiry: 'expiry_incomplete' }],
    [{ expiry: '13/30' }, { expiry: 'expiry_no_month' }],
    [{ expiry: '00/30' }, { expiry: 'expiry_no_month' }],
    [{ expiry: '10/26' }, { expiry: 'expiry_over' }],
    [{ code: '' }, { code: 'code_missing' }],
    [{ code: '12' }, { code: 'code_length' }],
    [{ code: '12a' }, { code: 'code_length' }],
    [{ number: '3782 822463 10005' }, { code: 'code_length' }],
  ] as const)('with %j is refused: %j', (change, fault) => {
    expect(faults(change)).toEqual(fault);
  });

  it('with nothing typed lacks everything at once', () => {
    expect(faults({ number: '', expiry: '', code: '' })).toEqual({
      number: 'number_missing',
      expiry: 'expiry_missing',
      code: 'code_missing',
    });
  });
});
