import { describe, expect, it } from 'vitest';
import {
  accountLike,
  catalogueLike,
  minutes,
  owning,
  owningTwice,
  perUnit,
  phone,
  planLike,
  productLike,
  support,
} from './catalogue.fixture.ts';
import type { Account } from './account.ts';
import type { Plan, Pricing } from './catalogue.ts';
import { fromPrice, intentsOf, offerFor, offersOf } from './offers.ts';

const offerOf = (id: string, account: Account | null, catalogue = catalogueLike()) =>
  offersOf(catalogue, account).find(({ product }) => product.id === id);
const trying = (productId: string): Partial<Account> => ({
  runningTrials: [{ productId, planId: 'plus', seats: 1, endsOn: '2026-12-01' }],
  triedProducts: [productId],
});

describe('what is on offer', () => {
  it('lists every product in the order of the catalogue, signed out too', () => {
    expect(offersOf(catalogueLike(), null).map(({ product }) => product.id)).toEqual([
      'phone',
      'support',
      'minutes',
      'rooms',
      'webinars',
    ]);
  });

  it.each([
    ['phone', { canBuy: true, canTry: true }],
    ['support', { canBuy: true, canTry: false }],
    ['minutes', { canBuy: false, canTry: true }],
    ['webinars', { canBuy: true, canTry: true, trialNeedsPayment: true }],
  ])('of %s is what the catalogue says', (id, expected) => {
    expect(offerOf(id, accountLike())).toMatchObject(expected);
    expect(offerOf(id, null)).toMatchObject({ ...expected, trialUsed: false });
  });

  it('is a change of a product that the account owns', () => {
    const offer = offerOf('phone', owning('phone'));
    expect(offer).toMatchObject({
      ...{ canBuy: false, canTry: false, canChange: true, canAddSeats: true, canUpgrade: true },
      subscription: { productId: 'phone' },
    });
  });

  it.each([
    ['licences of the highest plan', { planId: 'plus' }, { canAddSeats: true, canUpgrade: false }],
    ['a higher plan of a full one', { seats: 500 }, { canAddSeats: false, canUpgrade: true }],
  ] as const)('is a change by %s', (_, owned, expected) => {
    expect(offerOf('phone', owning('phone', owned))).toMatchObject({ canChange: true, ...expected });
  });

  it.each([
    ['the highest plan is full', owning('phone', { planId: 'plus', seats: 500 }), 'phone'],
    ['the number is fixed', owning('support', { planId: 'support', seats: 3 }), 'support'],
    ['the plan is gone', owning('phone', { planId: 'gone' }), 'phone'],
    ['nobody can say what was paid', owning('support', { planId: 'support', interval: 'year' }), 'support'],
    ['the product is not owned', owning('rooms'), 'phone'],
    ['nobody is signed in', null, 'phone'],
  ] as const)('is no change where %s', (_, account, id) => {
    expect(offerOf(id, account)).toMatchObject({ canChange: false, canAddSeats: false, canUpgrade: false });
  });

  it('is no change while what is owned is still tried, since nothing was paid yet', () => {
    const runningTrials = [{ productId: 'phone', planId: 'standard', seats: 1, endsOn: '2026-12-01' }];
    expect(offerOf('phone', { ...owning('phone'), runningTrials })).toMatchObject({
      canChange: false,
      canBuy: false,
      canTry: false,
    });
  });

  it('is one for each subscription that the account has of it, in its place', () => {
    const offers = offersOf(catalogueLike(), owningTwice({ seats: 500 }));
    expect(
      offers.map(({ product, subscription, canChange }) => [product.id, subscription?.id, canChange]),
    ).toEqual([
      ['phone', 's', true],
      ['phone', 'two', false],
      ['support', undefined, false],
      ['minutes', undefined, false],
      ['rooms', undefined, false],
      ['webinars', undefined, false],
    ]);
  });

  it.each([
    [{ productId: 'phone', subscriptionId: 'two' }, owningTwice(), 'two'],
    [{ productId: 'phone' }, owningTwice(), undefined],
    [{ productId: 'phone', subscriptionId: 'gone' }, owningTwice(), undefined],
    [{ productId: 'phone' }, owning('phone'), 's'],
    [{ productId: 'gone', subscriptionId: 's' }, owning('phone'), undefined],
  ])('for %j is that of one subscription at most', (choice, account, id) => {
    expect(offerFor(choice, offersOf(catalogueLike(), account))?.subscription?.id).toBe(id);
  });

  it('stays what it was for every other product', () => {
    const others = (account: Account | null) =>
      offersOf(catalogueLike(), account).filter(({ product }) => product.id !== 'phone');
    expect(others(owning('phone'))).toEqual(others(null));
    expect(others(accountLike(trying('phone')))).toEqual(others(null));
  });

  it('is no second trial', () => {
    expect(offerOf('phone', accountLike({ triedProducts: ['phone'] }))).toMatchObject({
      canBuy: true,
      canTry: false,
      trialUsed: true,
    });
  });

  it('is no trial beside a running one', () => {
    const offer = offerOf('phone', accountLike(trying('phone')));
    expect(offer).toMatchObject({ canBuy: true, canTry: false, runningTrial: { endsOn: '2026-12-01' } });
  });

  it('counts a running trial as had, also where the account does not list it', () => {
    const account = accountLike({ ...trying('phone'), triedProducts: [] });
    expect(offerOf('phone', account)).toMatchObject({ canTry: false, trialUsed: true });
    expect(offerOf('minutes', account)).toMatchObject({ canTry: true, trialUsed: false });
  });

  it('says whether a trial needs payment details', () => {
    const needs = ['phone', 'webinars', 'support'].map((id) => offerOf(id, null)?.trialNeedsPayment);
    expect(needs).toEqual([false, true, false]);
  });

  it('lets an account do what it can, in one order', () => {
    const offers = offersOf(catalogueLike(), owning('phone'));
    expect(offers.map(intentsOf)).toEqual([['change'], ['buy'], ['trial'], ['buy'], ['buy', 'trial']]);
  });

  it('does not speak of a used trial where the product has none any more', () => {
    expect(offerOf('support', accountLike({ triedProducts: ['support'] }))?.trialUsed).toBe(false);
  });
});

describe('the lowest price', () => {
  const priced = (id: string, pricing: Pricing): Plan =>
    planLike({ id, prices: [{ id, interval: 'month', pricing }] });

  it('is the monthly one, compared as a number', () => {
    const product = productLike({
      plans: [
        priced('b', { model: 'per_unit', unit: '12' }),
        priced('a', { model: 'per_unit', unit: '9.90' }),
      ],
    });
    expect(fromPrice(product)).toMatchObject({ rate: '9.90', interval: 'month', plan: { id: 'a' } });
    expect(fromPrice(phone)).toMatchObject({ rate: '12', interval: 'month' });
  });

  it('is the yearly one where there is no other', () => {
    const plans = [planLike({ prices: [perUnit('year', 'year', '120')] })];
    expect(fromPrice(productLike({ plans }))).toMatchObject({ rate: '120', interval: 'year' });
  });

  it('knows flat prices and prices in steps', () => {
    expect(fromPrice(support)).toMatchObject({ rate: '49', perUnit: false });
    expect(fromPrice(phone)).toMatchObject({ perUnit: true });
    const steps = [
      { upTo: 10, unit: '3' },
      { upTo: null, unit: '2.5' },
    ];
    expect(fromPrice(productLike({ plans: [priced('v', { model: 'volume', steps })] }))).toMatchObject({
      rate: '2.5',
    });
    const rising = [...steps].reverse();
    expect(
      fromPrice(productLike({ plans: [priced('g', { model: 'graduated', steps: rising })] })),
    ).toMatchObject({
      rate: '2.5',
    });
  });

  it('is that of the first plan among equals', () => {
    const plans = ['a', 'b'].map((id) =>
      priced(id, { model: 'per_unit', unit: id === 'a' ? '9.90' : '9.9' }),
    );
    expect(fromPrice(productLike({ plans }))).toMatchObject({ plan: { id: 'a' }, rate: '9.90' });
  });

  it('is none for what is not sold', () => {
    expect(fromPrice(minutes)).toBeUndefined();
  });
});
