import fc from 'fast-check';
import type { Account } from './account.ts';
import type { Product } from './catalogue.ts';
import { accountLike, minutes, owning, phone, rooms, support } from './catalogue.fixture.ts';
import type { Selection } from './selection.ts';

/** Selections of what the catalogue has and of what it has not, with every part there or not. */
export const anySelection: fc.Arbitrary<Selection> = fc
  .record({
    productId: fc.constantFrom(undefined, 'phone', 'support', 'minutes', 'rooms', 'gone'),
    intent: fc.constantFrom(undefined, 'buy', 'trial'),
    planId: fc.constantFrom(undefined, 'standard', 'plus', 'support', 'rooms', 'minutes', 'gone'),
    seats: fc.constantFrom(undefined, NaN, -1, 1, 3, 6, 10, 501),
    interval: fc.constantFrom(undefined, 'month', 'year'),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));

/** Nobody, somebody new, an owner, one who tried and one who is trying. */
export const anyAccount: fc.Arbitrary<Account | null> = fc.constantFrom(
  null,
  accountLike(),
  owning('phone'),
  accountLike({ triedProducts: ['phone', 'minutes'] }),
  accountLike({
    runningTrials: [{ productId: 'minutes', planId: 'minutes', seats: 1, endsOn: '2026-12-01' }],
  }),
);

/** Any of the shop's products, none and all included. */
export const anyProducts: fc.Arbitrary<Product[]> = fc.subarray([phone, support, minutes, rooms]);
