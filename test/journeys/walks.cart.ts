import { straightToCheckout } from './customer.ts';
import { dearerMeetings, withoutMeetings } from './shops.ts';
import type { Visit } from './stage.ts';
import type { Walk } from './walk.ts';

/** Two lines in the cart, which is shown. */
async function fillCart({ customer }: Visit): Promise<void> {
  const { words: say } = customer;
  await customer.seeTotal(2142);
  await customer.press(say.changeOrder);
  await customer.addAnother(say.meetings, { seats: 5, interval: say.monthly });
  await customer.seeSubtotal(1845);
}

/** The states of the cart. */
export const cartWalks: readonly Walk[] = [
  {
    name: 'cart',
    place: 'buyPage',
    account: 'muster',
    link: straightToCheckout,
    async go(visit, look) {
      const { customer } = visit;
      const { words: say } = customer;
      await fillCart(visit);
      await look('cart');
      await customer.seatsOf(say.telephony).fill('501');
      await customer.press(say.checkout);
      await customer.text(say.attention).waitFor();
      await look('cart with an impossible number');
      await customer.press(say.remove(say.telephony));
      await customer.button(say.undo).waitFor();
      await look('cart with a removed line');
      await customer.press(say.remove(say.meetings));
      await customer.text(say.cartEmpty).waitFor();
      await look('cart empty');
    },
  },
  {
    name: 'cart that is asked about',
    place: 'buyPage',
    account: 'muster',
    link: straightToCheckout,
    async go(visit, look) {
      const { page, customer, servers } = visit;
      const { words: say } = customer;
      const cart = new URL(`${say.buyPage}?start=cart`, page.url()).href;
      await fillCart(visit);
      await servers.changeShop(dearerMeetings);
      await page.goto(cart);
      await customer.button(say.acceptPrice).waitFor();
      await look('cart with a changed price');
      await servers.changeShop(withoutMeetings);
      await page.goto(cart);
      await customer.button(say.chooseAgain).waitFor();
      await look('cart with a line that is gone');
    },
  },
  {
    name: 'trial with payment details',
    place: 'buyPage',
    account: 'muster',
    link: '?product=archiv&intent=trial&seats=3',
    async go({ customer }, look) {
      const { words: say } = customer;
      await customer.choose(say.monthly);
      await customer.button(say.checkout).waitFor();
      await look('paid trial');
      await customer.press(say.checkout);
      await customer.seeTotal(0);
      await look('paid trial at the checkout');
    },
  },
  {
    name: 'owned product',
    place: 'buyPage',
    account: 'muster',
    async go({ customer }, look) {
      const { words: say } = customer;
      await customer.choose(say.webinars);
      await customer.button(say.addLicences).waitFor();
      await look('owned product chosen');
      await customer.press(say.addLicences);
      await customer.typeSeats(5);
      await look('more licences');
      await customer.press(say.checkout);
      await customer.seeTotal(127.72);
      await look('moved billing date');
      await customer.press(say.placeOrder);
      await customer.heading(say.ordered).waitFor();
      await look('ordered more licences');
    },
  },
];
