import { createProblem } from '@kasse/domain';
import { describe, expect, it } from 'vitest';
import { atCheckout, buying, names, reach, run, send, until, viewOf } from './checkout.driver.fixture.ts';
import { account, quote } from './checkout.fixture.ts';

/* Ways that the generated paths found to end nowhere, each as a customer or a host would walk it. */

describe('a beginning anew', () => {
  it('asks for the figures of a cart that stayed, so that it can be ordered', async () => {
    const journey = await atCheckout();
    send(journey, { type: 'checkout.reset' }, { type: 'cart.open' }, { type: 'continue' });
    expect(viewOf(journey)).toMatchObject({ moment: 'checkout', quote: undefined, canPlaceOrder: false });
    await until(journey, (view) => view.canPlaceOrder);
    send(journey, { type: 'order.place' });
    await reach(journey, 'placed');
  });
});

describe('a way back', () => {
  it('from the sign-in leads to something to choose, also with everything in the cart', async () => {
    const journey = run({ account: () => Promise.resolve(null) });
    await reach(journey, 'choosing');
    send(journey, ...buying(), { type: 'cart.open' }, { type: 'item.another' }, ...buying('archive'));
    send(journey, { type: 'continue' });
    expect(viewOf(journey).moment).toBe('signing_in');
    send(journey, { type: 'back' });
    expect(viewOf(journey)).toMatchObject({ moment: 'choosing', stop: 'product', selection: {} });
  });

  it('from a sign-in that ran out leads to a stop at which something is chosen', async () => {
    const journey = await atCheckout();
    send(journey, { type: 'sign_in.request' }, { type: 'back' });
    expect(viewOf(journey)).toMatchObject({ moment: 'choosing', stop: 'product', mainAction: 'continue' });
  });

  it('from a session that is renewed while the host is asked leads to the checkout page', async () => {
    const journey = await atCheckout({}, { before: () => new Promise(() => undefined) });
    send(journey, { type: 'order.place' }, { type: 'session.changed' });
    await until(journey, (view) => !view.busy);
    expect(viewOf(journey).moment).toBe('checkout');
  });

  it('leads to the products where the line of what was chosen is taken out there', async () => {
    const journey = await atCheckout();
    send(journey, { type: 'back' });
    expect(viewOf(journey)).toMatchObject({ moment: 'choosing', stop: 'billing' });
    const [line] = viewOf(journey).cart.lines;
    send(journey, { type: 'item.remove', key: line?.key ?? '' });
    expect(viewOf(journey)).toMatchObject({ moment: 'choosing', stop: 'product' });
  });
});

describe('a host that says by mistake that nobody is signed in', () => {
  it('is asked once more by whoever presses to sign in, and only then leads to its own sign-in', async () => {
    let isKnown = false;
    const journey = run({ account: () => Promise.resolve(isKnown ? account : null) });
    const asked = (): number => names(journey).filter((name) => name === 'sign_in.required').length;
    await reach(journey, 'choosing');
    send(journey, ...buying(), { type: 'continue' });
    expect(viewOf(journey).moment).toBe('signing_in');
    send(journey, { type: 'sign_in.request' });
    await until(journey, (view) => !view.busy);
    expect([viewOf(journey).moment, asked()]).toEqual(['signing_in', 2]);
    isKnown = true;
    send(journey, { type: 'sign_in.request' });
    await reach(journey, 'checkout');
    expect(asked()).toBe(2);
  });
});

describe('the order button', () => {
  it('keeps no press while no figures are shown, also where the VAT id is still being checked', async () => {
    let isDown = false;
    const journey = await atCheckout({
      checkVat: () => new Promise(() => undefined),
      quote: () => (isDown ? Promise.reject(createProblem('service')) : Promise.resolve(quote)),
    });
    isDown = true;
    send(journey, { type: 'vat.set', vatId: 'DE123456789' });
    await until(journey, (view) => view.quoteFailed);
    expect(viewOf(journey)).toMatchObject({ vatChecking: true, quote: undefined, canPlaceOrder: false });
    send(journey, { type: 'order.place' });
    expect(viewOf(journey).orderAwaitsFigures).toBe(false);
  });
});

describe('figures that have failed', () => {
  /** At the checkout page, where the service gives no figures until the returned function is called. */
  const withoutFigures = async () => {
    let isDown = true;
    const journey = run({
      quote: () => (isDown ? Promise.reject(createProblem('service')) : Promise.resolve(quote)),
    });
    await reach(journey, 'choosing');
    send(journey, ...buying(), { type: 'continue' });
    await until(journey, (view) => view.quoteFailed);
    expect(viewOf(journey)).toMatchObject({ moment: 'checkout', problem: { code: 'service' } });
    return { journey, recover: () => (isDown = false) };
  };

  it.each([
    [
      'the steps and the cart',
      [{ type: 'stop.go', stop: 'scope' }, { type: 'cart.open' }, { type: 'continue' }],
    ],
    ['the cart', [{ type: 'cart.open' }, { type: 'continue' }]],
  ] as const)('are asked for again when the customer comes back by way of %s', async (_way, steps) => {
    const { journey, recover } = await withoutFigures();
    recover();
    send(journey, ...steps);
    await until(journey, (view) => view.canPlaceOrder);
    expect(viewOf(journey).problem).toBeUndefined();
  });

  it('are asked for again when nobody reads of the failure any more', async () => {
    const { journey, recover } = await withoutFigures();
    recover();
    send(journey, { type: 'problem.dismiss' });
    await until(journey, (view) => view.canPlaceOrder);
  });
});

describe('a choice that is not in the cart yet', () => {
  it('stays while the order of another product is changed', async () => {
    const journey = await atCheckout();
    send(journey, { type: 'item.another' }, { type: 'product.pick', productId: 'archive' });
    send(journey, { type: 'intent.pick', intent: 'buy' }, { type: 'seats.set', seats: 7 });
    send(journey, { type: 'cart.open' }, { type: 'continue' }, { type: 'order.change' });
    send(journey, { type: 'order.apply' });
    const { moment, selection } = viewOf(journey);
    expect({ moment, selection }).toMatchObject({
      moment: 'checkout',
      selection: { productId: 'archive', seats: 7 },
    });
  });
});
