import { straightToCheckout } from '../journeys/customer.ts';
import type { Journey, Scene } from './scene.ts';

const atCheckout = { path: `/kaufen${straightToCheckout}`, options: { account: 'muster' } } as const;
const telephony = 'telefonie';

/** Something of the order is another, so that its figures are asked for anew. */
const change = (scene: Scene, reference: string): Promise<void> =>
  scene.send({ type: 'reference.set', reference });

/** From the cart to the checkout page. */
async function comeBack(scene: Scene): Promise<void> {
  await scene.did('journey.routing: always [9] → checkout', () => scene.send({ type: 'continue' }));
  await scene.customer.seeTotal(2142);
}

/** The checkout page and its figures. */
export const checkoutJourneys: readonly Journey[] = [
  {
    ...atCheckout,
    name: 'the ways from the checkout page',
    async go(scene) {
      const { customer, say, page } = scene;
      await customer.seeTotal(2142);
      await scene.did('checkout: payment.pick', () => customer.choose(say.invoice));
      await scene.did('checkout: consent.set', () =>
        scene.send({ type: 'consent.set', code: 'more', given: true }),
      );
      await scene.did('checkout: entries.check', () => scene.send({ type: 'entries.check' }));
      await scene.did('checkout: problem.dismiss', () => scene.send({ type: 'problem.dismiss' }));
      await scene.did('journey.checkout: order.change', () => customer.press(say.changeOrder));
      await scene.did('journey.checkout: order.apply', () => customer.press(say.apply));
      await scene.did('journey.checkout: back [0] → choosing', () => scene.send({ type: 'back' }));
      await scene.did('journey.choosing: continue [4] → routing', () => scene.send({ type: 'continue' }));
      await customer.seeTotal(2142);
      await scene.did('journey.checkout: stop.go → choosing', () =>
        page.locator('button.step').first().click(),
      );
      await scene.did('journey.routing: always [9] → checkout', () =>
        scene.send({ type: 'stop.go', stop: 'checkout' }),
      );
      await scene.did('journey.checkout: always [1] → choosing', () =>
        scene.send({ type: 'seats.set', seats: 0 }),
      );
      await scene.send({ type: 'seats.set', seats: 10 });
      await scene.send({ type: 'stop.go', stop: 'checkout' });
      await scene.did('journey.checkout: item.another → choosing', () =>
        scene.send({ type: 'item.another' }),
      );
      await scene.send({ type: 'cart.open' });
      await comeBack(scene);
      await scene.did('journey.checkout: back [1] → reviewing', () => scene.send({ type: 'back' }));
      await comeBack(scene);
      await scene.did('journey.checkout: cart.open → reviewing', () => scene.send({ type: 'cart.open' }));
      await comeBack(scene);
      await scene.did(
        ['journey.checkout: session.changed → admitting', 'journey.routing: always [9] → checkout'],
        () => scene.send({ type: 'session.changed' }),
      );
      await scene.did('journey.checkout: sign_in.request → signingIn', () =>
        scene.send({ type: 'sign_in.request' }),
      );
      await scene.did('journey.routing: always [9] → checkout', () =>
        scene.send({ type: 'session.changed' }),
      );
      await scene.did('journey.checkout: checkout.reset → choosing', () =>
        scene.send({ type: 'checkout.reset' }),
      );
      await scene.send({ type: 'cart.open' });
      await comeBack(scene);
      await scene.did('journey.checkout: item.reopen → choosing', () =>
        scene.send({ type: 'item.reopen', key: telephony }),
      );
      await scene.send({ type: 'stop.go', stop: 'checkout' });
      await scene.did('journey.checkout: always [2] → reviewing', () =>
        scene.send({ type: 'item.remove', key: telephony }),
      );
    },
  },
  {
    ...atCheckout,
    name: 'the figures',
    isTimed: true,
    async go(scene) {
      const { customer, say } = scene;
      await customer.seeTotal(2142);
      await scene.did(
        [
          'checkout: reference.set',
          'pricing.quoted: pricing.expire → stale',
          'pricing.quoting: done → quoted',
        ],
        () => change(scene, 'one'),
      );
      await scene.didInTime('pricing.quoted: after quoteLife → stale', 31 * 60_000);
      await scene.did('pricing: pricing.renew → stale', () => scene.send({ type: 'session.changed' }));
      await customer.seeTotal(2142);
      let answer = await scene.hold('figures');
      await change(scene, 'two');
      await scene.did('pricing: pricing.expire → stale', () => change(scene, 'three'));
      await scene.did('pricing: pricing.renew → stale', () => scene.send({ type: 'session.changed' }));
      await scene.did('pricing.quoting: done → quoted', answer);
      let end = await scene.refuse('figures', 409, 'account_changed');
      await scene.did('pricing.quoting: error [1] → doubted', () => change(scene, 'four'));
      await end();
      await scene.didInTime(
        ['pricing.doubted: after pause → failed', 'pricing: pricing.renew → stale'],
        2000,
      );
      await customer.seeTotal(2142);
      end = await scene.refuse('figures', 400, 'invalid_request');
      await scene.did('pricing.quoting: error [3] → failed', () => change(scene, 'five'));
      await scene.did(['pricing: pricing.expire → stale', 'pricing.quoting: error [3] → failed'], () =>
        change(scene, 'five'),
      );
      await scene.did(['pricing.failed: cart.refresh → stale', 'pricing.quoting: error [3] → failed'], () =>
        scene.send({ type: 'cart.refresh' }),
      );
      await scene.did(
        ['pricing.failed: problem.dismiss → stale', 'pricing.quoting: error [3] → failed'],
        () => scene.send({ type: 'problem.dismiss' }),
      );
      await end();
      await scene.did('pricing.failed: retry → stale', () => customer.press(say.retry));
      await customer.seeTotal(2142);
      end = await scene.refuse('figures', 401, 'sign_in_expired');
      await scene.did('pricing.quoting: error [0] → failed', () => change(scene, 'seven'));
      await end();
      await scene.did('journey.routing: always [9] → checkout', () =>
        scene.send({ type: 'session.changed' }),
      );
      await customer.seeTotal(2142);
      answer = await scene.hold('figures');
      await scene.did('pricing.stale: always [1] → quoting', () =>
        scene.send({ type: 'item.set', key: telephony, change: { seats: 9 } }),
      );
      await scene.did('journey.checkout: order.place [1]', () => customer.press(say.placeOrder));
      await scene.did('journey.checkout: pricing.settle [1]', answer);
    },
  },
  {
    ...atCheckout,
    name: 'what the seller changed meanwhile',
    async go(scene) {
      const outdated = 'pricing.quoting: error [2] → outdated';
      await scene.customer.seeTotal(2142);
      await scene.refuse('figures', 409, 'not_offered');
      const end = await scene.refuse('catalogue', 400, 'invalid_request');
      await scene.did([outdated, 'pricing.outdated: error → failed'], () => change(scene, 'one'));
      await end();
      await scene.did([outdated, 'pricing.outdated: done → failed'], () => change(scene, 'two'));
      await scene.visit.context.route(/\/v1\/account$/u, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...((await response.json()) as object), hold: {} } });
      });
      await scene.did(
        ['journey.checkout: always [0] → routing', 'journey.routing: always [7] → onHold'],
        () => change(scene, 'three'),
      );
    },
  },
  {
    ...atCheckout,
    name: 'the VAT id, and a press before its figures',
    async go(scene) {
      const { customer, say } = scene;
      await customer.seeTotal(2142);
      await scene.did('checkout: address.set [1]', () =>
        scene.send({ type: 'address.set', address: { city: 'Potsdam' } }),
      );
      await scene.did(['checkout: vat.set', 'vat: vat.changed [1] → unchecked'], () =>
        scene.send({ type: 'vat.set', vatId: '' }),
      );
      await scene.did(['vat: vat.changed [0] → checking', 'vat.checking: done → checked'], () =>
        scene.send({ type: 'vat.set', vatId: 'DE136695976' }),
      );
      await scene.did('checkout: address.set [0]', () =>
        scene.send({ type: 'address.set', address: { country: 'DE' } }),
      );
      const end = await scene.refuse('VAT id', 400, 'invalid_request');
      await scene.did('vat.checking: error → unchecked', () =>
        scene.send({ type: 'vat.set', vatId: 'DE136695975' }),
      );
      await end();
      await customer.seeTotal(2142);
      const answer = await scene.hold('figures');
      await scene.did('pricing.stale: always [1] → quoting', () =>
        scene.send({ type: 'vat.set', vatId: '' }),
      );
      await scene.did('journey.checkout: order.place [1]', () => customer.press(say.placeOrder));
      await scene.did(
        ['journey.checkout: pricing.settle [0] → confirmingOrder', 'journey.placing: done [0] → placed'],
        answer,
      );
      await scene.did('journey.routing: always [0] → placed', () => scene.send({ type: 'session.changed' }));
    },
  },
];
