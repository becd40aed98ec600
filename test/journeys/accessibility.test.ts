import { describe, expect, it } from 'vitest';
import { axeScript as script, violationsOn } from './axe.ts';
import { coveredFocusOn } from './covered-focus.ts';
import { useStage } from './use-stage.ts';
import { showIn, views, walkingView } from './views.ts';
import { beginningOf } from './walk.ts';
import type { Walk } from './walk.ts';
import { walks } from './walks.ts';
import type { Language } from './words.ts';

const visit = useStage();

/** In a frame of another origin axe asks the page above it, which Firefox writes down as a fault. */
const axeOfTheFrame = /target origin provided .* does not match the recipient/u;
const isWholeGrid = process.env['KASSE_GRID'] === 'full';
/** Bars that stick to an edge cover most of the smallest window. */
const narrowest = Math.min(...views.map(({ width }) => width));
/** The tree is the same in both languages: German, the longer one, on every way, English on every fourth. */
const grid: readonly (readonly [Language, readonly Walk[]])[] = [
  ['de', walks],
  ['en', isWholeGrid ? walks : walks.filter((_, place) => place % 4 === 0)],
];

describe.each(grid)('axe finds nothing and the focus is never covered, %s', (language, chosen) => {
  it.each(chosen)('on the way of: $name', { timeout: 120_000 }, async (walk) => {
    const { path, options } = beginningOf(walk, language);
    const visited = await visit(path, { ...options, script });
    visited.faults.allow(axeOfTheFrame);
    const found: string[] = [];
    await walk.go(visited, async (state) => {
      for (const view of views) {
        await showIn(visited.page, view);
        const { width, scheme } = view;
        const place = `${state}, ${width}, ${scheme}`;
        const faults = await violationsOn(visited.page);
        if (scheme === 'light' && (isWholeGrid || width === narrowest))
          faults.push(...(await coveredFocusOn(visited.page)));
        found.push(...faults.map((fault) => `${place}: ${fault}`));
      }
      await showIn(visited.page, walkingView);
    });
    expect(found).toEqual([]);
  });
});

it('axe sees a fault where there is one, also inside a checkout', async () => {
  const { page, customer } = await visit('/kaufen', { account: 'muster', script });
  await customer.row(customer.words.telephony).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await customer.row(customer.words.telephony).evaluate((input) => {
    input.removeAttribute('aria-labelledby');
    input.closest('label')?.replaceWith(input);
  });
  expect((await violationsOn(page)).join()).toContain('label');
  await page.evaluate(() => {
    const row = document.createElement('p');
    for (const name of ['one', 'other']) {
      const small = Object.assign(document.createElement('button'), { ariaLabel: name });
      Object.assign(small.style, { width: '9px', height: '9px', padding: '0', border: '0' });
      row.append(small);
    }
    document.body.append(row);
  });
  expect((await violationsOn(page)).join()).toContain('target-size');
});
