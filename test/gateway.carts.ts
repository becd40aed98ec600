import type { Cart } from '@kasse/domain';
import { expect, it } from 'vitest';
import { business, cartLine, orderOf } from './gateway.fixture.ts';
import { newKey, orderByCard, problemOf, quoteOf } from './gateway.stage.ts';
import type { MakeGateway } from './gateway.stage.ts';

/** One cart for each account, and no change of it gets lost. */
export function describeCarts(make: MakeGateway): void {
  const webinars = {
    ...{ productId: 'webinare', planId: 'standard', priceId: 'webinare-year', seats: 10 },
    interval: 'year',
  } as const;
  const full: Cart = { items: [cartLine, webinars], codes: ['TENTH'] };

  it('empty at first', async () => {
    const { gateway } = await make(business);
    expect((await gateway.cart()).cart).toEqual({ items: [], codes: [] });
  });

  it('as it was saved, under another version each time', async () => {
    const { gateway } = await make(business);
    const { version: first } = await gateway.cart();
    const saved = await gateway.saveCart({ cart: full, version: first });
    expect(saved.cart).toEqual(full);
    expect(saved.version).not.toBe(first);
    expect(await gateway.cart()).toEqual(saved);
    const next = await gateway.saveCart({ cart: { ...full, codes: [] }, version: saved.version });
    expect([first, saved.version]).not.toContain(next.version);
  });

  it('and answers nobody but the account that was meant', async () => {
    const { gateway } = await make(business);
    const present = await gateway.cart();
    const quote = await quoteOf(gateway);
    const meant = { accountId: 'somebody else', idempotencyKey: newKey() };
    const calls = [
      gateway.saveCart({ ...present, cart: full }, meant),
      gateway.quote({ items: [cartLine], details: {} }, meant),
      gateway.placeOrder(orderOf(quote), meant),
      gateway.payOrder('any', { paymentMethodId: 'invoice' }, meant),
      gateway.startTrial({ productId: 'webinare', planId: 'standard', seats: 5 }, meant),
      gateway.orderByKey(newKey(), meant),
      gateway.order('any', meant),
      gateway.openOrder(meant),
    ];
    const codes = await Promise.all(calls.map(async (call) => (await problemOf(call)).code));
    expect(new Set(codes)).toEqual(new Set(['account_changed']));
    expect(await gateway.cart()).toEqual(present);
    const own = { accountId: (await gateway.account())?.id ?? '', idempotencyKey: newKey() };
    expect((await gateway.saveCart({ ...present, cart: full }, own)).cart).toEqual(full);
    expect((await gateway.placeOrder(orderOf(quote), own)).status).toBe('confirmed');
  });

  it('but does not overwrite what somebody else saved meanwhile', async () => {
    const { gateway } = await make(business);
    const { version } = await gateway.cart();
    const saved = await gateway.saveCart({ cart: full, version });
    const other = { cart: { items: [], codes: [] }, version };
    expect(await problemOf(gateway.saveCart(other))).toMatchObject({ code: 'cart_changed' });
    expect(await gateway.cart()).toEqual(saved);
  });

  it('but no line twice, and none that changes nothing in particular', async () => {
    const { gateway } = await make(business);
    const { version } = await gateway.cart();
    const save = (...items: Cart['items']) =>
      problemOf(gateway.saveCart({ cart: { items, codes: [] }, version }));
    expect(await save(cartLine, cartLine)).toMatchObject({ code: 'invalid_request', fields: ['/items'] });
    expect(await save({ ...cartLine, kind: 'change' })).toMatchObject({
      code: 'invalid_request',
      fields: ['/items/0/subscriptionId'],
    });
  });

  it('without what was ordered', async () => {
    const { gateway } = await make(business);
    const { version } = await gateway.cart();
    const saved = await gateway.saveCart({ cart: full, version });
    await gateway.placeOrder(orderOf(await quoteOf(gateway)), { idempotencyKey: newKey() });
    const left = await gateway.cart();
    expect(left.cart).toEqual({ items: [webinars], codes: ['TENTH'] });
    expect(left.version).not.toBe(saved.version);
  });

  it('with everything in it until what was ordered is paid', async () => {
    const { gateway, cards } = await make(business);
    const { version } = await gateway.cart();
    const saved = await gateway.saveCart({ cart: { items: [cartLine], codes: ['TENTH'] }, version });
    cards.next('waits');
    const { id } = await orderByCard(gateway, await quoteOf(gateway));
    expect(await gateway.cart()).toEqual(saved);
    cards.next('succeeds');
    await gateway.order(id);
    expect((await gateway.cart()).cart).toEqual({ items: [], codes: [] });
  });

  it('that is not changed while a payment for it may still succeed', async () => {
    const { gateway, cards } = await make(business);
    const stored = await gateway.cart();
    cards.next('waits');
    await orderByCard(gateway, await quoteOf(gateway));
    const problem = await problemOf(gateway.saveCart({ ...stored, cart: full }));
    expect(problem).toMatchObject({ code: 'payment_pending', retryable: true });
  });

  it('whose change cancels an order that was not paid', async () => {
    const { gateway, cards } = await make(business);
    const stored = await gateway.cart();
    cards.next('declines');
    const { id } = await orderByCard(gateway, await quoteOf(gateway));
    // What changes nothing does not mean another order.
    expect(await gateway.saveCart(stored)).toEqual(stored);
    expect(await gateway.openOrder()).toMatchObject({ id });
    await gateway.saveCart({ ...stored, cart: full });
    expect(await gateway.openOrder()).toBeNull();
    expect(await gateway.order(id)).toMatchObject({ status: 'cancelled' });
  });
}
