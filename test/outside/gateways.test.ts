import { readdirSync } from 'node:fs';
import type { CheckoutView } from '@kasse/flow';
import { afterAll, describe, expect, it } from 'vitest';
import { scriptTag, usePages } from '../embed/pages.ts';
import { Tally } from '../hostile/tally.ts';

const pages = usePages();
const tally = new Tally('gateways');
afterAll(() => tally.report());
const isWholeGrid = process.env['KASSE_GRID'] === 'full';

/** What a method of a gateway object may do, as the text of a function that is called in its place. */
const junk = {
  'answers with nothing': '() => undefined',
  'answers with a number': '() => Promise.resolve(7)',
  'answers with an object of another kind':
    '() => Promise.resolve({ products: {}, lines: "many", total: [] })',
  'answers with a getter that throws': '() => Promise.resolve({ get products() { throw new Error("no"); } })',
  'answers with prototype keys': `() => Promise.resolve(JSON.parse('{"__proto__":{"isOwned":1}}'))`,
  'throws at once': '() => { throw new TypeError("at once"); }',
  'rejects with nothing': '() => Promise.reject()',
  'rejects with what has no text': '() => Promise.reject({ toString() { throw new Error("no text"); } })',
  'never settles': '() => new Promise(() => undefined)',
} as const;
const methods = ['catalogue', 'account', 'cart', 'openOrder', 'quote', 'placeOrder'] as const;

/** Every junk of every method in the whole grid; else each method and each junk at least once, but for what takes its time. */
const meetings = methods.flatMap((method, number) =>
  Object.entries(junk)
    .map(([what, answer], place) => ({ method, what, answer, place }))
    .filter(
      ({ what, place }) => isWholeGrid || (what !== 'never settles' && place % methods.length === number),
    ),
);

describe('a gateway object of the page', () => {
  it.each(meetings)(
    'whose $method $what is borne, and forgotten once it is good again',
    async ({ method, what, answer }) => {
      const memory = readdirSync(pages.scripts).find((file) => /^kasse-memory-.*\.js$/u.test(file)) ?? '';
      pages.site.put(
        '/shop.js',
        `import { createMemoryGateway } from '/v1/${memory}';
      const gateway = createMemoryGateway();
      const checkout = document.querySelector('kasse-checkout');
      globalThis.faults = [];
      addEventListener('error', ({ message }) => faults.push(message));
      addEventListener('unhandledrejection', () => faults.push('unhandled'));
      const junk = ${answer};
      checkout.gateway = new Proxy(gateway, {
        get: (target, name) => (name === '${method}' && !sessionStorage.getItem('isGood') ? junk : target[name]),
      });`,
        { 'content-type': 'text/javascript' },
      );
      const { page } = await pages.show({
        head: `${scriptTag}<script type="module" src="/shop.js"></script>`,
        body: '<kasse-checkout product="telefonie" intent="buy" plan="plus" seats="10" billing="year" start="checkout"></kasse-checkout>',
        allows: /\[kasse\]/u,
      });
      const checkout = page.locator('kasse-checkout');
      const view = (): Promise<CheckoutView | undefined> =>
        checkout.evaluate((element) => {
          const { view } = element as HTMLElementTagNameMap['kasse-checkout'];
          return view && (JSON.parse(JSON.stringify(view)) as typeof view);
        });
      const press = (type: 'retry' | 'order.place'): Promise<void> =>
        checkout.evaluate((element, type) => {
          (element as HTMLElementTagNameMap['kasse-checkout']).send({ type });
        }, type);
      if (method === 'placeOrder') {
        await expect.poll(async () => (await view())?.canPlaceOrder).toBe(true);
        await press('order.place');
      }
      // A problem that is named, a question that goes on, or a page on which nothing was missing.
      const rested = async (): Promise<string | undefined> => {
        const seen = await view();
        if (!seen) return undefined;
        if (seen.problem) return seen.problem.code;
        if (seen.uncertain) return 'being checked';
        if (seen.canPlaceOrder || seen.moment === 'choosing') return seen.moment;
        return what === 'never settles' && seen.quoting ? 'waiting' : undefined;
      };
      await expect.poll(rested, { timeout: 20_000 }).toBeTruthy();
      tally.count(`gateway object: ${method}`, (await rested()) ?? '');
      await page.evaluate((isVisit) => {
        // A gateway in the page forgets its cart with the page, so the next load is somebody's first.
        if (isVisit) localStorage.clear();
        sessionStorage.setItem('isGood', 'yes');
      }, what === 'never settles');
      if (what === 'never settles') await page.reload();
      else await press('retry');
      const isOpen = async (): Promise<boolean> => {
        const seen = await view();
        return seen?.canPlaceOrder === true || seen?.moment === 'placed';
      };
      await expect.poll(isOpen, { timeout: 20_000 }).toBe(true);
      if ((await view())?.moment !== 'placed') await press('order.place');
      await expect.poll(async () => (await view())?.moment, { timeout: 20_000 }).toBe('placed');
      const { faults, isOwned } = await page.evaluate(() => {
        const { faults } = globalThis as unknown as { faults: unknown[] };
        return { faults, isOwned: 'isOwned' in {} };
      });
      expect([faults, isOwned]).toEqual([[], false]);
    },
  );
});
