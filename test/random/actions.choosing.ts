import type { Sight } from './sight.ts';
import { fill, oneOf, pageOf, press, use } from './scene.ts';
import type { Action, Effect, Scene } from './scene.ts';

/** Numbers that customers type, possible ones and others. */
const numbers = [
  ...['1', '2', '3', '5', '10', '15', '20', '50', '100'],
  ...['0', '7', '501', '-3', '2,5', '1e3', '', 'zehn', ' 12 ', '99999999999999999999', '0x10'],
];

/** Whether the customer is choosing and nothing lies over that. */
function isChoosing({ isOpen, isSigningIn, flow }: Sight, stop?: string): boolean {
  return isOpen && !isSigningIn && flow?.moment === 'choosing' && (stop === undefined || flow.stop === stop);
}

/** Whether a widget has something to press. */
export function offers({ places }: Sight, widget: string): boolean {
  return places.some((place) => place.startsWith(`${widget} `));
}

/** The line of what is being chosen follows every choice. */
export function ofChoice({ flow }: Sight): Effect {
  const { productId, subscriptionId } = flow?.selection ?? {};
  const own = flow?.lines.filter(
    (line) => line.productId === productId && (line.subscriptionId ?? subscriptionId) === subscriptionId,
  );
  return { changes: own?.map(({ key }) => key) ?? [] };
}

const within = (scene: Scene, widget: string) => pageOf(scene).locator(widget);

/** What is chosen, stop by stop. */
export const choosingActions = {
  'choose a product': {
    weight: 16,
    isPossible: (sight) => isChoosing(sight, 'product') && offers(sight, 'kasse-product-picker'),
    async act(scene, _sight, lot) {
      await use(within(scene, 'kasse-product-picker').getByRole('radio'), lot, (row, options) =>
        row.check(options),
      );
      return undefined;
    },
  },
  'buy or try': {
    weight: 16,
    isPossible: (sight) => isChoosing(sight, 'product') && offers(sight, 'kasse-intent-picker'),
    async act(scene, sight, lot) {
      await press(within(scene, 'kasse-intent-picker').getByRole('button'), lot);
      return ofChoice(sight);
    },
  },
  'choose a plan': {
    weight: 8,
    isPossible: (sight) => isChoosing(sight, 'scope') && offers(sight, 'kasse-plan-picker'),
    async act(scene, sight, lot) {
      await use(within(scene, 'kasse-plan-picker').getByRole('radio'), lot, (row, options) =>
        row.check(options),
      );
      return ofChoice(sight);
    },
  },
  'type a number': {
    weight: 12,
    isPossible: (sight) => isChoosing(sight, 'scope'),
    async act(scene, sight, lot) {
      await fill(within(scene, 'kasse-seat-selector').getByRole('textbox'), 0, oneOf(numbers, lot));
      return ofChoice(sight);
    },
  },
  'press an arrow in the number': {
    weight: 4,
    isPossible: (sight) => isChoosing(sight, 'scope'),
    async act(scene, sight, lot) {
      const field = within(scene, 'kasse-seat-selector').getByRole('textbox');
      await use(field, 0, (element, options) => element.press(lot % 2 ? 'ArrowUp' : 'ArrowDown', options));
      return ofChoice(sight);
    },
  },
  'choose how to be billed': {
    weight: 12,
    isPossible: (sight) => isChoosing(sight, 'billing'),
    async act(scene, sight, lot) {
      await use(within(scene, 'kasse-billing-picker').getByRole('radio'), lot, (row, options) =>
        row.check(options),
      );
      return ofChoice(sight);
    },
  },
  continue: {
    weight: 24,
    isPossible: (sight) => isChoosing(sight) && offers(sight, 'kasse-actions'),
    async act(scene, sight) {
      await press(within(scene, 'kasse-actions').locator('.main'));
      return ofChoice(sight);
    },
  },
  back: {
    weight: 12,
    isPossible: (sight) => sight.isOpen && !sight.isSigningIn && offers(sight, 'kasse-actions'),
    async act(scene) {
      await press(
        within(scene, 'kasse-actions').getByRole('button', {
          name: scene.present.customer.words.back,
          exact: true,
        }),
      );
      return undefined;
    },
  },
  'go to a step of the trail': {
    weight: 8,
    isPossible: (sight) => sight.isOpen && !sight.isSigningIn && offers(sight, 'kasse-steps'),
    async act(scene, sight, lot) {
      await press(within(scene, 'kasse-steps').getByRole('button'), lot);
      return ofChoice(sight);
    },
  },
} satisfies Record<string, Action>;
