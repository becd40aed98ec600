import { cards, straightToCheckout } from '../journeys/customer.ts';
import { keepHostSilent, letHostRefuse } from './host.ts';
import type { Journey, Scene } from './scene.ts';

const atCheckout = { path: `/kaufen${straightToCheckout}`, options: { account: 'muster' } } as const;
const renew = (scene: Scene): Promise<void> => scene.send({ type: 'session.changed' });

/** An order, and what can go wrong with its press. */
export const orderJourneys: readonly Journey[] = [
  {
    ...atCheckout,
    name: 'presses for an order that are refused',
    async go(scene) {
      const { customer, say } = scene;
      const press = (): Promise<void> => customer.press(say.placeOrder);
      await customer.seeTotal(2142);
      await customer.choose(say.invoice);
      await letHostRefuse(scene, 'kasse-before-order');
      await scene.did('journey.confirmingOrder: error → checkout', press);
      const agree = await keepHostSilent(scene, 'kasse-before-order');
      await scene.did('journey.checkout: order.place [0] → confirmingOrder', press);
      await scene.did('journey.confirmingOrder: *', () => scene.send({ type: 'entries.check' }));
      await scene.did(
        ['journey.confirmingOrder: session.changed → admitting', 'journey.routing: always [9] → checkout'],
        () => renew(scene),
      );
      await agree();
      for (const [status, code, transitions] of [
        [409, 'already_ordered', ['sending: error [1] → decided', 'journey.placing: done [3] → checkout']],
        [400, 'invalid_request', ['journey.placing: done [4] → checkout']],
        [401, 'sign_in_expired', ['journey.placing: done [1] → signingIn']],
      ] as const) {
        await customer.seeTotal(2142);
        const end = await scene.refuse('order', status, code);
        await scene.did(transitions, press);
        await end();
      }
      await scene.did('journey.routing: always [9] → checkout', () => renew(scene));
      await customer.seeTotal(2142);
      const end = await scene.refuse('order', 409, 'account_changed');
      await scene.did(['journey.placing: done [2] → admitting', 'journey.admitting: done → routing'], press);
      await end();
      await scene.send({ type: 'cart.open' });
      await scene.did('journey.routing: always [9] → checkout', () => scene.send({ type: 'continue' }));
      await customer.seeTotal(2142);
      await scene.did(['sending: done [0] → decided', 'journey.placing: done [0] → placed'], press);
      // A reset is not heard before the account is there again.
      await scene.did(
        ['journey.placed: session.changed → admitting', 'journey.routing: always [0] → placed'],
        () => renew(scene),
      );
      await scene.did('journey.placed: checkout.reset → admitting', () =>
        scene.send({ type: 'checkout.reset' }),
      );
    },
  },
  {
    ...atCheckout,
    name: 'an order that nobody knows the outcome of',
    isTimed: true,
    async go(scene) {
      const { customer, say, visit } = scene;
      await customer.seeTotal(2142);
      const answer = await scene.hold('order');
      await scene.did('starting: always [1] → sending', () => customer.press(say.placeOrder));
      await scene.did('journey.placing: *', () => scene.send({ type: 'entries.check' }));
      await scene.did('journey.placing: sign_in.request', () => scene.send({ type: 'sign_in.request' }));
      await scene.didInTime('journey.placing: order.uncertain', 1000);
      await scene.didInTime('journey.placing: order.overdue', 5000);
      const refusals = [await scene.refuse('order by its key', 401, 'sign_in_expired')];
      await scene.did(
        [
          'journey.placing: session.changed → admitting',
          'journey.routing: always [3] → placing',
          'starting: always [0] → asking',
          'asking: error [0] → waiting',
          'journey.placing: order.sign_in_lost',
        ],
        () => renew(scene),
      );
      refusals.push(await scene.refuse('order by its key', 400, 'service'));
      await scene.didInTime('asking: error [3] → waiting', 1000);
      await scene.did('asking: error [1] → doubted', async () => {
        refusals.push(await scene.refuse('order by its key', 409, 'account_changed'));
        await renew(scene);
      });
      await scene.didInTime('doubted: after pause → waiting', 1000);
      for (const end of refusals) await end();
      await scene.didInTime('asking: done [2] → sendingAgain', 1000);
      const end = await scene.refuse('order', 400, 'outcome_unknown');
      await scene.didInTime('sending: error [0] → asking', 1000);
      const hold = visit.servers.bank.hold();
      await end();
      await answer();
      await scene.didInTime('sendingAgain: after pause → sending', 1000);
      await hold.reached;
      await scene.did('starting: always [0] → asking', () => renew(scene));
      hold.release();
      await scene.didInTime(['asking: done [0] → decided', 'journey.placing: done [0] → placed'], 1000);
      await scene.did('journey.placed: cart.open → admitting', () => scene.send({ type: 'cart.open' }));
    },
  },
  {
    ...atCheckout,
    name: 'a card that is declined',
    async go(scene) {
      const { customer, page, say } = scene;
      await customer.seeTotal(2142);
      await customer.typeCard(cards.declined);
      await scene.did('journey.placing: done [4] → checkout', () => customer.press(say.placeOrder));
      await scene.did(['journey.routing: always [13] → checkout', 'pricing.stale: always [0] → quoted'], () =>
        page.goto(new URL('/kaufen', page.url()).href),
      );
      await scene.did('pricing.quoted: pricing.renew', () => renew(scene));
    },
  },
  {
    ...atCheckout,
    name: 'a card whose bank takes its time',
    isTimed: true,
    async go(scene) {
      const { customer, page, say } = scene;
      await customer.seeTotal(2142);
      await customer.typeCard(cards.slow);
      await scene.did('sending: done [1] → waiting', () => customer.press(say.placeOrder));
      await scene.didInTime('asking: done [1] → waiting', 1000);
      await page.evaluate(() => localStorage.clear());
      const end = await scene.refuse('order by its id', 404, 'not_found');
      await scene.did(['journey.routing: always [3] → placing', 'asking: error [2] → decided'], () =>
        page.goto(new URL('/kaufen', page.url()).href),
      );
      await end();
    },
  },
];
