import type { CheckoutEvent } from '@kasse/flow';
import type { Journey, Scene } from './scene.ts';

const everything: CheckoutEvent = {
  type: 'selection.set',
  selection: { productId: 'telefonie', intent: 'buy', planId: 'plus', seats: 10, interval: 'year' },
};
const further: CheckoutEvent = {
  type: 'selection.set',
  selection: { productId: 'meetings', intent: 'buy', planId: 'pro', seats: 5, interval: 'month' },
};
const [telephony, meetings] = ['telefonie', 'meetings'];

/** Puts the sign-in of the site off. */
async function putOff({ page, say }: Scene): Promise<void> {
  const dialog = page.getByRole('dialog', { name: say.signIn }).filter({ hasText: say.newBusiness });
  await dialog.getByRole('button', { name: say.cancel }).click();
}

/** From the products to the last stop of what is chosen. */
async function toLastStop(scene: Scene): Promise<void> {
  for (let stop = 0; stop < 2; stop += 1)
    await scene.did('journey.choosing: continue [0]', () => scene.send({ type: 'continue' }));
}

/** Choosing and the cart, by somebody who is signed out. */
export const choosingJourneys: readonly Journey[] = [
  {
    name: 'choosing, signed out',
    path: '/kaufen',
    async go(scene) {
      const { customer, page, say } = scene;
      await scene.did('checkout: product.pick', () => customer.choose(say.telephony));
      await scene.did(['checkout: intent.pick', 'journey.choosing: continue [0]'], () =>
        customer.press(say.buy),
      );
      await scene.did('checkout: plan.pick', () => scene.send({ type: 'plan.pick', planId: 'plus' }));
      await scene.did('checkout: seats.set', () => customer.typeSeats(10));
      await scene.did('journey.choosing: back', () => customer.press(say.back));
      await scene.did('journey.choosing: continue [0]', () => customer.press(say.buy));
      await scene.did('journey.choosing: continue [0]', () => customer.press(say.continue));
      await scene.did('checkout: interval.pick', () => customer.choose(say.yearly));
      await scene.did('journey.choosing: stop.go [0]', () => page.locator('button.step').first().click());
      await scene.did(
        ['journey.choosing: stop.go [2] → routing', 'journey.routing: always [11] → signingIn'],
        () => scene.send({ type: 'stop.go', stop: 'checkout' }),
      );
      await putOff(scene);
      await scene.did('journey.signingIn: sign_in.request → admitting', () => customer.press(say.signIn));
      await putOff(scene);
      await scene.did('journey.signingIn: back → choosing', () => customer.press(say.back));
      await scene.did('journey.choosing: sign_in.request', () => scene.send({ type: 'sign_in.request' }));
      await putOff(scene);
      await scene.did('journey.choosing: item.another → choosing', () =>
        scene.send({ type: 'item.another' }),
      );
      await scene.did('journey.choosing: item.reopen → choosing', () =>
        scene.send({ type: 'item.reopen', key: telephony }),
      );
      await toLastStop(scene);
      await scene.did('journey.choosing: continue [4] → routing', () => customer.press(say.checkout));
      await putOff(scene);
      await scene.did('journey.signingIn: cart.open → reviewing', () => scene.send({ type: 'cart.open' }));
      await scene.did('journey.reviewing: item.another → choosing', () => customer.press(say.addAnother));
      await scene.did('journey.choosing: item.remove', () =>
        scene.send({ type: 'item.remove', key: telephony }),
      );
      await scene.did('journey.choosing: cart.open → reviewing', () => scene.send({ type: 'cart.open' }));
      await scene.did('journey.reviewing: back → choosing', () => scene.send({ type: 'back' }));
      await scene.did('journey.choosing: checkout.reset → choosing', () =>
        scene.send({ type: 'checkout.reset' }),
      );
    },
  },
  {
    name: 'the cart, signed out',
    path: '/kaufen',
    async go(scene) {
      const { customer, say } = scene;
      await customer.row(say.telephony).waitFor();
      await scene.did('checkout: selection.set', () => scene.send(everything));
      await toLastStop(scene);
      await scene.did('journey.choosing: continue [4] → routing', () => customer.press(say.checkout));
      await scene.did('journey.signingIn: back → choosing', () => scene.send({ type: 'back' }));
      await scene.did('journey.choosing: item.another → choosing', () =>
        scene.send({ type: 'item.another' }),
      );
      await scene.send(further);
      await toLastStop(scene);
      await scene.did('journey.choosing: continue [2] → reviewing', () => scene.send({ type: 'continue' }));
      await putOff(scene);
      await scene.did('checkout: item.set', () => customer.seatsOf(say.telephony).fill('5'));
      await scene.did('checkout: item.remove', () => customer.press(say.remove(say.meetings)));
      await scene.did('checkout: item.restore', () => customer.press(say.undo));
      await scene.did('checkout: item.accept', () => scene.send({ type: 'item.accept', key: meetings }));
      await scene.did('checkout: code.add', () => scene.send({ type: 'code.add', code: 'HERBST10' }));
      await scene.did('checkout: code.remove', () => scene.send({ type: 'code.remove', code: 'HERBST10' }));
      await scene.did('journey.reviewing: sign_in.request', () => scene.send({ type: 'sign_in.request' }));
      await scene.did('checkout: offer.request', () => scene.send({ type: 'offer.request' }));
      await scene.did('checkout: licences.assign', () => scene.send({ type: 'licences.assign' }));
      await scene.did('checkout: product.open', () =>
        scene.send({ type: 'product.open', productId: telephony }),
      );
      await scene.did('journey.reviewing: item.reopen → choosing', () =>
        scene.send({ type: 'item.reopen', key: meetings }),
      );
      await scene.send({ type: 'cart.open' });
      await scene.did('journey.reviewing: checkout.reset → choosing', () =>
        scene.send({ type: 'checkout.reset' }),
      );
      await scene.send({ type: 'cart.open' });
      await scene.did(
        [
          'journey.reviewing: session.changed → admitting',
          'cart: session.changed → pausing',
          'cart.saving: done → resting',
        ],
        () => scene.signIn('muster'),
      );
      await scene.did('journey.reviewing: continue [1] → routing', () => scene.send({ type: 'continue' }));
    },
  },
];
