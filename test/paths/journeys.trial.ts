import type { Journey, Scene } from './scene.ts';

const trial = '/kaufen?product=telefonie&intent=trial';

/** The host is asked about a press, and says nothing until it is let. */
async function keepHostSilent(
  { page }: Scene,
  name: 'kasse-before-trial' | 'kasse-before-order',
): Promise<() => Promise<void>> {
  await page.evaluate((event) => {
    const host = globalThis as unknown as { letHostSay(reason?: string): void };
    const said = new Promise<void>((resolve, reject) => {
      host.letHostSay = (reason) => (reason === undefined ? resolve() : reject(new Error(reason)));
    });
    const ask = (asked: Event): void => {
      (asked as CustomEvent<{ waitUntil(answer: Promise<void>): void }>).detail.waitUntil(said);
    };
    document.addEventListener(event, ask, { once: true });
  }, name);
  return () => page.evaluate(() => (globalThis as unknown as { letHostSay(): void }).letHostSay());
}

/** The host refuses the next press. */
async function letHostRefuse({ page }: Scene, name: string): Promise<void> {
  await page.evaluate((event) => {
    document.addEventListener(event, (asked) => asked.preventDefault(), { once: true });
  }, name);
}

/** Trials, and what can go wrong with their press. */
export const trialJourneys: readonly Journey[] = [
  {
    name: 'a trial after the sign-in, and what comes after it',
    path: trial,
    async go(scene) {
      const { customer, say } = scene;
      await scene.did(
        ['journey.choosing: continue [1] → routing', 'journey.routing: always [9] → signingIn'],
        () => customer.press(say.startTrial),
      );
      await scene.did(
        [
          'journey.signingIn: session.changed → admitting',
          'journey.routing: always [7] → confirmingTrial',
          'journey.confirmingTrial: done → startingTrial',
          'journey.startingTrial: done → trialStarted',
        ],
        () => customer.signInAs(say.newBusiness),
      );
      await scene.did(
        ['journey.trialStarted: session.changed → admitting', 'journey.routing: always [3] → trialStarted'],
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
      const { customer, page, say } = scene;
      const press = (): Promise<void> => customer.press(say.startTrial);
      await letHostRefuse(scene, 'kasse-before-trial');
      await scene.did('journey.confirmingTrial: error → choosing', press);
      const say1 = await keepHostSilent(scene, 'kasse-before-trial');
      await scene.did('journey.routing: always [7] → confirmingTrial', press);
      await scene.did('journey.confirmingTrial: *', () => scene.send({ type: 'entries.check' }));
      await scene.did('journey.confirmingTrial: session.changed → admitting', () =>
        scene.send({ type: 'session.changed' }),
      );
      await say1();
      await customer.button(say.startTrial).waitFor();
      for (const [status, code, transition] of [
        [409, 'account_changed', 'journey.startingTrial: error [2] → admitting'],
        [409, 'trial_used', 'journey.startingTrial: error [3] → choosing'],
        [401, 'sign_in_expired', 'journey.startingTrial: error [1] → signingIn'],
      ] as const) {
        await customer.button(say.startTrial).waitFor();
        const end = await scene.refuse('trial', status, code);
        await scene.did(transition, press);
        await end();
      }
      const answer = await scene.hold('trial');
      await scene.did('journey.routing: always [7] → confirmingTrial', () =>
        scene.send({ type: 'session.changed' }),
      );
      await page.getByText(say.startTrial).first().waitFor();
      await scene.did('journey.startingTrial: *', () => scene.send({ type: 'entries.check' }));
      await scene.did(
        ['journey.startingTrial: session.changed → admitting', 'journey.routing: always [6] → startingTrial'],
        () => scene.send({ type: 'session.changed' }),
      );
      const end = await scene.refuse('trial', 503, 'service');
      await answer();
      await scene.didInTime('journey.startingTrial: error [0] → awaitingTrial', 500, () =>
        scene.send({ type: 'session.changed' }),
      );
      await scene.did('journey.awaitingTrial: *', () => scene.send({ type: 'entries.check' }));
      await scene.did('journey.awaitingTrial: session.changed → admitting', () =>
        scene.send({ type: 'session.changed' }),
      );
      await scene.didInTime('journey.awaitingTrial: after pause → startingTrial', 500);
      await end();
      await scene.didInTime('journey.startingTrial: done → trialStarted', 500);
      await scene.did(
        ['journey.trialStarted: cart.open → admitting', 'journey.routing: always [11] → reviewing'],
        () => scene.send({ type: 'cart.open' }),
      );
    },
  },
];

export { keepHostSilent, letHostRefuse };
