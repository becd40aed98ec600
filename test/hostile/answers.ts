import type { Cart, Gateway, Order, OrderRequest, QuoteRequest } from '@kasse/domain';
import { orderItemsOf } from '@kasse/domain';
import { createMemoryGateway, demoAccount, demoCatalogue } from '@kasse/gateway/memory';
import type { Json } from './values.ts';

/** What the calls of a gateway need to be made. */
export const asked = {
  quote: { items: [], details: {} } as unknown as QuoteRequest,
  order: { quoteId: 'q' } as unknown as OrderRequest,
  press: { idempotencyKey: '0b7c1d3e-0000-4000-8000-000000000000' },
  cart: { cart: { items: [], codes: [] } as Cart, version: '1' },
};

/** A valid answer to every call, by the names of the gateway's methods; `openOrder` answers with a list. */
export async function validAnswers(): Promise<Record<keyof Gateway, Json>> {
  const short = { ...demoCatalogue, products: demoCatalogue.products.slice(0, 4) };
  const subscriptions = demoAccount.subscriptions.map((each) => ({
    ...each,
    ...{ anchor: each.nextBillingDate, periodStart: '2026-11-05' },
    paid: { minor: 18_000, exponent: 2, currency: 'EUR' },
  }));
  const credit = { minor: 100, exponent: 2, currency: 'EUR' };
  const gateway = createMemoryGateway({
    scenario: 'cart-full',
    catalogue: short,
    account: { ...demoAccount, subscriptions, credit },
  });
  const [catalogue, account, cart] = await Promise.all([
    gateway.catalogue(),
    gateway.account(),
    gateway.cart(),
  ]);
  if (!account) throw new Error('Nobody is signed in to the demo.');
  const quote = await gateway.quote({ items: orderItemsOf(cart.cart), details: {} });
  const trialled = catalogue.products.find(({ trial }) => trial && !trial.requiresPayment);
  const plan = trialled?.plans[0];
  if (!trialled || !plan) throw new Error('The demo has no free trial.');
  const trial = await gateway.startTrial(
    { productId: trialled.id, planId: plan.id, seats: plan.seats.minimum },
    asked.press,
  );
  const order: Order = await gateway.placeOrder(
    {
      ...{ quoteId: quote.id, quoteHash: quote.hash, expectedTotal: quote.total },
      paymentMethodId: account.paymentMethods.find(({ kind }) => kind === 'invoice')?.id ?? 'invoice',
      consents: [],
    },
    { idempotencyKey: crypto.randomUUID() },
  );
  const vat = await gateway.checkVat({ vatId: 'DE123456789', country: 'DE' });
  const answers = {
    ...{ catalogue, account, quote, order, cart: cart.cart, saveCart: cart.cart, startTrial: trial },
    ...{
      checkVat: vat,
      placeOrder: order,
      payOrder: order,
      orderByKey: order,
      openOrder: { orders: [order] },
    },
  };
  return JSON.parse(JSON.stringify(answers)) as Record<keyof Gateway, Json>;
}
