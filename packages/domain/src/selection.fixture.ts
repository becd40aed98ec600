import fc from 'fast-check';
import type { Account } from './account.ts';
import type { Product } from './catalogue.ts';
import {
  accountLike,
  minutes,
  owning,
  owningTwice,
  phone,
  rooms,
  support,
  webinars,
} from './catalogue.fixture.ts';
import type { Selection } from './selection.ts';

/** Selections of what the catalogue has and of what it has not, with every part there or not. */
export const anySelection: fc.Arbitrary<Selection> = fc
  .record({
    productId: fc.constantFrom(undefined, 'phone', 'support', 'minutes', 'rooms', 'webinars', 'gone'),
    subscriptionId: fc.constantFrom(undefined, undefined, 's', 'two', 'gone'),
    intent: fc.constantFrom(undefined, 'buy', 'trial', 'change'),
    planId: fc.constantFrom(undefined, 'standard', 'plus', 'support', 'rooms', 'minutes', 'webinars', 'gone'),
    seats: fc.constantFrom(undefined, NaN, -1, 0, 1, 3, 6, 10, 501),
    interval: fc.constantFrom(undefined, 'month', 'year'),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));

/** Nobody, somebody new, owners with more and less to change, those who tried and one who is trying. */
export const anyAccount: fc.Arbitrary<Account | null> = fc.constantFrom(
  null,
  accountLike(),
  owning('phone'),
  owning('phone', { planId: 'plus', seats: 490, interval: 'year', nextBillingDate: '2027-05-31' }),
  owning('phone', { seats: 500 }),
  owningTwice(),
  owningTwice({ seats: 500 }),
  owning('support', { planId: 'support', seats: 3 }),
  accountLike({ triedProducts: ['phone', 'minutes', 'webinars'] }),
  accountLike({
    runningTrials: [{ productId: 'minutes', planId: 'minutes', seats: 1, endsOn: '2026-12-01' }],
  }),
);

/** Any of the shop's products, none and all included. */
export const anyProducts: fc.Arbitrary<Product[]> = fc.subarray([phone, support, minutes, rooms, webinars]);
