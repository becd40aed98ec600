import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtEntries } from './site.ts';
import { arrived, goToStory, inHaste, isDrawn, openStage, storyAddress } from './stage.ts';
import type { Stage } from './stage.ts';

const states = builtEntries().filter(
  ({ id, type }) => type === 'story' && id.startsWith('journey-every-state--') && !id.includes('at-a-glance'),
);

/** What sticks out of the window or is cut off, in words; nothing may be. */
async function brokenPlaces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const all = (place: ParentNode): Element[] =>
      Array.from(place.querySelectorAll('*')).flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);
    for (const element of all(document.body)) {
      const hasText = Array.from(element.childNodes).some(
        (node) => node instanceof Text && node.data.trim() !== '',
      );
      if (!hasText || !element.checkVisibility() || element.matches('.unseen, .unseen *, option')) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      const name = `<${element.localName}> “${element.textContent.trim().slice(0, 40)}”`;
      if (left < -1 || right > clientWidth + 1) found.push(`${name} sticks out`);
      const { overflow, textOverflow } = getComputedStyle(element);
      const isCut = overflow !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      if (isCut || textOverflow === 'ellipsis') found.push(`${name} is cut off`);
    }
    return found;
  });
}

describe('words that are 40 % longer, in a window of 320 px', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ ...inHaste, viewport: { width: 320, height: 800 } });
    await stage.page.goto(storyAddress(stage.site, 'start-here--welcome', 'locale:long'));
    await arrived(stage.page);
  });
  afterAll(() => stage.close());

  it.each(states.map(({ name, id }) => [name, id]))(
    '%s: nothing sticks out or is cut off',
    async (_name, id) => {
      await goToStory(stage.page, id);
      await isDrawn(stage.page);
      expect(await brokenPlaces(stage.page)).toEqual([]);
    },
  );

  it('are longer', async () => {
    await goToStory(stage.page, 'journey-every-state--checkout');
    const title = await stage.page.getByRole('heading', { level: 2 }).first().innerText();
    expect(title.length).toBeGreaterThanOrEqual(Math.ceil('Checkout'.length * 1.4));
  });
});
