import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { CheckoutView } from '@kasse/flow';
import { seed } from '../hostile/depth.ts';
import { Tally } from '../hostile/tally.ts';
import { spoilt } from '../hostile/values.ts';
import type { Json } from '../hostile/values.ts';
import { cards, straightToCheckout } from '../journeys/customer.ts';
import { details } from '../journeys/details.ts';
import type { Visit } from '../journeys/stage.ts';
import { useStage } from '../journeys/use-stage.ts';
import { words } from '../journeys/words.ts';

const visit = useStage();
const tally = new Tally('service');
afterAll(() => tally.report());
const times = process.env['KASSE_GRID'] === 'full' ? 25 : 2;

/** The calls of a page that comes to its checkout page, by the ends of their addresses. */
const calls = ['GET catalogue', 'GET account', 'GET cart', 'GET orders', 'POST quotes'] as const;

/** From now on the true answers to a call are changed on their way, until the returned function is called. */
async function spoil({ context }: Visit, call: string, number: number): Promise<() => Promise<void>> {
  const [method, name = ''] = call.split(' ');
  const isIt = (url: URL): boolean => url.pathname.endsWith(`/v1/${name}`);
  await context.route(isIt, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    const response = await route.fetch();
    const valid = (await response.json()) as Json;
    const [body = ''] = fc.sample(spoilt(valid), { seed: seed + number, numRuns: 1 });
    return route.fulfill({ response, body });
  });
  return () => context.unroute(isIt);
}

/** Waits until the page has come to rest, and says where: a problem by its name, or a moment. */
async function restOf(page: Page): Promise<string> {
  const rest = async (): Promise<string | undefined> => {
    const view = await page.locator('kasse-checkout').evaluate((element) => {
      const { view } = element as { view?: CheckoutView };
      return view && { code: view.problem?.code, moment: view.moment, isBusy: view.busy || view.quoting };
    });
    return view && !view.isBusy ? (view.code ?? view.moment) : undefined;
  };
  await expect.poll(rest, { timeout: 30_000 }).toBeDefined();
  return (await rest()) ?? '';
}

describe('answers of the service that were changed on their way', () => {
  it(
    'are a named problem or nothing that is seen, and the order goes on when the true ones come',
    async () => {
      const begun = await visit(words.de.buyPage + straightToCheckout, {
        account: 'muster',
        allows: /\[kasse\]|Failed to load|status of 4/u,
      });
      const { page, customer, context, records } = begun;
      await customer.seeTotal(2142);
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const spent = async (): Promise<number> =>
        (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
          ?.value ?? 0;
      for (const [place, call] of calls.entries())
        for (let number = 0; number < times; number += 1) {
          const mend = await spoil(begun, call, place * 1000 + number);
          const before = await spent();
          await page.reload();
          tally.count(`page: changed ${call}`, await restOf(page));
          // The whole page with its script is in this, in seconds of one processor.
          expect((await spent()) - before, `${call} ${number}`).toBeLessThan(2);
          expect(await page.evaluate(() => 'isOwned' in globalThis || 'isOwned' in {})).toBe(false);
          await mend();
        }
      await page.goto(begun.site + words.de.buyPage + straightToCheckout);
      await customer.seeTotal(2142);
      const mend = await spoil(begun, 'POST orders', 7);
      await customer.choose(customer.words.invoice);
      const answered = page.waitForResponse((response) => response.url().endsWith('/v1/orders'));
      await customer.press(customer.words.placeOrder);
      await answered;
      await mend();
      await customer.orderNumber();
      expect(await records('muster').newSubscriptions()).toMatchObject([
        { productId: 'telefonie', seats: 10 },
      ]);
    },
    times * 40_000,
  );
});

describe('messages between windows that nobody meant', () => {
  it('change nothing for the fields of a card, whoever sends them', async () => {
    const { page, customer, records } = await visit(words.en.buyPage + straightToCheckout, {
      account: 'neu',
      language: 'en',
    });
    await customer.fillIn(details);
    await customer.typeCard(cards.good);
    const say = (target: 'self' | 'parent'): void => {
      const type = ['ready', 'height', 'reference', 'incomplete', 'failed', 'mount', '__proto__', {}, null];
      const junk: unknown[] = [
        null,
        7,
        'M'.repeat(1_000_000),
        [],
        { kasse: 'sandbox' },
        new Map([['kasse', 'sandbox']]),
      ];
      for (const each of type) {
        junk.push({
          kasse: 'sandbox',
          type: each,
          id: -1,
          height: 1e9,
          reference: '<img src=x onerror=isOwned=1>',
        });
        junk.push({ kasse: 'sandbox', type: each, id: 9999, height: Number.NaN, reference: { toString: 1 } });
      }
      for (const data of junk) (target === 'self' ? window : parent).postMessage(data, '*');
    };
    await page.evaluate(say, 'self' as const);
    const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
    await frame?.evaluate(say, 'parent' as const);
    expect(frame).toBeDefined();
    const { height = 0 } = (await page.locator('iframe').boundingBox()) ?? {};
    expect(height).toBeLessThan(2000);
    await customer.seeTotal(2142);
    await customer.press(customer.words.placeOrder);
    await customer.orderNumber();
    expect(await page.evaluate(() => 'isOwned' in globalThis)).toBe(false);
    expect(await records('neu').tally()).toMatchObject({ orders: 1, charges: 1 });
  });
});
