import { aroundActions, startPath } from './actions.around.ts';
import { typedDetails } from '../journeys/details.ts';
import { orderButton } from './actions.checkout.ts';
import { ofChoice } from './actions.choosing.ts';
import { intend } from './cart-memory.ts';
import { LeftOut, addressOf, fill, goTo, isAtRest, lookUntil, pageOf, press, use } from './scene.ts';
import type { Action, Effect, Scene } from './scene.ts';
import type { SeenFlow, Sight } from './sight.ts';

/** Whether the customer has what there is to be had: an order, a trial, or the reason why there is none. */
export function isFinished({ isOpen, flow }: Sight): boolean {
  const ends: readonly string[] = ['placed', 'trial_started', 'corporate', 'not_contact', 'on_hold'];
  return isOpen && flow !== undefined && ends.includes(flow.moment);
}

/** What comes next for somebody who only wants to get on: the press that the page offers at this moment. */
export const goOn: Action = {
  weight: 40,
  isPossible: (sight) => sight.hasCheckout,
  async act(scene, sight, lot) {
    const { flow } = sight;
    if (sight.isSigningIn) return aroundActions['sign in'].act(scene, sight, 0);
    if (!sight.isOpen) return aroundActions['open the dialog'].act(scene, sight, 1);
    if (!flow || flow.busy) return waiting(scene);
    return next(scene, sight, flow, lot);
  },
};

async function waiting(scene: Scene): Promise<undefined> {
  if (!scene.troubles.isHolding) await lookUntil(pageOf(scene), isAtRest, 4000);
  return undefined;
}

async function next(scene: Scene, sight: Sight, flow: SeenFlow, lot: number): Promise<Effect | undefined> {
  const page = pageOf(scene);
  const { customer } = scene.present;
  const { words: say } = customer;
  switch (flow.moment) {
    case 'unavailable':
      await press(customer.button(say.retry));
      return undefined;
    case 'signing_in':
      await press(customer.button(say.signIn));
      return undefined;
    case 'cart':
      return fromCart(scene, sight, flow);
    case 'checkout':
      return fromCheckout(scene, sight, flow);
    case 'choosing': {
      if (flow.stop === 'product') await fromProduct(scene, flow, lot);
      else {
        const range = page.locator('kasse-seat-selector').getByRole('textbox');
        if (flow.stop === 'scope' && flow.hasSeatProblem) await fill(range, 0, '5');
        if (flow.stop === 'billing' && flow.selection.interval === undefined)
          await use(page.locator('kasse-billing-picker').getByRole('radio'), lot, (row, options) =>
            row.check(options),
          );
        await press(page.locator('kasse-actions .main'));
      }
      return ofChoice(sight);
    }
    default:
      throw new LeftOut('There is nothing to go on with.');
  }
}

/** Chooses a product where none is chosen, and what to do with it. */
async function fromProduct(scene: Scene, flow: SeenFlow, lot: number): Promise<void> {
  const page = pageOf(scene);
  const decisions = page.locator('kasse-intent-picker').getByRole('button');
  // What is tried already, and cannot be bought, leads no further.
  if (!flow.hasOffer || (await decisions.count()) === 0)
    await use(page.locator('kasse-product-picker').getByRole('radio'), lot, (row, options) =>
      row.check(options),
    );
  const buy = decisions.filter({ hasText: scene.present.customer.words.buy });
  await press((await buy.count()) > 0 ? buy : decisions);
}

async function fromCart(scene: Scene, { presses }: Sight, { lines }: SeenFlow): Promise<Effect | undefined> {
  const page = pageOf(scene);
  const { customer } = scene.present;
  const rows = page.locator('kasse-cart:not([compact]) .row');
  const asking = lines.filter(({ state }) => state !== 'fine').map(({ key }) => key);
  if (lines.length === 0) {
    await press(page.locator('kasse-cart:not([compact]) .actions .main'));
    return undefined;
  }
  if (presses.includes(customer.words.acceptPrice)) {
    await press(customer.button(customer.words.acceptPrice));
    return { changes: asking };
  }
  for (const [place, line] of lines.entries()) {
    const row = rows.nth(place);
    if (line.state !== 'fine') {
      await press(row.locator('.remove'));
      return { removes: [line.key] };
    }
    if ((await row.locator('[aria-invalid=true]').count()) > 0) {
      await fill(row.getByRole('textbox'), 0, '5');
      return { changes: [line.key] };
    }
  }
  await press(page.locator('kasse-cart:not([compact]) .actions .main'));
  return undefined;
}

async function fromCheckout(scene: Scene, { presses }: Sight, flow: SeenFlow): Promise<Effect | undefined> {
  const page = pageOf(scene);
  const { customer } = scene.present;
  const { words: say } = customer;
  if (flow.changing) {
    const invalid = page.locator('kasse-cart:not([compact]) [aria-invalid=true]');
    const isInvalid = (await invalid.filter({ visible: true }).count()) > 0;
    if (isInvalid) await fill(invalid, 0, '5');
    await press(customer.button(say.apply));
    return { changes: flow.lines.map(({ key }) => key) };
  }
  if (flow.quoteFailed) {
    await press(customer.button(say.retry));
    return undefined;
  }
  if (flow.quoting) return waiting(scene);
  const invoice = customer.row(say.invoice);
  if (await invoice.isVisible()) await use(invoice, 0, (row, options) => row.check(options));
  if (flow.missing > 0)
    for (const [name, text] of Object.entries(typedDetails) as [keyof typeof typedDetails, string][]) {
      const field = customer.field(say.fields[name]);
      if (await field.isVisible()) await fill(field, 0, text);
    }
  await lookUntil(page, isAtRest, 8000);
  if (!presses.includes(say.placeOrder)) throw new LeftOut('There is no order button.');
  scene.orderPresses += 1;
  await press(orderButton(scene));
  return undefined;
}

/** Goes on until there is nothing to go on to; says what is to be seen at the end. */
export async function finish(scene: Scene, tell: (what: string) => void): Promise<Sight> {
  const page = pageOf(scene);
  const isOutside = !(await lookUntil(page, ({ hasCheckout }) => hasCheckout, 2000)).hasCheckout;
  if (isOutside) await goTo(page, addressOf(scene, startPath(scene)));
  const end = performance.now() + 60_000;
  for (let presses = 0; ; presses += 1) {
    const sight = await lookUntil(page, isAtRest, 30_000);
    if (isFinished(sight) || presses === 40 || performance.now() > end) return sight;
    tell(`going on from ${sight.flow?.moment ?? 'nothing'} ${sight.flow?.stop ?? ''}`);
    try {
      const effect = await goOn.act(scene, sight, presses);
      if (effect) intend(scene, effect);
    } catch (error) {
      if (!(error instanceof LeftOut)) throw error;
    }
  }
}
