import { createProblem, emptyCart, intentsOf, type Account, type Gateway, type Intent } from '@kasse/domain';
import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { buying, run, send, until, viewOf, type Run } from './checkout.driver.fixture.ts';
import { account, order, quoteFor } from './checkout.fixture.ts';
import type { CheckoutEvent } from './checkout.events.ts';
import type { CheckoutView, Moment } from './checkout.view-types.ts';

/* Every kind of account, at every moment of the journey: what it can do is on offer, and what it cannot is explained. */

/** What can be so of an account, whoever it is. */
const standings: Readonly<Record<string, Partial<Account> | null>> = {
  'signed out': null,
  'a billing contact': {},
  'a member': { standing: 'member' },
  'a corporate account': { standing: 'corporate' },
  'on hold': { hold: {} },
};
const trials: Readonly<Record<string, Partial<Account>>> = {
  'no trial yet': {},
  'trial running': {
    runningTrials: [{ productId: 'phone', planId: 'plus', seats: 1, endsOn: '2026-12-01' }],
    triedProducts: ['phone'],
  },
  'trial ended': { triedProducts: ['phone'] },
};
const subscription = (id: string, planId: string): Account['subscriptions'][number] => ({
  ...{ id, productId: 'phone', planId, seats: 3, interval: 'month' },
  ...{ nextBillingDate: '2026-12-15', period: { start: '2026-11-15', end: '2026-12-15' } },
});
const owned: Readonly<Record<string, Partial<Account>>> = {
  'nothing owned': {},
  owned: { subscriptions: [subscription('one', 'standard')] },
  'owned twice': { subscriptions: [subscription('one', 'standard'), subscription('two', 'plus')] },
};
const wishes: readonly (Intent | undefined)[] = [undefined, 'buy', 'trial', 'change'];
const barredMoments: readonly Moment[] = ['corporate', 'not_contact', 'on_hold'];

const combinations = Object.entries(standings).flatMap(([standing, person]) =>
  Object.entries(trials).flatMap(([trial, tried]) =>
    Object.entries(owned).flatMap(([having, has]) =>
      wishes.flatMap((wish) =>
        (having === 'owned twice' ? [undefined, 'two', 'gone'] : [undefined]).map((named) => ({
          name: [standing, trial, having, wish ?? 'no wish', named ?? 'none named'].join(', '),
          who: person && { ...account, ...tried, ...has, ...person },
          wish,
          named,
        })),
      ),
    ),
  ),
);

describe('an account that comes by a link', () => {
  it.each(combinations)('$name: finds something to do, or why not', async ({ who, wish, named }) => {
    const link = {
      product: 'phone',
      ...(wish && { intent: wish }),
      ...(named !== undefined && { subscription: named }),
    };
    const journey = run({ account: () => Promise.resolve(who) }, { link });
    await until(journey, ({ moment }) => moment !== 'loading');
    const view = viewOf(journey);
    const possible = view.offers.filter(({ product }) => product.id === 'phone').flatMap(intentsOf);
    const { moment, selection, corrections } = view;
    if (who?.hold || (who && who.standing !== 'billing_contact')) {
      expect(barredMoments).toContain(moment);
    } else {
      expect(moment).toBe('choosing');
      // What is owned and on trial can be changed by nobody; another product is there to choose.
      expect(view.offers.flatMap(intentsOf).length).toBeGreaterThan(0);
      if (selection.intent) expect(possible).toContain(selection.intent);
      // What is owned is known once somebody is signed in; until then the wish to change it waits.
      const isRuledOut = wish && !possible.includes(wish) && (wish !== 'change' || who);
      const parts = corrections.map(({ part }) => part);
      const isGone = who !== null && named === 'gone';
      if (isGone) expect(parts).toContain('subscription');
      else if (isRuledOut) expect(parts).toContain('intent');
      // Which of two is meant is never guessed.
      if (who && who.subscriptions.length > 1)
        expect(selection.subscriptionId).toBe(isGone ? undefined : named);
    }
    journey.actor.stop();
  });
});

/** A service at which whoever is signed in can change between two calls; it refuses calls that mean another account. */
function service(): Partial<Gateway> & { who: Account | null | 'expired'; readonly ordered: string[] } {
  const carts = new Map<string, { cart: typeof emptyCart; version: string }>();
  const present = (): Account => {
    if (shop.who === 'expired') throw createProblem('sign_in_expired');
    if (!shop.who) throw createProblem('sign_in_missing');
    return shop.who;
  };
  const asked = async <Answer>(accountId: string | undefined, answer: (id: string) => Answer) => {
    const { id } = await Promise.resolve().then(present);
    if (accountId !== undefined && accountId !== id) throw createProblem('account_changed');
    return answer(id);
  };
  const shop: ReturnType<typeof service> = {
    who: account,
    ordered: [],
    account: () => (shop.who === null ? Promise.resolve(null) : Promise.resolve().then(present)),
    cart: ({ accountId } = {}) =>
      asked(accountId, (id) => carts.get(id) ?? { cart: emptyCart, version: '1' }),
    saveCart: ({ cart, version }, { accountId } = {}) =>
      asked(accountId, (id) => {
        const stored = { cart, version: `${Number(version) + 1}` };
        carts.set(id, stored);
        return stored;
      }),
    quote: (request, { accountId } = {}) => asked(accountId, () => quoteFor(request)),
    placeOrder: (_, { accountId }) =>
      asked(accountId, (id) => {
        shop.ordered.push(id);
        return order;
      }),
    orderByKey: (_, options) => asked(options?.accountId, () => null),
  };
  return shop;
}

const straight = buying();
const open = (journey: Run) => until(journey, ({ canPlaceOrder }) => canPlaceOrder);
/** Every moment of the straight way, by what leads to it. */
const moments: Readonly<Record<string, (journey: Run) => Promise<unknown>>> = {
  'at the products': () => Promise.resolve(),
  'at the plan': (journey) => told(journey, straight.slice(0, 3)),
  'at the billing': (journey) => told(journey, straight.slice(0, 6)),
  'in the cart': (journey) => told(journey, [...straight, { type: 'cart.open' }]),
  'at the checkout': (journey) => told(journey, straight).then(() => open(journey)),
  'while the order is changed': async (journey) => {
    await told(journey, straight).then(() => open(journey));
    send(journey, { type: 'order.change' });
  },
  'right after the press': async (journey) => {
    await told(journey, straight).then(() => open(journey));
    send(journey, { type: 'order.place' });
  },
};

async function told(journey: Run, events: readonly CheckoutEvent[]): Promise<void> {
  send(journey, ...events);
  // What was chosen is saved before somebody else comes.
  await until(journey, ({ cart }) => cart.isSaved);
}

/** What can become of whoever is signed in. */
const changes: Readonly<Record<string, Account | null | 'expired'>> = {
  'the same account signs in again': account,
  'it signs out': null,
  'its session runs out': 'expired',
  'another account signs in': { ...account, id: 'other' },
  'it is no billing contact any more': { ...account, standing: 'member' },
  'it becomes a corporate account': { ...account, standing: 'corporate' },
  'it is put on hold': { ...account, hold: {} },
};

const meetings = Object.entries(moments).flatMap(([when, come]) =>
  Object.entries(changes).map(([what, who]) => ({ when, what, come, who })),
);

/** Whether something can be done, or is said. */
function leadsOn({ moment, offers, cart, mainAction, canPlaceOrder, account: who }: CheckoutView): boolean {
  if (moment === 'choosing') return offers.length > 0;
  if (moment === 'cart') return cart.lines.length + offers.length > 0;
  if (moment === 'checkout') return canPlaceOrder;
  if (moment === 'signing_in') return mainAction === 'sign_in';
  return barredMoments.includes(moment) ? who !== null : moment === 'placed';
}

describe('an account that is another all at once', () => {
  it.each(meetings)('$when, $what: nothing is lost or ordered for it', async ({ when, what, come, who }) => {
    const shop = service();
    const journey = run(shop);
    await until(journey, ({ moment }) => moment === 'choosing');
    await come(journey);
    const before = viewOf(journey);
    shop.who = who;
    send(journey, { type: 'session.changed' });
    await until(journey, (view) => !view.busy && !view.quoting && leadsOn(view));
    const after = viewOf(journey);
    const isPressed = when === 'right after the press';
    const isOther = what === 'another account signs in';
    expect(shop.ordered.filter((id) => id !== account.id)).toEqual([]);
    expect(shop.ordered.length).toBeLessThanOrEqual(isPressed ? 1 : 0);
    expect(after.accountChanged).toBe(isOther && after.moment !== 'placed');
    if (isOther) expect(after.cart.lines).toEqual([]);
    else if (after.moment !== 'placed')
      expect(after.cart.lines.map(({ item }) => item)).toEqual(before.cart.lines.map(({ item }) => item));
    journey.actor.stop();
  });
});

describe('a service that contradicts its account', () => {
  const calls = ['quote', 'cart', 'saveCart', 'orderByKey'] as const;
  it.each(calls)('%s is not asked without a pause', async (call) => {
    const clock = new SimulatedClock();
    const isOrder = call === 'orderByKey';
    let reads = 0;
    let refusals = 0;
    const journey = run(
      {
        ...service(),
        ...(isOrder && { placeOrder: () => Promise.reject(createProblem('service')) }),
        account: () => {
          reads += 1;
          return Promise.resolve(account);
        },
        [call]: () => {
          refusals += 1;
          return Promise.reject(createProblem('account_changed'));
        },
      },
      { clock },
    );
    // Answers come at once: without a pause they would follow each other for ever.
    const settle = async (): Promise<void> => {
      for (let turns = 0; turns < 500; turns += 1) await Promise.resolve();
    };
    try {
      await until(journey, ({ moment }) => moment === 'choosing');
      send(journey, ...straight);
      await settle();
      if (isOrder) send(journey, { type: 'order.place' });
      for (let rounds = 0; rounds < 3; rounds += 1) {
        await settle();
        const before = [reads, refusals];
        await settle();
        expect([reads, refusals]).toEqual(before);
        expect(refusals).toBeGreaterThan(0);
        clock.increment(2000);
        await settle();
        expect(reads).toBeLessThanOrEqual((before[0] ?? 0) + 1);
        expect(refusals).toBeLessThanOrEqual((before[1] ?? 0) + 2);
      }
      expect(reads).toBeGreaterThan(1);
    } finally {
      journey.actor.stop();
    }
  });
});
