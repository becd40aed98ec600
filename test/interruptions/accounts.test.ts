import type { Response } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { Customer } from '../journeys/customer.ts';
import { shownText } from '../journeys/customer.ts';
import type { DemoAccount, Visit } from '../journeys/stage.ts';
import { useStage } from '../journeys/use-stage.ts';
import { words } from '../journeys/words.ts';
import { Rows } from './report.ts';
import { expectKept, goTo, isWholeGrid, stationAt, stations, ten } from './way.ts';
import type { Station, Wanted } from './way.ts';

const visit = useStage();
const say = words.de;
const rows = new Rows('accounts', ['what another tab does', 'how this one hears of it', 'where']);
afterAll(() => rows.keep());

/** What the other account orders: something else than the first one chose. */
const five: Wanted = { seats: 5, total: 1071, isNew: true };
const kept = (seats: number) => ({ productId: 'telefonie', planId: 'plus', seats, interval: 'year' });

const isFrom = (path: string) => (response: Response) => new URL(response.url()).pathname === path;

/** Chooses an account in the head of the site; none signs out. */
async function pickAccount({ page }: Customer, account: DemoAccount | ''): Promise<void> {
  const hasSession = account && page.waitForResponse(isFrom('/session'));
  const isSignedIn = page.waitForResponse(isFrom('/account'));
  await page.locator('#account').evaluate((picker, name) => {
    (picker as HTMLSelectElement).value = name;
    picker.dispatchEvent(new Event('change'));
  }, account);
  await isSignedIn;
  await hasSession;
}

/** Goes on to an order, and signs in as the first account where that is asked for. */
async function order(customer: Customer, wanted: Wanted, place = 0): Promise<void> {
  const signIn = customer.page.getByRole('dialog', { name: say.signIn });
  const next = (left?: number): Promise<number | 'sign-in'> =>
    Promise.race([stationAt(customer, left), signIn.waitFor().then(() => 'sign-in' as const)]);
  let at = await next();
  while (at !== stations.length - 1) {
    if (at === 'sign-in') {
      await customer.signInAs(say.established);
      await signIn.waitFor({ state: 'hidden' });
      at = await next();
    } else {
      if (at < place) await expectKept(customer, at);
      await stations[at]?.go(customer, wanted);
      at = await next(at);
    }
  }
  await customer.orderNumber();
}

/** In another tab somebody signs out, or in as somebody else; then this one is told by its site, or reloaded. */
async function change({ customer, page, openTab }: Visit, account: '' | 'neu', how: How): Promise<void> {
  const other = await openTab(say.buyPage);
  await stationAt(other);
  await pickAccount(other, account);
  await other.page.close();
  if (how === 'told') await pickAccount(customer, account);
  else await page.reload();
}

type How = 'told' | 'reloaded';
const hows: readonly How[] = ['told', 'reloaded'];

const meetings = hows.flatMap((how) => stations.map(({ name: state }, place) => ({ how, state, place })));

/** Every way to hear of it at every state in the whole grid, else one. */
const among = (which: How, at: Station['name']): typeof meetings =>
  isWholeGrid ? meetings : meetings.filter(({ how, state }) => how === which && state === at);

describe('another tab signs out', () => {
  it.each(among('reloaded', 'ordered'))(
    '$state, $how: the account comes back to what it had',
    async ({ how, state, place }) => {
      const begun = await visit(say.buyPage, { account: 'muster', allows: /status of 40[14]/u });
      const { customer, records } = begun;
      await goTo(customer, place);
      await change(begun, '', how);
      rows.add('signs out', how, state);
      // What was ordered is shown to nobody, until the account is there again.
      if (state === 'ordered') {
        await customer.heading(say.product).waitFor();
        await pickAccount(customer, 'muster');
        await customer.heading(say.ordered).waitFor();
      }
      await order(customer, ten, place);
      expect(await records('muster').newSubscriptions()).toMatchObject([kept(10)]);
      expect(await records('muster').cart()).toMatchObject({ items: [] });
    },
  );
});

describe('another tab signs in as somebody else', () => {
  it.each(among('told', 'checkout'))(
    '$state, $how: nothing is carried over, and nothing lost',
    async ({ how, state, place }) => {
      const begun = await visit(say.buyPage, { account: 'muster', allows: /status of 40[14]/u });
      const { customer, page, records } = begun;
      await goTo(customer, place);
      const isOrdered = state === 'ordered';
      const number = isOrdered ? await customer.orderNumber() : undefined;
      if (state === 'checkout') await expect.poll(() => records('muster').cart()).toMatchObject(cartOf(10));
      await change(begun, 'neu', how);
      rows.add('signs in as somebody else', how, state);
      await customer.heading(say.product).waitFor();
      if (how === 'told') await customer.text(say.accountChanged).first().waitFor();
      expect(await customer.row(say.telephony).isChecked()).toBe(false);
      const shown = await shownText(page.locator('kasse-checkout'));
      for (const part of ['Muster', number, say.ordered]) if (part) expect(shown).not.toContain(part);

      await order(customer, five);
      expect(await records('neu').newSubscriptions()).toMatchObject([kept(5)]);
      expect(await records('muster').newSubscriptions()).toMatchObject(isOrdered ? [kept(10)] : []);
      if (state !== 'checkout') return;
      expect(await records('muster').cart()).toMatchObject(cartOf(10));
      await pickAccount(customer, 'muster');
      await customer.button(say.cartCount(1)).click();
      await customer.press(say.checkout);
      await order(customer, ten);
      expect(await records('muster').newSubscriptions()).toMatchObject([kept(10)]);
      expect(await records('neu').newSubscriptions()).toMatchObject([kept(5)]);
    },
  );
});

function cartOf(seats: number) {
  return { items: [kept(seats)] };
}
