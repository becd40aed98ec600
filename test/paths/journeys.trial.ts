import { keepHostSilent, letHostRefuse } from './host.ts';
import type { Journey } from './scene.ts';

const trial = '/kaufen?product=telefonie&intent=trial';

/** Trials, and what can go wrong with their press. */
export const trialJourneys: readonly Journey[] = [
  {
    name: 'a trial after the sign-in, and what comes after it',
    path: trial,
    async go(scene) {
      const { customer, say } = scene;
      await scene.did(
        ['journey.choosing: continue [1] → routing', 'journey.routing: always [10] → signingIn'],
        () => customer.press(say.startTrial),
      );
      await scene.did(
        [
          'journey.signingIn: session.changed → admitting',
          'journey.routing: always [8] → confirmingTrial',
          'journey.confirmingTrial: done → startingTrial',
          'journey.startingTrial: done → trialStarted',
        ],
        () => customer.signInAs(say.newBusiness),
      );
      await scene.did(
        ['journey.trialStarted: session.changed → admitting', 'journey.routing: always [1] → trialStarted'],
        () => scene.send({ type: 'session.changed' }),
      );
      await scene.did('journey.trialStarted: checkout.reset → admitting', () =>
        customer.press(say.addAnother),
      );
    },
  },
  {
    name: 'presses for a trial that are disturbed',
    path: trial,
    options: { account: 'neu' },
    isTimed: true,
    async go(scene) {
      const { customer, say } = scene;
      const press = (): Promise<void> => customer.press(say.startTrial);
      await letHostRefuse(scene, 'kasse-before-trial');
      await scene.did('journey.confirmingTrial: error → choosing', press);
      const refusals = [await scene.refuse('trial', 401, 'sign_in_expired')];
      await scene.did('journey.startingTrial: error [1] → signingIn', press);
      refusals.push(await scene.refuse('trial', 409, 'account_changed'));
      await scene.did('journey.startingTrial: error [2] → admitting', () =>
        scene.send({ type: 'session.changed' }),
      );
      await scene.did('journey.startingTrial: error [3] → choosing', async () => {
        refusals.push(await scene.refuse('trial', 409, 'trial_used'));
      });
      for (const end of refusals) await end();
      const agree = await keepHostSilent(scene, 'kasse-before-trial');
      const answer = await scene.hold('trial');
      await scene.did('journey.routing: always [8] → confirmingTrial', press);
      await scene.did('journey.confirmingTrial: *', () => scene.send({ type: 'entries.check' }));
      await scene.did(
        [
          'journey.confirmingTrial: session.changed → admitting',
          'journey.confirmingTrial: done → startingTrial',
        ],
        () => scene.send({ type: 'session.changed' }),
      );
      await agree();
      await scene.did('journey.startingTrial: *', () => scene.send({ type: 'entries.check' }));
      await scene.did(
        ['journey.startingTrial: session.changed → admitting', 'journey.routing: always [4] → startingTrial'],
        () => scene.send({ type: 'session.changed' }),
      );
      const end = await scene.refuse('trial', 503, 'service');
      await scene.send({ type: 'session.changed' });
      await scene.didInTime('journey.startingTrial: error [0] → awaitingTrial', 500);
      await answer();
      await scene.did('journey.awaitingTrial: *', () => scene.send({ type: 'entries.check' }));
      await scene.did('journey.awaitingTrial: session.changed → admitting', () =>
        scene.send({ type: 'session.changed' }),
      );
      await scene.didInTime('journey.awaitingTrial: after pause → startingTrial', 500);
      await end();
      await scene.didInTime('journey.startingTrial: done → trialStarted', 500);
      await scene.did(
        ['journey.trialStarted: cart.open → admitting', 'journey.routing: always [12] → reviewing'],
        () => scene.send({ type: 'cart.open' }),
      );
    },
  },
];
