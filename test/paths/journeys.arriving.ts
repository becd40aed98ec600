import type { Journey } from './scene.ts';

/** Whoever comes, and whatever the service answers then. */
export const arrivingJourneys: readonly Journey[] = [
  {
    name: 'accounts that do not buy here',
    path: '/kaufen',
    options: { account: 'konzern' },
    async go(scene) {
      const { customer, say } = scene;
      await customer.link(say.portal).waitFor();
      await scene.did(
        ['journey.corporate: session.changed → admitting', 'journey.routing: always [6] → notContact'],
        () => scene.signIn('mitglied'),
      );
      await scene.did(
        ['journey.notContact: session.changed → admitting', 'journey.routing: always [7] → onHold'],
        () => scene.signIn('gesperrt'),
      );
      await scene.did('journey.onHold: retry → admitting', () => scene.send({ type: 'retry' }));
      await scene.did(
        ['journey.onHold: session.changed → admitting', 'journey.routing: always [14] → choosing'],
        () => scene.signIn(''),
      );
      const answer = await scene.hold('account');
      await scene.did('journey.choosing: session.changed → admitting', () => scene.signIn('muster'));
      await scene.did('journey.admitting: session.changed → admitting', () => scene.signIn('neu'));
      await scene.did('journey.admitting: done → routing', answer);
      const end = await scene.refuse('account', 400, 'invalid_request');
      await scene.did('journey.admitting: error → unavailable', () => scene.signIn('muster'));
      await end();
      await scene.did(
        ['journey.unavailable: session.changed → loading', 'journey.routing: always [14] → choosing'],
        () => scene.signIn('neu'),
      );
    },
  },
  {
    name: 'a service that does not answer',
    path: '/kaufen',
    options: { account: 'muster' },
    isTimed: true,
    async go(scene) {
      const { customer, page, say } = scene;
      await customer.row(say.telephony).waitFor();
      const end = await scene.refuse('catalogue', 400, 'invalid_request');
      await scene.did('journey.loading: error → unavailable', () => page.reload());
      // Who comes back to the page, or whose network comes back, need not press anything.
      await scene.did(
        ['journey.unavailable: cart.refresh → loading', 'journey.loading: error → unavailable'],
        () => scene.send({ type: 'cart.refresh' }),
      );
      await end();
      const answer = await scene.hold('catalogue');
      await scene.did('journey.unavailable: retry → loading', () => customer.press(say.retry));
      await scene.did('journey.loading: session.changed → loading', () => scene.signIn('neu'));
      await scene.didInTime('journey.loading: after patience → unavailable', 2000);
      await answer();
      await scene.did('journey.loading: done → routing', () => customer.press(say.retry));
    },
  },
];
