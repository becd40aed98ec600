import { cartLines } from '@kasse/domain';
import type { Gateway } from '@kasse/domain';
import { describe, expect, it } from 'vitest';
import { clock, plus } from './gateway.fixture.ts';
import { createMemoryGateway, demoAccount, demoCatalogue } from './index.ts';

async function linesOf(gateway: Gateway) {
  const { cart } = await gateway.cart();
  return cartLines(cart, demoCatalogue, demoAccount);
}

describe('the cart of the memory gateway', () => {
  it('is empty at first', async () => {
    expect((await createMemoryGateway({ clock }).cart()).cart).toEqual({ items: [], codes: [] });
  });

  it('has versions that no other account has', async () => {
    const account = { ...demoAccount, id: 'other' };
    const { version } = await createMemoryGateway({ clock }).cart();
    const other = createMemoryGateway({ clock, account });
    const saving = other.saveCart({ cart: { items: [], codes: ['HERBST10'] }, version });
    await expect(saving).rejects.toMatchObject({ code: 'cart_changed' });
  });

  it('refuses a line that no service would take', async () => {
    const gateway = createMemoryGateway({ clock });
    const { version } = await gateway.cart();
    const line = { ...plus, interval: 'month', kind: 'change' } as const;
    await expect(gateway.saveCart({ cart: { items: [line], codes: [] }, version })).rejects.toMatchObject({
      code: 'invalid_request',
      fields: ['/items/0/subscriptionId'],
    });
  });

  it('holds two products with different intervals in the scenario cart-full', async () => {
    const lines = await linesOf(createMemoryGateway({ clock, scenario: 'cart-full' }));
    expect(lines).toMatchObject([
      {
        state: 'fine',
        item: { productId: 'telefonie', seats: 10, interval: 'year' },
        amount: { minor: 180_000 },
      },
      { state: 'fine', item: { productId: 'meetings', seats: 5, interval: 'month' } },
    ]);
  });

  it('holds a dearer line and one that is no longer offered in the scenario cart-changed', async () => {
    const lines = await linesOf(createMemoryGateway({ clock, scenario: 'cart-changed' }));
    expect(lines).toMatchObject([
      { state: 'price_changed', former: { minor: 162_000 }, amount: { minor: 180_000 } },
      { state: 'unavailable', product: { id: 'meetings' } },
    ]);
  });

  it('is full of what a host sells, in numbers that can be ordered', async () => {
    const [webinars] = demoCatalogue.products.filter(({ id }) => id === 'webinare');
    const catalogue = { ...demoCatalogue, products: webinars ? [webinars] : [] };
    const account = { ...demoAccount, subscriptions: [] };
    const gateway = createMemoryGateway({ clock, catalogue, account, scenario: 'cart-full' });
    expect((await gateway.cart()).cart.items).toMatchObject([{ productId: 'webinare', seats: 10 }]);
  });
});
