import { vi } from 'vitest';
import type { CheckoutEvent } from '@kasse/flow';
import { straightToCheckout } from '../journeys/customer.ts';
import { letHostRefuse } from './host.ts';
import type { Journey, Scene } from './scene.ts';

const refresh: CheckoutEvent = { type: 'cart.refresh' };
const renew: CheckoutEvent = { type: 'session.changed' };
const resumed = 'cart.pausing: cart.resume → resting';
let seats = 10;
/** A change that the service does not have yet. */
const edit = (scene: Scene): Promise<void> =>
  scene.send({ type: 'item.set', key: 'telefonie', change: { seats: (seats += 1) } });

/** The cart at the service, and pages that share it. */
export const cartJourneys: readonly Journey[] = [
  {
    name: 'the cart at the service',
    path: `/kaufen${straightToCheckout}`,
    options: { account: 'muster' },
    isTimed: true,
    async go(scene) {
      const { customer, visit } = scene;
      await customer.seeTotal(2142);
      await scene.did(['cart.resting: cart.refresh → reading', 'cart.reading: done [1] → resting'], () =>
        scene.send(refresh),
      );
      const tab = await visit.openTab(
        '/kaufen?product=meetings&intent=buy&seats=5&billing=month&start=checkout',
      );
      await tab.page.locator('kasse-order-summary .total').first().waitFor();
      // What the other page ordered has come to the service before this one says something else.
      await vi.waitFor(async () => {
        const { items } = await visit.records('muster').cart();
        if (!items.some(({ productId }) => productId === 'meetings')) throw new Error('Not saved yet.');
      }, 10_000);
      await scene.did('cart.saving: error [0] → yielding', () => edit(scene));
      await scene.didInTime('cart.reading: done [0] → resting', 500);
      await tab.page.close();
      let end = await scene.refuse('cart saved', 409, 'account_changed');
      await scene.did('cart.saving: error [1] → doubted', () => edit(scene));
      await end();
      // Another account is signed in: who it is gets asked without a word from the page.
      await scene.didInTime(
        ['cart.doubted: after pause → stuck', resumed, 'cart.saving: done → resting'],
        2000,
      );
      end = await scene.refuse('cart saved', 400, 'service');
      await scene.did('cart.saving: error [2] → waiting', () => edit(scene));
      await scene.didInTime(
        ['cart.waiting: after savingPause → resting', 'cart.saving: error [2] → waiting'],
        2000,
      );
      await scene.did('cart.waiting: cart.refresh → reading', () => scene.send(refresh));
      await end();
      end = await scene.refuse('cart saved', 400, 'invalid_request');
      await scene.did('cart.saving: error [3] → stuck', () => edit(scene));
      await scene.did(['cart.stuck: cart.touched → resting', 'cart.saving: error [3] → stuck'], () =>
        edit(scene),
      );
      await scene.did('cart.stuck: cart.refresh → reading', () => scene.send(refresh));
      await end();
      await scene.did('cart.saving: done → resting', () => edit(scene));
      end = await scene.refuse('cart', 409, 'account_changed');
      await scene.did('cart.reading: error [0] → doubted', () => scene.send(refresh));
      await scene.didInTime(resumed, 2000);
      await end();
      for (const [code, transition] of [
        ['service', 'cart.reading: error [1] → waiting'],
        ['invalid_request', 'cart.reading: error [2] → stuck'],
      ] as const) {
        end = await scene.refuse('cart', 400, code);
        await scene.did(transition, () => scene.send(refresh));
        await end();
        await scene.did(resumed, () => scene.send(renew));
      }
      end = await scene.refuse('cart', 400, 'invalid_request');
      await scene.did('cart.resting: always [0] → reading', () => scene.page.reload());
      await end();
    },
  },
  {
    name: 'a checkout page that is elsewhere',
    path: '/produkte',
    options: { account: 'muster', at: 'portal' },
    async go(scene) {
      const { page } = scene;
      const everything: CheckoutEvent = {
        type: 'selection.set',
        selection: { productId: 'telefonie', intent: 'buy', planId: 'plus', seats: 10, interval: 'year' },
      };
      await page.getByRole('radio').first().waitFor();
      await scene.did('checkout: selection.set', () => scene.send(everything));
      for (let stop = 0; stop < 2; stop += 1)
        await scene.did('journey.choosing: continue [0]', () => scene.send({ type: 'continue' }));
      // The portal leads there itself, this once: it stays.
      await letHostRefuse(scene, 'kasse-go-to-checkout');
      await scene.did('journey.choosing: continue [3]', () => scene.send({ type: 'continue' }));
      await scene.did('journey.choosing: stop.go [1]', () =>
        scene.send({ type: 'stop.go', stop: 'checkout' }),
      );
      await page.waitForURL('**/warenkorb');
      await scene.did('journey.reviewing: continue [0]', () => scene.customer.press(scene.say.checkout));
      await page.waitForURL('**/kasse');
      await scene.customer.seeTotal(2142);
    },
  },
  {
    name: 'the order of a link, signed out',
    path: '/kaufen?kasse-order=elsewhere',
    async go(scene) {
      const { customer, say } = scene;
      await customer.text(say.signedOut).first().waitFor();
      await scene.did('journey.signingIn: sign_in.request → admitting', () =>
        scene.send({ type: 'sign_in.request' }),
      );
    },
  },
];
