import {
  createProblem,
  emptyCart,
  type Account,
  type Cart,
  type CartItem,
  type Gateway,
} from '@kasse/domain';
import { SimulatedClock } from 'xstate';
import { describe, expect, it, vi } from 'vitest';
import {
  atCheckout,
  buying,
  names,
  reach,
  run,
  send,
  until,
  viewOf,
  type Run,
} from './checkout.driver.fixture.ts';
import { account, catalogue, keepingCart, order, quote, remembering } from './checkout.fixture.ts';

const euro = (minor: number) => ({ minor, exponent: 2, currency: 'EUR' });
const phone: CartItem = {
  ...{ productId: 'phone', planId: 'plus', priceId: 'plus-year', seats: 10, interval: 'year' },
  seen: euro(180_000),
};
const help: CartItem = {
  ...{ productId: 'help', planId: 'help', priceId: 'help-month', seats: 3, interval: 'month' },
  seen: euro(4900),
};
const holding = (...items: CartItem[]): Cart => ({ items, codes: [] });
const keysOf = (journey: Run) => viewOf(journey).cart.lines.map(({ key }) => key);
const tellsOfCart = ({ told }: Run) =>
  told.flatMap((event) => (event.type === 'cart.changed' ? [event.items] : []));

/** A checkout over a service whose cart holds something. */
async function withCart(cart: Cart, answers: Partial<Gateway> = {}, input: Parameters<typeof run>[1] = {}) {
  const service = keepingCart(cart);
  const journey = run(
    { cart: () => service.cart(), saveCart: (...sent) => service.saveCart(...sent), ...answers },
    input,
  );
  await reach(journey, input.start === 'cart' ? 'cart' : 'choosing');
  return Object.assign(journey, { service });
}

describe('the first item', () => {
  it('goes into the cart and on to the checkout page in one press', async () => {
    const journey = await atCheckout();
    expect(viewOf(journey)).toMatchObject({ moment: 'checkout', cart: { count: 1 } });
    expect(tellsOfCart(journey).at(-1)).toMatchObject([{ productId: 'phone', seats: 10, interval: 'year' }]);
  });

  it('can be changed by going back, and stays one line', async () => {
    const asked: unknown[] = [];
    const journey = await atCheckout({ quote: ({ items }) => (asked.push(items), Promise.resolve(quote)) });
    send(journey, { type: 'back' });
    expect(viewOf(journey)).toMatchObject({ moment: 'choosing', stop: 'billing', mainAction: 'checkout' });
    send(journey, { type: 'seats.set', seats: 20 }, { type: 'continue' });
    await until(journey, (view) => view.canPlaceOrder);
    expect(asked.at(-1)).toMatchObject([{ productId: 'phone', seats: 20 }]);
    expect(viewOf(journey).cart.count).toBe(1);
  });

  it('stays in the cart when another product is looked at', async () => {
    const journey = await atCheckout();
    send(journey, { type: 'stop.go', stop: 'product' }, { type: 'product.pick', productId: 'help' });
    expect(keysOf(journey)).toEqual(['phone']);
    expect(viewOf(journey)).toMatchObject({ moment: 'choosing', selection: { productId: 'help' } });
  });
});

describe('a further item', () => {
  it('goes into the cart, which is shown', async () => {
    const journey = await withCart(holding(help));
    send(journey, ...buying().slice(0, -1));
    expect(viewOf(journey).mainAction).toBe('add_to_cart');
    send(journey, { type: 'continue' });
    expect(viewOf(journey)).toMatchObject({
      moment: 'cart',
      mainAction: 'checkout',
      selection: {},
      cart: { count: 2, addedKey: 'phone', mergedKey: undefined, subtotal: euro(184_900) },
    });
  });

  it('of the same product and plan is merged, and that is said', async () => {
    const journey = await withCart(holding(help, phone));
    send(journey, ...buying('phone', 5));
    const { cart } = viewOf(journey);
    expect(cart.mergedKey).toBe('phone');
    expect(cart.lines.at(-1)).toMatchObject({ item: { seats: 15 }, state: 'fine', amount: euro(270_000) });
  });

  it('that would be more than can be ordered together stands as it was chosen', async () => {
    const journey = await withCart(holding(help, { ...phone, seats: 495 }));
    send(journey, ...buying('phone', 10));
    expect(viewOf(journey).cart).toMatchObject({
      mergedKey: undefined,
      needsAttention: false,
      lines: [{ key: 'help' }, { item: { seats: 10 } }],
    });
  });

  it('is chosen from the cart by asking for another product', async () => {
    const journey = await withCart(holding(phone), {}, { start: 'cart' });
    send(journey, { type: 'item.another' });
    expect(viewOf(journey)).toMatchObject({ moment: 'choosing', stop: 'product', cart: { count: 1 } });
  });

  it('that is a free trial starts at once and leaves the cart alone', async () => {
    const journey = await withCart(holding(help));
    send(journey, { type: 'product.pick', productId: 'phone' }, { type: 'intent.pick', intent: 'trial' });
    send(journey, { type: 'continue' });
    expect(viewOf(journey).mainAction).toBe('start_trial');
    send(journey, { type: 'continue' });
    await reach(journey, 'trial_started');
    expect(keysOf(journey)).toEqual(['help']);
    send(journey, { type: 'cart.open' });
    await reach(journey, 'cart');
  });

  it('that is a trial with payment details is a line with its first charge', async () => {
    const journey = await withCart(emptyCart);
    send(journey, { type: 'product.pick', productId: 'archive' }, { type: 'intent.pick', intent: 'trial' });
    send(journey, { type: 'continue' }, { type: 'continue' });
    expect(viewOf(journey)).toMatchObject({
      mainAction: 'checkout',
      trialPreview: { amount: euro(400), interval: 'month' },
    });
    send(journey, { type: 'continue' });
    await reach(journey, 'checkout');
    expect(viewOf(journey).cart.lines).toMatchObject([
      { key: 'archive', item: { kind: 'trial' }, trialEndsOn: '2026-12-23', amount: euro(400) },
    ]);
  });
});

describe('a line of the cart', () => {
  it('is edited in place', async () => {
    const journey = await withCart(holding(phone), {}, { start: 'cart' });
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 12 } });
    send(journey, { type: 'item.set', key: 'phone', change: { interval: 'month' } });
    send(journey, { type: 'item.set', key: 'phone', change: { planId: 'standard' } });
    expect(viewOf(journey).cart.lines).toMatchObject([
      {
        item: { seats: 12, interval: 'month', planId: 'standard', priceId: 'standard-month' },
        state: 'fine',
      },
    ]);
  });

  it('keeps an impossible number beside it, explains it and lets nobody go on', async () => {
    const journey = await withCart(holding(phone), {}, { start: 'cart' });
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 501 } });
    expect(viewOf(journey)).toMatchObject({
      canContinue: false,
      cart: {
        needsAttention: true,
        lines: [{ item: { seats: 10 }, typedSeats: 501, seatProblem: { reason: 'too_many' } }],
      },
    });
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 11 } });
    expect(viewOf(journey)).toMatchObject({
      canContinue: true,
      cart: { lines: [{ typedSeats: undefined }] },
    });
  });

  it('is removed, and put back where it was', async () => {
    const journey = await withCart(holding(phone, help), {}, { start: 'cart' });
    send(journey, { type: 'item.remove', key: 'phone' });
    expect(viewOf(journey).cart).toMatchObject({
      count: 1,
      lines: [
        { key: 'phone', removed: true },
        { key: 'help', removed: false },
      ],
      subtotal: euro(4900),
    });
    send(journey, { type: 'item.restore', key: 'phone' });
    expect(viewOf(journey).cart).toMatchObject({ count: 2, lines: [{ key: 'phone', removed: false }, {}] });
    await until(journey, () => journey.service.stored.cart.items.length === 2);
  });

  it('that was removed is gone once the customer goes on', async () => {
    const journey = await withCart(holding(phone, help), {}, { start: 'cart' });
    send(journey, { type: 'item.remove', key: 'phone' }, { type: 'continue' });
    await reach(journey, 'checkout');
    expect(keysOf(journey)).toEqual(['help']);
  });

  it('whose price changed is asked about before the checkout page', async () => {
    const journey = await withCart(
      holding({ ...phone, priceId: 'plus-year-2025', seen: euro(150_000) }),
      {},
      { start: 'cart' },
    );
    expect(viewOf(journey)).toMatchObject({
      canContinue: false,
      cart: { lines: [{ state: 'price_changed', former: euro(150_000), amount: euro(180_000) }] },
    });
    send(journey, { type: 'item.accept', key: 'phone' });
    expect(viewOf(journey)).toMatchObject({
      canContinue: true,
      cart: { lines: [{ state: 'fine', item: { priceId: 'plus-year' } }] },
    });
  });

  it('that is no longer offered is chosen anew, without it', async () => {
    const journey = await withCart(holding({ ...phone, planId: 'gone' }), {}, { start: 'cart' });
    expect(viewOf(journey).cart.lines).toMatchObject([{ state: 'unavailable' }]);
    send(journey, { type: 'item.reopen', key: 'phone' });
    expect(viewOf(journey)).toMatchObject({
      moment: 'choosing',
      selection: { productId: 'phone' },
      cart: { count: 0 },
    });
  });
});

describe('the lines of the order', () => {
  it('are edited over the checkout page, which stays', async () => {
    const asked: unknown[] = [];
    const journey = await atCheckout({ quote: ({ items }) => (asked.push(items), Promise.resolve(quote)) });
    send(journey, { type: 'reference.set', reference: 'KST 4711' }, { type: 'order.change' });
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 12 } });
    expect(viewOf(journey)).toMatchObject({ moment: 'checkout', changing: true, reference: 'KST 4711' });
    send(journey, { type: 'order.apply' });
    await until(journey, (view) => view.canPlaceOrder);
    expect(viewOf(journey)).toMatchObject({ changing: false, selection: { seats: 12 } });
    expect(asked.at(-1)).toMatchObject([{ seats: 12 }]);
  });

  it('stay open while a number is impossible', async () => {
    const journey = await atCheckout();
    send(journey, { type: 'order.change' }, { type: 'item.set', key: 'phone', change: { seats: 0 } });
    send(journey, { type: 'order.apply' });
    expect(viewOf(journey)).toMatchObject({ changing: true, moment: 'checkout' });
  });

  it('can all be removed and put back; closed without any, the empty cart is shown', async () => {
    const journey = await atCheckout();
    send(journey, { type: 'order.change' }, { type: 'item.remove', key: 'phone' });
    expect(viewOf(journey)).toMatchObject({
      moment: 'checkout',
      cart: { count: 0, lines: [{ removed: true }] },
    });
    send(journey, { type: 'order.apply' });
    expect(viewOf(journey)).toMatchObject({ moment: 'cart', mainAction: undefined });
  });
});

describe('discount codes', () => {
  it('are asked for with the figures, as they are compared', async () => {
    const asked: unknown[] = [];
    const journey = await atCheckout({ quote: ({ codes }) => (asked.push(codes), Promise.resolve(quote)) });
    send(journey, { type: 'code.add', code: ' herbst10 ' });
    await until(journey, (view) => view.canPlaceOrder);
    send(journey, { type: 'code.remove', code: 'HERBST10' });
    await until(journey, (view) => view.canPlaceOrder);
    expect(asked).toEqual([undefined, ['HERBST10'], undefined]);
  });

  it('that were refused make room for the next', async () => {
    const refusedCodes = [{ code: 'NONE', reason: 'code_unknown' as const }];
    const journey = await atCheckout({
      quote: ({ codes }) => Promise.resolve(codes?.includes('NONE') ? { ...quote, refusedCodes } : quote),
    });
    send(journey, { type: 'code.add', code: 'none' });
    await until(journey, (view) => view.quote?.refusedCodes.length === 1 && !view.quoting);
    send(journey, { type: 'code.add', code: 'HERBST10' });
    expect(viewOf(journey).cart.codes).toEqual(['HERBST10']);
  });

  it('come with a link', async () => {
    const journey = run({}, { link: { product: 'phone', code: 'herbst10' } });
    await reach(journey, 'choosing');
    expect(viewOf(journey).cart.codes).toEqual(['HERBST10']);
  });
});

describe('the cart of an account', () => {
  it('is kept at the service after every change', async () => {
    const journey = await withCart(holding(help));
    send(journey, ...buying());
    await until(journey, () => journey.service.stored.version === '2');
    expect(journey.service.stored.cart.items.map(({ productId }) => productId)).toEqual(['help', 'phone']);
    expect(journey.drafts.draft?.cart).toBeUndefined();
  });

  it('is kept in the page while nobody is signed in, and merged at the sign-in', async () => {
    let who: Account | null = null;
    const service = keepingCart(holding(help, { ...phone, seats: 2 }));
    const drafts = remembering();
    const journey = run(
      {
        account: () => Promise.resolve(who),
        cart: () => (who ? service.cart() : Promise.reject(createProblem('sign_in_missing'))),
        saveCart: (...sent) => service.saveCart(...sent),
      },
      { drafts },
    );
    await reach(journey, 'choosing');
    send(journey, ...buying());
    expect(viewOf(journey).moment).toBe('signing_in');
    expect(drafts.draft?.cart?.items).toMatchObject([{ productId: 'phone', seats: 10 }]);
    who = account;
    send(journey, { type: 'session.changed' });
    await reach(journey, 'checkout');
    await until(journey, () => service.stored.version === '2');
    expect(service.stored.cart.items).toMatchObject([
      { productId: 'help' },
      { productId: 'phone', seats: 10 },
    ]);
    expect(drafts.draft?.cart).toBeUndefined();
  });

  it('shows what another tab or device changed as soon as the customer is back', async () => {
    const journey = await withCart(holding(phone), {}, { start: 'cart' });
    journey.service.stored = { cart: holding(phone, help), version: '7' };
    send(journey, { type: 'cart.refresh' });
    await until(journey, (view) => view.cart.count === 2);
    expect(tellsOfCart(journey).at(-1)).toHaveLength(2);
  });

  it('loses neither change when two are made at once', async () => {
    const journey = await withCart(holding(phone), {}, { start: 'cart' });
    journey.service.stored = { cart: holding(phone, help), version: '7' };
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 33 } });
    await until(journey, () => journey.service.stored.version === '8');
    expect(journey.service.stored.cart.items).toMatchObject([{ seats: 33 }, { productId: 'help' }]);
    expect(keysOf(journey)).toEqual(['phone', 'help']);
  });

  it('is saved later when the service cannot be reached, and kept in the page until then', async () => {
    const clock = new SimulatedClock();
    let isDown = true;
    const service = keepingCart(holding(phone));
    const journey = run(
      {
        cart: () => service.cart(),
        saveCart: (...sent) =>
          isDown ? Promise.reject(createProblem('service')) : service.saveCart(...sent),
      },
      { start: 'cart', clock },
    );
    await reach(journey, 'cart');
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 33 } });
    await until(journey, () => journey.actor.getSnapshot().value.cart === 'waiting');
    expect(journey.drafts.draft?.cart?.items).toMatchObject([{ seats: 33 }]);
    isDown = false;
    clock.increment(5000);
    await until(journey, () => service.stored.version === '2');
    expect(names(journey)).not.toContain('problem.raised');
  });

  it('is what the customer chose last, also what it was before a change whose saving nobody knows of', async () => {
    const clock = new SimulatedClock();
    const service = keepingCart(holding(phone));
    let isLost = true;
    const answers: Partial<Gateway> = {
      cart: () => service.cart(),
      saveCart: async (...sent) => {
        const stored = await service.saveCart(...sent);
        if (isLost) throw createProblem('service');
        return stored;
      },
    };
    const journey = run(answers, { start: 'cart', clock });
    await reach(journey, 'cart');
    const waits = () => until(journey, () => journey.actor.getSnapshot().value.cart === 'waiting');
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 33 } });
    await waits();
    expect(service.stored.cart.items).toMatchObject([{ seats: 33 }]);
    send(journey, { type: 'item.set', key: 'phone', change: { seats: phone.seats } });
    journey.actor.stop();

    // The page is loaded again before the next try.
    isLost = false;
    const later = run(answers, { start: 'cart', drafts: journey.drafts });
    await until(later, ({ cart }) => cart.isSaved && cart.count === 1);
    expect(viewOf(later).cart.lines.map(({ item }) => item.seats)).toEqual([phone.seats]);
    expect(service.stored.cart.items).toMatchObject([{ seats: phone.seats }]);
    later.actor.stop();
  });

  it('is not saved again when the service refuses it for good, until it is another one', async () => {
    let saves = 0;
    const journey = await withCart(holding(phone), {
      saveCart: () => (saves++, Promise.reject(createProblem('invalid_request'))),
    });
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 12 } });
    await until(journey, () => journey.actor.getSnapshot().value.cart === 'stuck');
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 13 } });
    await until(journey, () => saves === 2);
  });

  it('of one account is never sent for another', async () => {
    let who = account;
    const other = keepingCart(holding(help));
    const saved: string[] = [];
    const journey = run({
      account: () => Promise.resolve(who),
      cart: () => (who === account ? Promise.resolve({ cart: holding(phone), version: '1' }) : other.cart()),
      saveCart: (...sent) => {
        saved.push(who.id);
        return who === account ? Promise.reject(createProblem('service')) : other.saveCart(...sent);
      },
    });
    await reach(journey, 'choosing');
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 12 } });
    await until(journey, () => journey.actor.getSnapshot().value.cart === 'waiting');
    who = { ...account, id: 'other' };
    send(journey, { type: 'session.changed' });
    await until(journey, (view) => view.accountChanged);
    expect([keysOf(journey), saved]).toEqual([['help'], ['muster']]);
    expect(other.stored.cart).toEqual(holding(help));
  });

  it('brings no line back that was taken out elsewhere while nobody was signed in here', async () => {
    const drafts = remembering({
      selection: {},
      accountId: 'muster',
      cart: holding(phone, help),
      cartBase: holding(phone),
    });
    const service = keepingCart();
    const journey = run(
      { cart: () => service.cart(), saveCart: (...sent) => service.saveCart(...sent) },
      { drafts },
    );
    await reach(journey, 'choosing');
    expect(keysOf(journey)).toEqual(['help']);
  });

  it('takes what the service made of it, and saves it once', async () => {
    let saves = 0;
    const journey = await withCart(holding(phone), {
      saveCart: () => (saves++, Promise.resolve({ cart: holding(help), version: '2' })),
    });
    send(journey, { type: 'item.set', key: 'phone', change: { seats: 12 } });
    await until(journey, (view) => view.cart.lines.some(({ key }) => key === 'help'));
    expect([saves, keysOf(journey)]).toEqual([1, ['help']]);
  });

  it('holds what a link to the checkout names as it says, however often the page is opened', async () => {
    const drafts = remembering();
    const service = keepingCart(holding({ ...phone, seats: 3 }));
    const input = {
      start: 'checkout' as const,
      link: { product: 'phone', intent: 'buy', plan: 'plus', seats: '10', billing: 'year' },
      drafts,
    };
    const open = async () => {
      const journey = run(
        { cart: () => service.cart(), saveCart: (...sent) => service.saveCart(...sent) },
        input,
      );
      await until(journey, (view) => view.moment === 'checkout' && view.canPlaceOrder);
      return viewOf(journey).cart.lines.map(({ item }) => item.seats);
    };
    expect(await open()).toEqual([10]);
    await vi.waitFor(() => expect(service.stored.cart.items).toMatchObject([{ seats: 10 }]));
    service.stored = { cart: holding({ ...phone, seats: 7, seen: euro(126_000) }), version: '8' };
    expect(await open()).toEqual([7]);
  });

  it('is empty after the order, without being saved', async () => {
    const service = keepingCart();
    const journey = await atCheckout({
      cart: () => service.cart(),
      saveCart: (...sent) => service.saveCart(...sent),
      placeOrder: () => {
        service.stored = { cart: emptyCart, version: '9' };
        return Promise.resolve(order);
      },
    });
    send(journey, { type: 'order.place' });
    await reach(journey, 'placed');
    expect(viewOf(journey).cart.count).toBe(0);
    expect([tellsOfCart(journey).at(-1), service.stored.version]).toEqual([[], '9']);
  });

  it('begins anew at the first stop with what the catalogue offers', async () => {
    const journey = await withCart(holding(phone), {
      catalogue: () => Promise.resolve({ ...catalogue, products: [] }),
    });
    send(journey, { type: 'cart.open' });
    expect(viewOf(journey).cart.lines).toMatchObject([{ state: 'unavailable' }]);
  });
});
