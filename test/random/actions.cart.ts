import { offers } from './actions.choosing.ts';
import type { SeenLine, Sight } from './sight.ts';
import { LeftOut, fill, oneOf, pageOf, press, use } from './scene.ts';
import type { Action, Scene } from './scene.ts';

const numbers = ['1', '2', '5', '10', '20', '35', '501', '0', 'zwei', '7', ''];
const codes = ['HERBST10', 'herbst10 ', 'WILLKOMMEN25', 'GRATIS100', 'NIEMALS', '  '];

/** The lines of the cart, on its own page or in the panel of the checkout page. */
const rows = (scene: Scene) => pageOf(scene).locator('kasse-cart:not([compact]) .row');

/** Whether the lines of the cart can be edited. */
const isEditing = (sight: Sight): boolean =>
  sight.isOpen &&
  !sight.isSigningIn &&
  sight.places.some((place) => place.startsWith('kasse-cart button.third small remove'));

/** The line that a lot decides on; its row is the one at the same place among those that are shown. */
function lineBy({ flow }: Sight, lot: number): { line: SeenLine; place: number } {
  const lines = flow?.lines ?? [];
  const place = lot % Math.max(lines.length, 1);
  const line = lines[place];
  if (!line) throw new LeftOut('The cart is empty.');
  return { line, place };
}

/** What is done to the lines of the cart, and the codes on the slip. */
export const cartActions = {
  'open the cart': {
    weight: 12,
    isPossible: (sight) =>
      !sight.isSigningIn && sight.places.some((place) => /^kasse-cart button\.badge/u.test(place)),
    async act(scene) {
      await press(pageOf(scene).locator('kasse-cart[compact] button'));
      return undefined;
    },
  },
  'change the number of a line': {
    weight: 18,
    isPossible: isEditing,
    async act(scene, sight, lot) {
      const { line, place } = lineBy(sight, lot);
      await fill(rows(scene).nth(place).getByRole('textbox'), 0, oneOf(numbers, Math.floor(lot / 7)));
      return { changes: [line.key] };
    },
  },
  'change the plan or interval of a line': {
    weight: 12,
    isPossible: isEditing,
    async act(scene, sight, lot) {
      const { line, place } = lineBy(sight, lot);
      await use(rows(scene).nth(place).locator('select'), Math.floor(lot / 7), async (select, options) => {
        const count = await select.locator('option').count();
        await select.selectOption({ index: Math.floor(lot / 50) % count }, options);
      });
      return { changes: [line.key] };
    },
  },
  'remove a line': {
    weight: 12,
    isPossible: isEditing,
    async act(scene, sight, lot) {
      const { line, place } = lineBy(sight, lot);
      await press(rows(scene).nth(place).locator('.remove'));
      return { removes: [line.key] };
    },
  },
  'undo a removal': {
    weight: 12,
    isPossible: (sight) =>
      sight.isOpen && sight.places.some((place) => place.startsWith('kasse-cart button.third undo')),
    async act(scene, _sight, lot) {
      await press(pageOf(scene).locator('kasse-cart:not([compact]) .undo'), lot);
      return undefined;
    },
  },
  'add another product': {
    weight: 18,
    isPossible: ({ isOpen, isSigningIn, presses }, { present: { customer } }) =>
      isOpen && !isSigningIn && presses.includes(customer.words.addAnother),
    async act(scene) {
      await press(scene.present.customer.button(scene.present.customer.words.addAnother));
      return undefined;
    },
  },
  'settle what a line asks': {
    weight: 12,
    isPossible: (sight) =>
      sight.isOpen && sight.flow?.lines.some(({ state }) => state !== 'fine') === true && isEditing(sight),
    async act(scene, sight, lot) {
      const { customer } = scene.present;
      const { acceptPrice, chooseAgain } = customer.words;
      const asking = (sight.flow?.lines ?? []).filter(({ state }) => state !== 'fine').map(({ key }) => key);
      const isAccepting = sight.presses.includes(acceptPrice);
      await press(customer.button(isAccepting ? acceptPrice : chooseAgain), lot);
      return isAccepting ? { changes: asking } : { removes: asking };
    },
  },
  'go to the checkout': {
    weight: 24,
    isPossible: (sight) =>
      sight.isOpen && !sight.isSigningIn && sight.flow?.moment === 'cart' && offers(sight, 'kasse-cart'),
    async act(scene) {
      await press(pageOf(scene).locator('kasse-cart:not([compact]) .actions .main'));
      return undefined;
    },
  },
  'redeem a code': {
    weight: 12,
    isPossible: (sight) =>
      sight.isOpen &&
      !sight.isSigningIn &&
      sight.places.some((place) => place.startsWith('kasse-order-summary summary')),
    async act(scene, _sight, lot) {
      const { customer } = scene.present;
      const field = customer.field(customer.words.code);
      if (!(await field.isVisible())) await press(pageOf(scene).locator('kasse-order-summary summary'));
      await use(field, 0, (element, options) => element.fill(oneOf(codes, lot), options));
      await press(customer.button(customer.words.redeem));
      return { codes: true };
    },
  },
  'remove a code': {
    weight: 6,
    isPossible: (sight) => sight.isOpen && !sight.isSigningIn && (sight.flow?.codes.length ?? 0) > 0,
    async act(scene, sight, lot) {
      const { customer } = scene.present;
      const names = (sight.flow?.codes ?? []).map((code) => customer.words.removeCode(code));
      await press(customer.button(oneOf(names, lot)));
      return { codes: true };
    },
  },
} satisfies Record<string, Action>;
