import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { writeReport, writesReports } from '../../tools/report.ts';
import { scriptTag, usePages } from '../embed/pages.ts';
import { measureCart, measureProducts, middleOf } from './measure.ts';
import type { Measured } from './measure.ts';
import { plot } from './plot.ts';
import { cartOf, catalogueOf } from './shop.ts';

const pages = usePages();

/** How often each size is measured, in turns, so that a busy moment meets all of them. */
const rounds = Number(process.env['KASSE_ROUNDS'] ?? 7);
const products = [10, 100, 1000];
const lines = [1, 10, 50];

/** A page with the real script that begins a checkout over a catalogue of its own when it is told to. */
async function open(): Promise<Page> {
  const memory = readdirSync(pages.scripts).find((file) => /^kasse-memory-.*\.js$/u.test(file));
  pages.site.put(
    '/bench.js',
    `import { createMemoryGateway } from '/v1/${memory ?? ''}';
    const seen = (root, selector) => [...root.querySelectorAll('*')].some((element) =>
      element.matches(selector) || (element.shadowRoot && seen(element.shadowRoot, selector)));
    const frame = () => new Promise(requestAnimationFrame);
    globalThis.bench = {
      async start(catalogue, cart, view) {
        await window.kasse.ready;
        const gateway = createMemoryGateway({ catalogue });
        const { version } = await gateway.cart();
        await gateway.saveCart({ cart, version });
        const checkout = document.createElement('kasse-checkout');
        Object.assign(checkout, { gateway, start: view, locale: 'en' });
        document.body.append(checkout);
        while (!seen(document, view === 'cart' ? 'kasse-seat-field' : '.rows .row')) await frame();
        await frame();
      },
    };`,
    { 'content-type': 'text/javascript' },
  );
  const head = `${scriptTag}<script type="module" src="/bench.js"></script>`;
  const { page } = await pages.show({ head, body: '', allows: /a product may|no further/u });
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

/** The same measure at several sizes, as the middle of all rounds. */
type Series = readonly { readonly size: number; readonly all: readonly Measured[] }[];

async function measured(sizes: readonly number[], run: (page: Page, size: number) => Promise<Measured>) {
  const all = new Map(sizes.map((size) => [size, [] as Measured[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const size of sizes) {
      const page = await open();
      all.get(size)?.push(await run(page, size));
      await page.context().close();
    }
  }
  return sizes.map((size) => ({ size, all: all.get(size) ?? [] }));
}

const measures = ['paint', 'change', 'memory'] as const;
const middle = (series: Series, place: number, measure: (typeof measures)[number]): number =>
  middleOf((series[place]?.all ?? []).map((each) => each[measure]));

const found: Record<string, Series> = {};

afterAll(() => {
  const tables = Object.entries(found).map(([name, series]) => table(name, series));
  console.log(tables.join('\n\n'));
  if (!writesReports) return;
  writeReport('scale', {
    title: 'scale in the page',
    body: [
      `Real Chromium, the built script, the service in the page. The middle of ${rounds} rounds, in turns, with the least and the most. First paint: from the start of the checkout until its rows are painted, with the script there. One change: from the press until its effect is painted. Memory: what lives after a collection, the catalogue included. The machine is not quiet, so read the ratios.`,
      ...tables,
      growth,
      ...Object.keys(found).map(
        (name) => `![${name}](./${new Date().toISOString().slice(0, 10)}-scale-${name}.svg)`,
      ),
    ].join('\n\n'),
    pictures: Object.fromEntries(
      Object.entries(found).map(([name, series]) => [`${name}.svg`, plot(name, series)]),
    ),
  });
});

const growth = `Everything grows less than in proportion. What grows with the catalogue is one row of the picker for each product: its words and its price are written, its elements made. From 40 products on rows have one line, and rows out of sight are neither laid out nor painted (\`content-visibility\`): without that the first paint of 1,000 products took 2,178 ms (1,241 to 2,905) in an earlier run of seven rounds, at another load of the machine, nine times that of ten: part of the difference may be noise. A change draws every row's template again, but touches only the two rows that differ. What grows with the cart is one line with its fields.`;

function table(name: string, series: Series): string {
  const spread = (numbers: readonly number[], unit: number): string =>
    `${(middleOf(numbers) / unit).toFixed(1)} (${(Math.min(...numbers) / unit).toFixed(1)} to ${(Math.max(...numbers) / unit).toFixed(1)})`;
  const rows = series.map(({ size, all }, place) => {
    const of = (measure: (typeof measures)[number]) => all.map((each) => each[measure]);
    const ratios = measures.map((measure) =>
      (middle(series, place, measure) / middle(series, 0, measure)).toFixed(1),
    );
    return `| ${size} | ${spread(of('paint'), 1)} | ${spread(of('change'), 1)} | ${spread(of('memory'), 1e6)} | ${ratios.join(' / ')} |`;
  });
  return `## ${name}\n\n| Size | First paint, ms | One change, ms | Memory, MB | Times the smallest: paint / change / memory |\n| ---: | ---: | ---: | ---: | ---: |\n${rows.join('\n')}`;
}

describe('grows at most in proportion', () => {
  for (const [name, sizes, run] of [
    ['products', products, (page: Page, size: number) => measureProducts(page, catalogueOf(size))],
    [
      'cart lines',
      lines,
      (page: Page, size: number) => measureCart(page, catalogueOf(80), cartOf(size, catalogueOf(80))),
    ],
  ] as const)
    it(`with the number of ${name}`, async () => {
      const series = await measured(sizes, run);
      found[name.replace(' ', '-')] = series;
      const last = sizes.length - 1;
      const growthOf = (sizes[last] ?? 1) / (sizes[0] ?? 1);
      for (const measure of measures)
        expect(middle(series, last, measure) / middle(series, 0, measure), measure).toBeLessThan(growthOf);
    }, 600_000);
});
