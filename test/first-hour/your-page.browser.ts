import { defineKasse } from '@kasse/elements/define';
import type { CheckoutView } from '@kasse/flow';
import { createMemoryGateway } from '@kasse/gateway/memory';
import { loadMessages } from '@kasse/locales';
import { expect, fixture, html } from '@open-wc/testing';

type Provider = HTMLElementTagNameMap['kasse-provider'];

/** Waits until the flow has come so far. */
const until = (shop: Provider, isReached: (view: CheckoutView) => boolean) =>
  new Promise<CheckoutView>((resolve) => {
    shop.subscribe(({ view }) => {
      if (isReached(view)) resolve(view);
    });
  });

before(() => defineKasse({ loadMessages }));

it('offers no trial to an account that had one', async () => {
  const gateway = createMemoryGateway({ scenario: 'trial-used' });
  const shop = await fixture<Provider>(
    html`<kasse-provider .gateway=${gateway} locale="en">
      <kasse-notice></kasse-notice>
      <kasse-intent-picker></kasse-intent-picker>
    </kasse-provider>`,
  );
  await until(shop, (view) => view.moment === 'choosing');
  shop.send({ type: 'product.pick', productId: 'telefonie' });
  const { offer } = await until(shop, (view) => view.offer !== undefined);
  expect(offer?.canBuy).to.equal(true);
  expect(offer?.canTry).to.equal(false);
});

it('sells: one order, once', async () => {
  const gateway = createMemoryGateway();
  const shop = await fixture<Provider>(
    html`<kasse-provider .gateway=${gateway} locale="en"><kasse-notice></kasse-notice></kasse-provider>`,
  );
  let placed = 0;
  shop.addEventListener('kasse-order-placed', () => (placed += 1));
  await until(shop, (view) => view.moment === 'choosing');
  shop.send({ type: 'selection.set', selection: { productId: 'telefonie', intent: 'buy', seats: 10 } });
  shop.send({ type: 'stop.go', stop: 'checkout' });
  await until(shop, (view) => view.canPlaceOrder);
  shop.send({ type: 'order.place' });
  const { order } = await until(shop, (view) => view.moment === 'placed');
  expect(order?.products.map(({ productId, licences }) => [productId, licences])).to.deep.equal([
    ['telefonie', 10],
  ]);
  expect(placed).to.equal(1);
});
