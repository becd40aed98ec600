import { afterAll, describe, expect, it } from 'vitest';
import { browserThatKeepsPages } from '../journeys/browser.ts';
import { Customer } from '../journeys/customer.ts';
import { useStage } from '../journeys/use-stage.ts';
import { words } from '../journeys/words.ts';
import { watchForFaults } from '../journeys/faults.ts';
import { Rows } from './report.ts';
import { expectKept, goTo, isWholeGrid, stations, ten } from './way.ts';

const visit = useStage();
const rows = new Rows('history', ['where', 'what the browser does', 'where it goes on']);
afterAll(() => rows.keep());

/** Gives every checkout of a page its steps in the browser's history, before it begins. */
function writeHistory(): void {
  new MutationObserver((_, observer) => {
    const checkout = document.querySelector('kasse-checkout');
    if (!checkout) return;
    observer.disconnect();
    checkout.setAttribute('history', 'steps');
  }).observe(document, { childList: true, subtree: true });
}

const options = { account: 'muster', script: `(${writeHistory.toString()})()` } as const;

/** Waits for a state, with everything that was chosen there. */
async function expectAt(customer: Customer, place: number): Promise<void> {
  await stations[place]?.is(customer).first().waitFor();
  await expectKept(customer, place);
}

/** Places an order from the last state before it. */
async function order(customer: Customer): Promise<void> {
  await stations[3]?.go(customer, ten);
  await customer.orderNumber();
}

describe('with its steps in the history of the browser', () => {
  it('a checkout goes back to every step and forward again, and keeps what was chosen', async () => {
    const { customer, page, records } = await visit(words.de.buyPage, options);
    await goTo(customer, 3);
    for (const place of [2, 1, 0]) {
      await page.goBack();
      await expectAt(customer, place);
      rows.add(stations[place + 1]?.name ?? '', 'Back', stations[place]?.name ?? '');
    }
    for (const place of [1, 2, 3]) {
      await page.goForward();
      await expectAt(customer, place);
      rows.add(stations[place - 1]?.name ?? '', 'Forward', stations[place]?.name ?? '');
    }
    await order(customer);
    // What led to a result cannot be done again, and its entries are left behind.
    await page.waitForFunction(() => JSON.stringify(history.state).includes('["result"]'));
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    rows.add('ordered', 'Back', 'the page before');
    await page.goForward();
    await customer.heading(customer.words.ordered).waitFor();
    rows.add('the page before', 'Forward', 'ordered');
    expect(await records('muster').newSubscriptions()).toHaveLength(1);
  });

  it.each([1, 2, 3].filter((place) => isWholeGrid || place === 2))(
    'a reload at step %d leaves the way back and forward as it was',
    async (place) => {
      const { customer, page, records } = await visit(words.de.buyPage, options);
      await goTo(customer, place);
      await page.reload();
      await stations[place]?.is(customer).first().waitFor();
      await page.goBack();
      await expectAt(customer, place - 1);
      await page.goForward();
      await stations[place]?.is(customer).first().waitFor();
      rows.add(stations[place]?.name ?? '', 'a reload, Back, Forward', stations[place]?.name ?? '');
      for (let at = place; at < 3; at += 1) {
        await stations[at]?.go(customer, ten);
        await stations[at + 1]?.is(customer).first().waitFor();
      }
      await order(customer);
      expect(await records('muster').newSubscriptions()).toMatchObject([{ seats: 10, interval: 'year' }]);
    },
  );
});

describe('a page that the browser kept', () => {
  it.each([0, 1, 2, 3, 4].filter((place) => isWholeGrid || place === 3))(
    'goes on at step %d as if nobody had left it',
    async (place) => {
      const { servers, records } = await visit(words.de.home);
      const browser = await browserThatKeepsPages();
      try {
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
        context.setDefaultTimeout(10_000);
        const faults = await watchForFaults(context);
        await context.addCookies([{ name: 'account', value: 'muster', url: servers.site }]);
        const page = await context.newPage();
        await page.goto(servers.site + words.de.buyPage);
        const customer = new Customer(page, 'de');
        await goTo(customer, place);
        await page.evaluate(() => Object.assign(globalThis, { isKept: true }));
        await page.goto(servers.site + words.de.home);
        // A page that was kept is not loaded again.
        await page.goBack({ waitUntil: 'commit' });
        expect(await page.evaluate(() => 'isKept' in globalThis)).toBe(true);
        await stations[place]?.is(customer).first().waitFor();
        rows.add(stations[place]?.name ?? '', 'Back to the kept page', stations[place]?.name ?? '');
        for (let at = place; at < stations.length - 1; at += 1) {
          await stations[at]?.go(customer, ten);
          await stations[at + 1]?.is(customer).first().waitFor();
        }
        await customer.orderNumber();
        expect(await records('muster').newSubscriptions()).toMatchObject([{ seats: 10, interval: 'year' }]);
        expect(faults.all).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );
});
