import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What a page that is to be judged gets before its own script. */
export const axeScript = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  preload: false,
};

/** What is wrong on a page, one line for each place. */
export async function violationsOn(page: Page): Promise<string[]> {
  const violations = await page.evaluate(judge, rules);
  return violations.map(({ id, target, why }) => `${id} at ${target}: ${why}`);
}

/**
 * Runs in the page. What is too near to something is judged once more in the middle of the window: whatever happens to
 * stand at the edge of a bar, or half under it, scrolls away from there.
 */
async function judge(options: RunOptions): Promise<{ id: string; target: string; why: string }[]> {
  const { axe } = globalThis as unknown as {
    axe: {
      run(options: RunOptions): Promise<AxeResults>;
      run(at: Element, options: RunOptions): Promise<AxeResults>;
    };
  };
  const { scrollX, scrollY } = globalThis;
  const { violations } = await axe.run({ ...options, elementRef: true });
  const found = [];
  for (const { id, nodes } of violations)
    for (const { element, target, failureSummary: why = '' } of nodes) {
      if (id === 'target-size' && element) {
        element.scrollIntoView({ block: 'center' });
        const again = await axe.run(element, { ...options, runOnly: { type: 'rule', values: [id] } });
        if (again.violations.length === 0) continue;
      }
      found.push({ id, target: target.join(' '), why });
    }
  scrollTo(scrollX, scrollY);
  return found;
}
