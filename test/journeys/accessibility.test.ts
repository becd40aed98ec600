import { describe, expect, it } from 'vitest';
import { axeScript as script, violationsOn } from './axe.ts';
import { coveredFocusOn } from './covered-focus.ts';
import { useStage } from './use-stage.ts';
import { showIn, views, walkingView } from './views.ts';
import type { View } from './views.ts';
import { beginningOf } from './walk.ts';
import { walks } from './walks.ts';
import type { Language } from './words.ts';

const visit = useStage();

const isWholeGrid = process.env['KASSE_GRID'] === 'full';
/** Bars that stick to an edge cover most of the smallest window. */
const narrowest = Math.min(...views.map(({ width }) => width));
/** German, the longer language, in three views and with keys; English in the fourth, unless the whole grid is asked for. */
const isFourth = ({ width, scheme }: View): boolean => width === 1280 && scheme === 'dark';
const grid: readonly (readonly [Language, readonly View[]])[] = [
  ['de', isWholeGrid ? views : views.filter((view) => !isFourth(view))],
  ['en', isWholeGrid ? views : views.filter(isFourth)],
];

describe.each(grid)('axe finds nothing and the focus is never covered, %s', (language, wanted) => {
  it.each(walks)('on the way of: $name', async (walk) => {
    const { path, options } = beginningOf(walk, language);
    const visited = await visit(path, { ...options, script });
    const found: string[] = [];
    await walk.go(visited, async (state) => {
      for (const view of wanted) {
        await showIn(visited.page, view);
        const { width, scheme } = view;
        const place = `${state}, ${width}, ${scheme}`;
        const faults = await violationsOn(visited.page);
        if (scheme === 'light' && (isWholeGrid || (language === 'de' && width === narrowest)))
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
});
