import { cards } from '../journeys/customer.ts';
import { typedDetails } from '../journeys/details.ts';
import type { Sight } from './sight.ts';
import { LeftOut, fill, glance, oneOf, pageOf, press, use } from './scene.ts';
import type { Action, Scene } from './scene.ts';

const vatIds = ['DE136695976', 'DE12', 'ATU13585627', '', 'DE111111125', 'ATU22222217'];
const payments = ['good', 'declined', 'slow', 'down', 'lostReply'] as const;

/** Whether the customer is on the checkout page and nothing lies over it. */
function isCheckingOut({ isOpen, isSigningIn, flow }: Sight): boolean {
  return isOpen && !isSigningIn && flow?.moment === 'checkout' && !flow.changing;
}

/** The order button. */
export const orderButton = ({ present: { customer } }: Scene) => customer.button(customer.words.placeOrder);

/** Opens the billing details where they are folded away. */
async function openDetails(scene: Scene): Promise<void> {
  const { customer } = scene.present;
  const { fields, change } = customer.words;
  if (await customer.field(fields.company).isVisible()) return;
  await press(customer.button(change));
}

/** What is typed and pressed on the checkout page. */
export const checkoutActions = {
  'fill in the billing details': {
    weight: 18,
    isPossible: isCheckingOut,
    async act(scene) {
      await openDetails(scene);
      const { customer } = scene.present;
      for (const [name, text] of Object.entries(typedDetails) as [keyof typeof typedDetails, string][])
        await fill(customer.field(customer.words.fields[name]), 0, text);
      return undefined;
    },
  },
  'empty a billing detail': {
    weight: 6,
    isPossible: isCheckingOut,
    async act(scene, _sight, lot) {
      await openDetails(scene);
      const { customer } = scene.present;
      const name = oneOf(Object.keys(typedDetails) as (keyof typeof typedDetails)[], lot);
      await fill(customer.field(customer.words.fields[name]), 0, '');
      return undefined;
    },
  },
  'change the country': {
    weight: 6,
    isPossible: isCheckingOut,
    async act(scene, _sight, lot) {
      await openDetails(scene);
      const { customer } = scene.present;
      const field = pageOf(scene).getByLabel(customer.words.fields.country, { exact: true });
      await use(field, 0, (element, options) =>
        element.selectOption(oneOf(['AT', 'DE', 'CH', 'FR'], lot), options),
      );
      return undefined;
    },
  },
  'type a VAT id': {
    weight: 12,
    isPossible: isCheckingOut,
    async act(scene, _sight, lot) {
      const { customer } = scene.present;
      const names = [customer.words.vatId, customer.words.vatIdAt, customer.words.vatIdCh];
      for (const name of names)
        if (await customer.field(name).isVisible()) {
          await fill(customer.field(name), 0, oneOf(vatIds, lot));
          return undefined;
        }
      throw new LeftOut('There is no field for a VAT id.');
    },
  },
  'type a reference': {
    weight: 6,
    isPossible: isCheckingOut,
    async act(scene, _sight, lot) {
      const { customer } = scene.present;
      await fill(customer.field(customer.words.reference), 0, `KST ${lot}`);
      return undefined;
    },
  },
  'choose how to pay': {
    weight: 12,
    isPossible: isCheckingOut,
    async act(scene, _sight, lot) {
      const { customer } = scene.present;
      const { visa, card, invoice } = customer.words;
      const method = oneOf([visa, invoice, card, invoice], lot);
      await use(customer.row(method), 0, (row, options) => row.check(options));
      return undefined;
    },
  },
  'type a card': {
    weight: 18,
    isPossible: isCheckingOut,
    async act(scene, _sight, lot) {
      const { customer } = scene.present;
      await use(customer.row(customer.words.card), 0, (row, options) => row.check(options));
      const number = cards[oneOf(payments, lot)];
      for (const [name, text] of [
        ['cardNumber', number],
        ['cardExpiry', '1230'],
        ['cardCode', '123'],
      ] as const) {
        const field = customer.cardField(name);
        // The frame is the bank's: it may be on its way, or the row may be gone.
        await field.waitFor(glance).catch(() => {
          throw new LeftOut('The fields of the bank are not there.');
        });
        await field.fill(text);
      }
      return undefined;
    },
  },
  'change the order': {
    weight: 18,
    isPossible: isCheckingOut,
    async act(scene) {
      const { customer } = scene.present;
      await press(customer.button(customer.words.changeOrder));
      return undefined;
    },
  },
  'apply the changes': {
    weight: 18,
    isPossible: ({ flow, isSigningIn }) => flow?.changing === true && !isSigningIn,
    async act(scene, _sight, lot) {
      const { customer } = scene.present;
      const isKey = lot % 4 === 0 && scene.itinerary.place !== 'portal';
      if (isKey) await customer.page.keyboard.press('Escape');
      else await press(customer.button(customer.words.apply));
      return undefined;
    },
  },
  'place the order': {
    weight: 36,
    isPossible: (sight, { present: { customer } }) =>
      isCheckingOut(sight) && sight.presses.includes(customer.words.placeOrder),
    async act(scene, _sight, lot) {
      const isDouble = lot % 3 === 0;
      scene.orderPresses += 1;
      await use(orderButton(scene), 0, (button, options) =>
        isDouble ? button.dblclick(options) : button.click(options),
      );
      return undefined;
    },
  },
} satisfies Record<string, Action>;
