import { cards, straightToCheckout } from './customer.ts';
import { noAnswer } from './faults.ts';
import { dearerTelephony } from './shops.ts';
import type { Walk } from './walk.ts';

const atCheckout = { place: 'buyPage', account: 'muster', link: straightToCheckout } as const;

/** The states of the checkout page. */
export const checkoutWalks: readonly Walk[] = [
  {
    ...atCheckout,
    name: 'order changed in the panel',
    async go({ customer }, look) {
      const { words: say } = customer;
      await customer.seeTotal(2142);
      await customer.press(say.changeOrder);
      await customer.button(say.apply).waitFor();
      await look('panel');
      await customer.seatsOf(say.telephony).fill('501');
      await customer.press(say.apply);
      await customer.text(say.tooMany).waitFor();
      await look('panel with an impossible number');
    },
  },
  {
    ...atCheckout,
    name: 'card',
    async go({ customer }, look) {
      const { words: say } = customer;
      await customer.seeTotal(2142);
      await customer.choose(say.card);
      await customer.cardField('cardNumber').waitFor();
      await look('card fields');
      await customer.press(say.placeOrder);
      await customer.cardFields.getByText(say.cardMissing).waitFor();
      await look('card fields missing');
      await customer.typeCard(cards.declined);
      await customer.press(say.placeOrder);
      await customer.text(say.declined).first().waitFor();
      await look('declined');
    },
  },
  {
    ...atCheckout,
    name: 'payment form blocked',
    async go({ page, customer, faults, servers }, look) {
      const { words: say } = customer;
      faults.allow(noAnswer);
      faults.allow(/policy: frame-src/u);
      await page.route(`${servers.bank.url}/fields?v=1`, (route) => route.abort());
      await page.clock.install();
      await customer.seeTotal(2142);
      await customer.choose(say.card);
      await page.frameLocator('iframe').owner().waitFor({ state: 'attached' });
      await page.clock.fastForward(10_000);
      await customer.text(say.blocked).waitFor();
      // A frame whose page was cut off keeps Firefox from telling of any focus until the next click.
      await page.mouse.click(0, 0);
      await look('payment form blocked');
    },
  },
  {
    ...atCheckout,
    name: 'VAT id',
    async go({ page, customer, servers }, look) {
      const { words: say } = customer;
      const type = async (vatId: string, sentence: string): Promise<void> => {
        await customer.type(say.vatIdAt, vatId);
        await page.keyboard.press('Tab');
        await customer.text(sentence).first().waitFor();
      };
      await customer.seeTotal(2142);
      await customer.press(say.change);
      await customer.fillIn({ country: 'AT', postcode: '1010', city: 'Wien' });
      await type('ATU12', say.vatFormat(say.vatShortAt, say.austria, 'ATU13585627'));
      await look('VAT id incomplete');
      await type('DE136695976', say.vatOther(say.vatShortAt, say.germany, say.austria));
      await look('VAT id of another country');
      await type('ATU22222217', say.vatNotFound);
      await look('VAT id unknown');
      servers.letPass(6 * 60_000);
      await type('ATU33333336', say.vatChecking);
      await look('VAT id being checked');
      await type('ATU13585627', say.vatReverse);
      await customer.seeTotal(1800);
      await look('reverse charge');
    },
  },
  {
    ...atCheckout,
    name: 'discount',
    link: `${straightToCheckout}&code=HERBST10`,
    async go({ page, customer }, look) {
      const { words: say } = customer;
      await customer.seeTotal(1927.8);
      await page.locator('summary', { hasText: say.code }).click();
      await customer.field(say.code).fill('NIEMALS');
      await customer.button(say.redeem).click();
      await customer.text(say.codeUnknown('NIEMALS')).first().waitFor();
      await look('discount, and a code that is unknown');
    },
  },
  {
    ...atCheckout,
    name: 'nothing due',
    link: '?product=meetings&intent=buy&seats=5&billing=month&code=GRATIS100&start=checkout',
    async go({ customer }, look) {
      await customer.seeTotal(0);
      await look('nothing due');
    },
  },
  {
    ...atCheckout,
    name: 'price changed',
    async go({ customer, faults, servers }, look) {
      const { words: say } = customer;
      faults.allow(/409 \(Conflict\)/u);
      await customer.seeTotal(2142);
      await servers.changeShop(dearerTelephony);
      await customer.press(say.placeOrder);
      await customer.text(say.totalChanged(say.money(2142), say.money(2261))).waitFor();
      await look('price changed');
    },
  },
];
