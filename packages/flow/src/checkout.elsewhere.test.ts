import { describe, expect, it } from 'vitest';
import { buying, names, reach, run, send, viewOf, type Run } from './checkout.driver.fixture.ts';
import { order, quote, remembering } from './checkout.fixture.ts';

const elsewhere = { isElsewhere: () => true };

async function choosing(...[answers, input]: Parameters<typeof run>): Promise<Run> {
  const journey = run(answers, { ...elsewhere, ...input });
  await reach(journey, 'choosing');
  return journey;
}

const requests = (journey: Run): number =>
  names(journey).filter((name) => name === 'checkout.requested').length;

describe('a checkout page that is elsewhere', () => {
  it('is asked for with the item in the cart and in the draft, and what is shown stays', async () => {
    const journey = await choosing();
    send(journey, ...buying());
    expect(viewOf(journey)).toMatchObject({ moment: 'choosing', stop: 'billing', cart: { count: 1 } });
    expect(journey.drafts.read()?.cart?.items).toMatchObject([{ productId: 'phone', seats: 10 }]);
    expect(requests(journey)).toBe(1);
  });

  it('is asked for again when the customer comes back and presses again, with one item', async () => {
    const journey = await choosing();
    send(journey, ...buying(), { type: 'continue' });
    expect([requests(journey), viewOf(journey).cart.count]).toEqual([2, 1]);
  });

  it('is asked for from the cart and from the trail', async () => {
    const journey = await choosing();
    send(journey, ...buying(), { type: 'stop.go', stop: 'checkout' });
    send(journey, { type: 'cart.open' }, { type: 'continue' });
    expect([requests(journey), viewOf(journey).moment]).toEqual([3, 'cart']);
  });

  it('asks who is signed out there, not here', async () => {
    const journey = await choosing({ account: () => Promise.resolve(null) });
    send(journey, ...buying());
    expect(requests(journey)).toBe(1);
    expect(names(journey)).not.toContain('sign_in.required');
  });

  it('shows there what became of an order, not here', async () => {
    const drafts = remembering();
    drafts.write({ selection: {}, placedOrderId: order.id });
    const journey = await choosing({ order: () => Promise.resolve(order) }, { drafts });
    expect(viewOf(journey).order).toBe(undefined);
  });

  it('keeps nobody from choosing here while an order of before is open', async () => {
    const pending = {
      ...order,
      attempt: { number: 1, state: 'pending' as const, paymentMethodId: 'invoice' },
    };
    const journey = await choosing({ openOrder: () => Promise.resolve({ ...pending, quote }) });
    expect(viewOf(journey).moment).toBe('choosing');
  });

  it('is this page as soon as the host has gone there by itself', async () => {
    let isElsewhere = true;
    const journey = await choosing({}, { isElsewhere: () => isElsewhere });
    send(journey, ...buying());
    isElsewhere = false;
    send(journey, { type: 'continue' });
    expect(viewOf(journey).moment).toBe('checkout');
  });
});
