import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { DemoCustomer } from '../embed/demo.ts';
import { usePages } from '../embed/pages.ts';
import { shownText } from '../journeys/customer.ts';
import { blocks, placeOf, type Block } from './blocks.ts';

/*
 * Every block of HTML in the documentation is a page with the built script, and the JavaScript below it in the same
 * section runs on that page. It stands there as it is shown, but for the billing service: that is the one in the page.
 */

const onDemo = (markup: string): string =>
  markup
    .replaceAll(/gateway="https:[^"]*"/gu, 'gateway="demo"')
    .replaceAll(/ session="TOKEN"/gu, '')
    .replaceAll(/<script type="module" src="[^"]*"><\/script>\n?/gu, '');

const shown = blocks.filter(({ mark }) => mark === '');

/** What a page has already where a block of JavaScript begins. */
const checkout = '<kasse-checkout gateway="demo" locale="en"></kasse-checkout>';
const known = "const checkout = document.querySelector('kasse-checkout');\n";

interface Example {
  readonly place: string;
  readonly markup: string;
  readonly scripts: readonly string[];
}

/** Blocks that make a page together: markup, and the JavaScript that follows it in its section. */
function examples(): Example[] {
  const found: { place: string; markup: string; scripts: string[]; block: Block }[] = [];
  for (const block of shown) {
    const last = found.at(-1);
    const belongs = last?.block.file === block.file && last.block.section === block.section;
    if (block.language === 'html')
      found.push({ place: placeOf(block), markup: onDemo(block.code), scripts: [], block });
    else if (block.language === 'js' && belongs) last.scripts.push(block.code);
    else if (block.language === 'js')
      found.push({ place: placeOf(block), markup: checkout, scripts: [block.code], block });
  }
  return found;
}

const scriptOf = (code: string): string =>
  `<script type="module">${/\bcheckout\b/u.test(code) && !/const checkout\b/u.test(code) ? known : ''}${code}</script>`;

/** The events that docs/events.md says come one after another. */
function orderOf(way: 'buy' | 'trial'): string[] {
  const [, after = ''] = readFileSync(join(root, 'docs/events.md'), 'utf8').split(
    `<!-- order of events: ${way} -->`,
  );
  const [, list = ''] = /```\n(.*?)```/su.exec(after) ?? [];
  return list.split('\n').flatMap((line) => /^kasse-[\w-]+/u.exec(line) ?? []);
}

/** Every choice at one stop is told; the page names it once. */
const withoutRepeats = (names: readonly string[]): string[] =>
  names.filter((name, place) => name !== names[place - 1]);

/** Writes the names of all events but the one that comes with every change into the name of the window. */
const listening = `<script>
  const told = [];
  for (const name of ${JSON.stringify(eventNames())})
    addEventListener(name, () => {
      told.push(name);
      window.name = JSON.stringify(told);
    });
</script>`;

function eventNames(): string[] {
  return [...readFileSync(join(root, 'docs/events.md'), 'utf8').matchAll(/^### (kasse-[\w-]+)$/gmu)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'kasse-change');
}

describe('a page of the documentation', () => {
  const pages = usePages();

  it.each(examples().map((example) => [example.place, example] as const))(
    '%s runs as it stands there',
    async (_, { markup, scripts }) => {
      // A widget of a checkout elsewhere in the page has that one too.
      const [, id] = /\bfor="([\w-]+)"/u.exec(markup) ?? [];
      const isAlone = id !== undefined && !markup.includes(`id="${id}"`);
      const around = isAlone ? checkout.replace('<kasse-checkout', `<kasse-checkout id="${id}"`) : '';
      const { page, said } = await pages.show({
        body: [markup, around, ...scripts.map(scriptOf)].join('\n'),
      });
      await page.evaluate(() => (window as unknown as { kasse: { ready: Promise<void> } }).kasse.ready);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('*')].every(
          ({ localName }) => !localName.startsWith('kasse-') || customElements.get(localName),
        ),
      );
      await page.waitForFunction(() => {
        const flows = [...document.querySelectorAll('kasse-checkout, kasse-provider')];
        return flows.every(
          (flow) => 'view' in flow && (flow as { view?: { moment: string } }).view?.moment !== 'loading',
        );
      });
      await expect.poll(async () => (await shownText(page.locator('body'))).trim()).not.toBe('');
      expect(said).toEqual([]);
    },
  );

  for (const way of ['buy', 'trial'] as const)
    it(`docs/events.md says in which order the events of a ${way} come`, async () => {
      const { page } = await pages.show({
        body: `${listening}<kasse-checkout gateway="demo" locale="en"></kasse-checkout>`,
      });
      const customer = new DemoCustomer(page);
      if (way === 'buy') {
        await customer.goToCheckout();
        await customer.orderByInvoice();
      } else {
        await customer.row('Telephony').check();
        await customer.button('Try').click();
        await customer.button('Start trial').click();
        await customer.heading('Your trial of Telephony has started').waitFor();
      }
      const told = JSON.parse(await page.evaluate(() => window.name)) as string[];
      expect(withoutRepeats(told)).toEqual(orderOf(way));
    });
});
