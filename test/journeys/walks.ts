import { noAnswer } from './faults.ts';
import type { Walk } from './walk.ts';
import { cartWalks } from './walks.cart.ts';
import { checkoutWalks } from './walks.checkout.ts';

/** Everything that is ordered in the dialog is paid by card, and inline by invoice. */
const order =
  (launches: boolean): Walk['go'] =>
  async ({ customer }, look) => {
    const { words: say } = customer;
    if (launches) {
      await look('home');
      await customer.launch();
    }
    await customer.heading(say.product).waitFor();
    await look('products');
    await customer.choose(say.telephony);
    await customer.button(say.buy).waitFor();
    await look('product chosen');
    await customer.press(say.buy);
    await customer.heading(say.planTitle).waitFor();
    await look('plan');
    await customer.typeSeats(10);
    await customer.press(say.continue);
    await customer.choose(say.yearly);
    await look('billing');
    await customer.press(say.checkout);
    await customer.text(say.total).first().waitFor();
    await look('checkout');
    if (!launches) await customer.choose(say.invoice);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    await look('ordered');
  };

/** Every state of the journeys is in one of these. */
export const walks: readonly Walk[] = [
  ...cartWalks,
  ...checkoutWalks,
  { name: 'order in the dialog', place: 'home', account: 'muster', go: order(true) },
  { name: 'order inline', place: 'buyPage', account: 'muster', go: order(false) },
  {
    name: 'impossible numbers',
    place: 'buyPage',
    link: '?product=telefonie&intent=buy',
    async go({ customer }, look) {
      const { words: say } = customer;
      await customer.typeSeats(501);
      await customer.press(say.continue);
      await customer.text(say.tooMany).waitFor();
      await look('too many');
      await customer.typeSeats('zehn');
      await customer.press(say.continue);
      await customer.text(say.notNumber).waitFor();
      await look('no number');
    },
  },
  {
    name: 'new business',
    place: 'buyPage',
    account: 'neu',
    link: '?product=telefonie',
    async go({ customer }, look) {
      const { words: say } = customer;
      await customer.goToCheckout();
      await customer.field(say.fields.company).waitFor();
      await look('details');
      await customer.press(say.placeOrder);
      await customer.link(say.missingField(say.fields.company)).waitFor();
      await look('details missing');
    },
  },
  {
    name: 'trial',
    place: 'home',
    account: 'neu',
    async go({ customer }, look) {
      const { words: say } = customer;
      await customer.launch(say.launchTelephony);
      await customer.press(say.try);
      await customer.button(say.startTrial).waitFor();
      await look('trial plan');
      await customer.press(say.startTrial);
      await customer.heading(say.trialStarted).waitFor();
      await look('trial started');
    },
  },
  {
    name: 'used trial',
    place: 'buyPage',
    account: 'getestet',
    link: '?product=telefonie&intent=trial',
    async go({ customer }, look) {
      await customer.text(customer.words.trialUsedProblem).first().waitFor();
      await look('trial used');
    },
  },
  {
    name: 'corporate account',
    place: 'home',
    account: 'konzern',
    async go({ customer }, look) {
      await customer.launch();
      await customer.link(customer.words.portal).waitFor();
      await look('corporate account');
    },
  },
  {
    name: 'member',
    place: 'home',
    account: 'mitglied',
    async go({ customer }, look) {
      await customer.launch();
      await customer.text(customer.words.notContact).first().waitFor();
      await look('not a billing contact');
    },
  },
  {
    name: 'sign-in',
    place: 'home',
    async go({ customer, page }, look) {
      const { words: say } = customer;
      await customer.launch(say.launchTelephony);
      await customer.goToCheckout();
      const dialog = page.getByRole('dialog', { name: say.signIn }).filter({ hasText: say.newBusiness });
      await dialog.waitFor();
      await look('sign-in of the site');
      await dialog.getByRole('button', { name: say.cancel }).click();
      await dialog.waitFor({ state: 'hidden' });
      await look('sign-in asked for');
    },
  },
  {
    name: 'unknown outcome',
    place: 'buyPage',
    account: 'muster',
    link: '?product=telefonie',
    async go({ customer, page, billing }, look) {
      const { words: say } = customer;
      await customer.goToCheckout();
      await customer.text(say.total).first().waitFor();
      let answer = (): void => undefined;
      const held = new Promise<void>((resolve) => (answer = resolve));
      await page.route(`${billing}/v1/orders`, async (route) => {
        await held;
        await route.fallback();
      });
      await customer.press(say.placeOrder);
      await customer.text(say.unknown).first().waitFor();
      await look('unknown outcome');
      answer();
      await customer.heading(say.ordered).waitFor();
    },
  },
  {
    name: 'refused by the page',
    place: 'buyPage',
    account: 'muster',
    link: '?product=telefonie',
    async go({ customer, page }, look) {
      const { words: say } = customer;
      await customer.goToCheckout();
      await customer.text(say.total).first().waitFor();
      await page.evaluate(() => {
        document.addEventListener('kasse-before-order', (event) => {
          event.preventDefault();
        });
      });
      await customer.press(say.placeOrder);
      await page.locator('kasse-note[kind=bad]').waitFor();
      await look('refused');
    },
  },
  {
    name: 'no service',
    place: 'home',
    async go({ customer, page, billing, faults }, look) {
      faults.allow(noAnswer);
      await page.route(`${billing}/v1/catalogue`, (route) => route.abort());
      await page.reload();
      await customer.launch();
      await customer.button(customer.words.retry).first().waitFor();
      await look('no service');
    },
  },
];
