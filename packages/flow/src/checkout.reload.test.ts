import { describe, expect, it } from 'vitest';
import { atCheckout, reach, run, send, viewOf } from './checkout.driver.fixture.ts';
import { keepingCart } from './checkout.fixture.ts';

describe('a reload of the checkout page', () => {
  it('leads through the same choices to the same order, and not to twice as much', async () => {
    const service = keepingCart();
    const answers = { cart: () => service.cart(), saveCart: service.saveCart.bind(service) };
    const { drafts } = await atCheckout(answers);
    const journey = run(answers, { drafts });
    await reach(journey, 'choosing');
    expect(viewOf(journey)).toMatchObject({
      selection: { productId: 'phone', seats: 10 },
      cart: { count: 1 },
    });
    send(journey, { type: 'continue' }, { type: 'continue' });
    expect(viewOf(journey).mainAction).toBe('checkout');
    send(journey, { type: 'continue' });
    expect(viewOf(journey).moment).toBe('checkout');
    expect(viewOf(journey).cart.lines.map(({ item }) => item.seats)).toEqual([10]);
  });
});
