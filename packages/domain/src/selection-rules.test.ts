import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import {
  accountLike,
  catalogueLike,
  minutes,
  owning,
  owningTwice,
  perUnit,
  planLike,
  productLike,
} from './catalogue.fixture.ts';
import { seatProblemIn } from './seat-range.ts';
import { seatRangeOf } from './selection-lookup.ts';
import { reconcile } from './selection-rules.ts';
import { anyAccount, anyProducts, anySelection } from './selection.fixture.ts';
import type { Selection } from './selection.ts';

const catalogue = catalogueLike();
const settled = (choice: Selection, account: Account | null = null, products = catalogue.products) =>
  reconcile(choice, { ...catalogue, products }, account);

describe('defaults', () => {
  it('choose neither a product nor between buying and trying', () => {
    expect(settled({})).toStrictEqual({ selection: {}, corrections: [] });
    expect(settled({ productId: 'phone' }).selection).not.toHaveProperty('intent');
  });

  it('choose the only product that is left for this account', () => {
    const products = [productLike(), minutes];
    const full = owning('phone', { seats: 500 });
    expect(settled({}, full, products).selection.productId).toBe('minutes');
    expect(settled({}, owning('phone'), products).selection).not.toHaveProperty('productId');
    expect(settled({}, null, products).selection).not.toHaveProperty('productId');
    expect(settled({}, full, [productLike()])).toEqual({ selection: {}, corrections: [] });
  });

  it('choose the only product and the only thing to do with it', () => {
    expect(settled({}, null, [minutes]).selection).toMatchObject({ productId: 'minutes', intent: 'trial' });
    expect(settled({ productId: 'support' }).selection.intent).toBe('buy');
  });

  it('are the recommended plan, its minimum and the interval of the catalogue', () => {
    expect(settled({ productId: 'phone', intent: 'buy' })).toEqual({
      selection: { productId: 'phone', intent: 'buy', planId: 'plus', seats: 1, interval: 'year' },
      corrections: [],
    });
  });

  it('choose no interval for a trial, which is not billed', () => {
    expect(settled({ productId: 'phone', intent: 'trial', interval: 'month' })).toEqual({
      selection: { productId: 'phone', intent: 'trial', planId: 'plus', seats: 1 },
      corrections: [],
    });
  });

  it('are the first plan and monthly where the catalogue says nothing', () => {
    expect(settled({ productId: 'rooms' }).selection).toMatchObject({
      planId: 'rooms',
      seats: 5,
      interval: 'month',
    });
  });

  it('choose an interval for a trial that is billed afterwards', () => {
    expect(settled({ productId: 'webinars', intent: 'trial' })).toEqual({
      selection: {
        ...{ productId: 'webinars', intent: 'trial', planId: 'webinars' },
        ...{ seats: 1, interval: 'month' },
      },
      corrections: [],
    });
  });

  it('of a change are the plan that is there, one step more and the interval that it is billed in', () => {
    expect(settled({ productId: 'phone' }, owning('phone'))).toEqual({
      selection: {
        ...{ productId: 'phone', subscriptionId: 's', intent: 'change' },
        ...{ planId: 'standard', seats: 1, interval: 'month' },
      },
      corrections: [],
    });
  });

  it('of a change are the next plan and no more licences where the present one is full', () => {
    expect(settled({ productId: 'phone' }, owning('phone', { seats: 500 })).selection).toMatchObject({
      planId: 'plus',
      seats: 0,
    });
  });

  it('of a change to another plan are no more licences', () => {
    expect(settled({ productId: 'phone', planId: 'plus' }, owning('phone')).selection.seats).toBe(0);
  });

  it('are the only interval where there is one', () => {
    const yearly = productLike({ plans: [planLike({ prices: [perUnit('year', 'year', '120')] })] });
    expect(settled({ productId: 'phone', intent: 'buy' }, null, [yearly]).selection.interval).toBe('year');
  });
});

describe('a choice that rules out a later one', () => {
  it('corrects a plan that the product has not, and says so', () => {
    expect(
      settled({ productId: 'phone', intent: 'buy', planId: 'gone', seats: 7, interval: 'month' }),
    ).toEqual({
      selection: { productId: 'phone', intent: 'buy', planId: 'plus', seats: 7, interval: 'month' },
      corrections: [{ part: 'plan', reason: 'not_offered' }],
    });
  });

  it('corrects a plan that cannot be tried', () => {
    const { selection, corrections } = settled({ productId: 'phone', intent: 'trial', planId: 'standard' });
    expect(selection.planId).toBe('plus');
    expect(corrections).toEqual([{ part: 'plan', reason: 'not_offered' }]);
  });

  it('corrects an interval that the plan has not', () => {
    const { selection, corrections } = settled({ productId: 'support', intent: 'buy', interval: 'year' });
    expect(selection.interval).toBe('month');
    expect(corrections).toEqual([{ part: 'interval', reason: 'not_offered' }]);
  });

  it('takes a used trial back and names the reason', () => {
    const { selection, corrections } = settled(
      { productId: 'phone', intent: 'trial', planId: 'plus', seats: 4 },
      accountLike({ triedProducts: ['phone'] }),
    );
    expect(selection).toMatchObject({ productId: 'phone', planId: 'plus', seats: 4 });
    expect(corrections).toEqual([{ part: 'intent', reason: 'trial_used' }]);
  });

  it('keeps a product whose only trial was used, so that this can be said', () => {
    const { selection, corrections } = settled(
      { productId: 'minutes', intent: 'trial' },
      accountLike({ triedProducts: ['minutes'] }),
    );
    expect(selection.productId).toBe('minutes');
    expect(selection).not.toHaveProperty('intent');
    expect(corrections).toEqual([{ part: 'intent', reason: 'trial_used' }]);
  });

  it('takes buying back for a product that turns out to be owned, and changes it instead', () => {
    const buying = { productId: 'phone', intent: 'buy' } as const;
    const { selection, corrections } = settled(buying, owning('phone'));
    expect(selection.intent).toBe('change');
    expect(corrections).toEqual([{ part: 'intent', reason: 'not_offered' }]);
    const full = settled(buying, owning('phone', { planId: 'plus', seats: 500 }));
    expect(full.selection).not.toHaveProperty('intent');
    expect(full.corrections).toEqual([{ part: 'intent', reason: 'not_offered' }]);
  });

  it('corrects a lower plan and another interval for what is owned', () => {
    const { selection, corrections } = settled(
      { productId: 'phone', intent: 'change', planId: 'standard', seats: 4, interval: 'month' },
      owning('phone', { planId: 'plus', interval: 'year' }),
    );
    expect(selection).toMatchObject({ planId: 'plus', seats: 4, interval: 'year' });
    expect(corrections).toEqual([
      { part: 'plan', reason: 'not_offered' },
      { part: 'interval', reason: 'not_offered' },
    ]);
  });

  it('corrects a change of what is not owned, but only once somebody is signed in', () => {
    const change = { productId: 'phone', intent: 'change' } as const;
    expect(settled(change, accountLike()).corrections).toEqual([{ part: 'intent', reason: 'not_offered' }]);
    expect(settled(change).corrections).toEqual([]);
    expect(settled(change).selection).not.toHaveProperty('intent');
  });

  it('speaks of a used trial only where a trial was wanted', () => {
    const account = { ...owning('phone'), triedProducts: ['phone'] };
    expect(settled({ productId: 'phone', intent: 'buy' }, account).corrections).toEqual([
      { part: 'intent', reason: 'not_offered' },
    ]);
  });

  it('drops a product that is gone and keeps what does not depend on it', () => {
    const loose: Selection = { intent: 'buy', seats: 4, interval: 'year' };
    expect(settled({ ...loose, productId: 'gone', planId: 'plus' })).toEqual({
      selection: loose,
      corrections: [],
    });
  });
});

describe('one of several subscriptions', () => {
  const phones = { productId: 'phone', intent: 'change' } as const;

  it('is never guessed: what was answered waits until it is chosen', () => {
    const choice = { productId: 'phone', planId: 'plus', seats: 4 };
    expect(settled({ ...choice, intent: 'change' }, owningTwice())).toStrictEqual({
      selection: choice,
      corrections: [],
    });
    expect(settled({ ...choice, intent: 'buy' }, owningTwice()).corrections).toMatchObject([
      { part: 'intent' },
    ]);
  });

  it('brings its own plan and interval', () => {
    const settledFor = (subscriptionId: string) =>
      settled({ ...phones, subscriptionId }, owningTwice()).selection;
    expect(settledFor('s')).toMatchObject({ subscriptionId: 's', planId: 'standard', interval: 'month' });
    expect(settledFor('two')).toMatchObject({ subscriptionId: 'two', planId: 'plus', interval: 'year' });
  });

  it('is chosen where nothing can be changed of the others', () => {
    const { selection, corrections } = settled(phones, owningTwice({ seats: 500 }));
    expect(selection).toMatchObject({ subscriptionId: 's', intent: 'change' });
    expect(corrections).toEqual([]);
  });

  it('says of the product, too', () => {
    expect(settled({ subscriptionId: 'two' }, owningTwice()).selection.productId).toBe('phone');
  });

  it.each([
    ['and is asked for anew', owningTwice(), { productId: 'phone' }],
    ['and the only other one is there', owning('phone'), { subscriptionId: 's', intent: 'change' }],
    ['and with it the wish to change it', accountLike(), { productId: 'phone' }],
  ] as const)('gives way once it is gone, %s', (_, account, expected) => {
    const { selection, corrections } = settled({ ...phones, subscriptionId: 'gone' }, account);
    expect(selection).toMatchObject(expected);
    expect(selection.subscriptionId).not.toBe('gone');
    expect(selection.intent).toBe('intent' in expected ? 'change' : undefined);
    expect(corrections).toEqual([{ part: 'subscription', reason: 'not_offered' }]);
  });

  it('waits for somebody to sign in', () => {
    expect(settled({ ...phones, subscriptionId: 'two' }).corrections).toEqual([]);
  });
});

describe('a number of licences', () => {
  it('follows the minimum of the plan until it is chosen', () => {
    expect(settled({ productId: 'rooms', intent: 'buy' }).selection.seats).toBe(5);
    expect(settled({ productId: 'phone', intent: 'buy' }).selection.seats).toBe(1);
  });

  it.each([0, 6, 501, NaN])('stays %s when it was chosen, though impossible', (seats) => {
    const { selection, corrections } = settled({ productId: 'rooms', intent: 'buy', seats });
    expect(selection.seats).toBe(seats);
    expect(corrections).toEqual([]);
  });

  it('is corrected where a plan leaves no choice, since nobody could mend it there', () => {
    const { selection, corrections } = settled({ productId: 'support', intent: 'buy', seats: 10 });
    expect(selection.seats).toBe(3);
    expect(corrections).toEqual([{ part: 'seats', reason: 'not_offered' }]);
  });
});

describe('reconciling', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anySelection, anyAccount, anyProducts, (choice, account, products) => {
        const once = settled(choice, account, products);
        expect(settled(once.selection, account, products)).toEqual({
          selection: once.selection,
          corrections: [],
        });
      }),
    );
  });

  it('names every chosen part that it changed, and no other', () => {
    const parts = {
      subscription: 'subscriptionId',
      intent: 'intent',
      plan: 'planId',
      seats: 'seats',
      interval: 'interval',
    } as const;
    fc.assert(
      fc.property(anySelection, anyAccount, (choice, account) => {
        const { selection, corrections } = settled(choice, account);
        fc.pre(selection.productId === choice.productId && choice.productId !== undefined);
        for (const { part } of corrections) expect(selection[parts[part]]).not.toEqual(choice[parts[part]]);
        const named = corrections.map(({ part }) => part);
        // A trial is not billed, and what has no price has no interval: neither is a choice that gave way.
        const isBilled = selection.interval !== undefined;
        const isPutOff = account === null && choice.intent === 'change';
        // What can be done with one of several subscriptions is known once it is chosen; what was to be done with one that is
        // gone went with it.
        const { length } = account?.subscriptions ?? [];
        const isOpen = choice.intent === 'change' && length > 1 && selection.subscriptionId === undefined;
        const isGone = isOpen || named.includes('subscription');
        for (const part of [
          ...(account ? (['subscription'] as const) : []),
          ...(isPutOff || isGone ? [] : (['intent'] as const)),
          'plan',
          'seats',
          ...(isBilled ? (['interval'] as const) : []),
        ] as const) {
          const isKept = Object.is(selection[parts[part]], choice[parts[part]]);
          if (choice[parts[part]] !== undefined && !isKept) expect(named).toContain(part);
        }
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });

  it('chooses no product of several, and no thing to do of two', () => {
    fc.assert(
      fc.property(anySelection, anyAccount, (choice, account) => {
        const { productId: _product, subscriptionId: _subscription, intent: _intent, ...rest } = choice;
        expect(settled(rest, account).selection).not.toHaveProperty('productId');
        const { selection } = settled({ ...rest, productId: 'phone' }, accountLike());
        expect(selection).not.toHaveProperty('intent');
      }),
    );
  });

  it('never changes the product that was chosen', () => {
    fc.assert(
      fc.property(anySelection, anyAccount, (choice, account) => {
        fc.pre(choice.productId !== undefined && choice.productId !== 'gone');
        expect(settled(choice, account).selection.productId).toBe(choice.productId);
      }),
    );
  });

  it('never hides an impossible number', () => {
    fc.assert(
      fc.property(anySelection, anyAccount, (choice, account) => {
        const { selection, corrections } = settled(choice, account);
        const range = seatRangeOf(selection, catalogue, account);
        fc.pre(choice.seats !== undefined);
        if (corrections.every(({ part }) => part !== 'seats')) expect(selection.seats).toBe(choice.seats);
        else expect(range && seatProblemIn(range, selection.seats ?? NaN)).toBeUndefined();
      }),
    );
  });
});
