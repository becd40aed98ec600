import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

/*
 * The first hour of a designer who has the address of the stories, or the repository and `npm run storybook`. Read it
 * from top to bottom; each step goes on where the one before it ended.
 */

describe('the first hour of a designer', () => {
  let stage: Stage;
  let page: Page;
  let story: FrameLocator;

  beforeAll(async () => {
    stage = await openStage({
      viewport: { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    ({ page } = stage);
    story = page.frameLocator('#storybook-preview-iframe');
  });
  afterAll(() => stage.close());

  /** Opens a folder of the sidebar, if it is closed, then what is in it. */
  const open = async (...path: readonly string[]): Promise<void> => {
    for (const [depth, name] of path.entries()) {
      const isLast = depth === path.length - 1;
      const item = page
        .locator('nav')
        .getByRole(isLast ? 'link' : 'button', { name, exact: true })
        .first();
      if (isLast || (await item.getAttribute('aria-expanded')) === 'false') await item.click();
    }
  };
  /** Chooses a value of a tool above the story. */
  const choose = async (tool: string, value: string): Promise<void> => {
    const tools = page.getByRole('toolbar');
    await tools.getByRole('button', { name: new RegExp(`^${tool} `, 'u') }).click();
    await page.getByRole('option', { name: new RegExp(`^${value}`, 'u') }).click();
  };
  const says = (text: RegExp | string) => story.getByText(text).first().waitFor();

  it('1. `npm run storybook` is the one command, and the stories open with a page that says where what is.', async () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['storybook']).toBeTruthy();
    await page.goto(stage.site.url);
    await story.getByRole('heading', { name: 'Kasse for designers' }).waitFor();
  });

  it('2. Press “Click through it”, choose a product, press Buy: it is the real checkout.', async () => {
    await story.getByRole('link', { name: 'Click through it' }).click();
    await story.getByRole('radio', { name: /^Telephony/u }).check();
    await story.getByRole('button', { name: 'Buy' }).click();
    await says('Choose a plan');
  });

  it('3. Look at the panel “Actions”: every event of Kasse is there.', async () => {
    await page.getByRole('tab', { name: /^Actions/u }).click();
    for (const event of ['kasse-ready', 'kasse-selection-change', 'kasse-step'])
      await page.getByText(event).first().waitFor();
  });

  it('4. Choose “Deutsch” and “Dark” above the story.', async () => {
    await choose('Language', 'Deutsch');
    await says('Welches Produkt möchten Sie hinzufügen?');
    await choose('Colour scheme', 'Dark');
    await story.locator('.page[data-theme="dark"]').waitFor();
  });

  it('5. Find the state “Trial already used” in the sidebar.', async () => {
    await open('Every state', 'Trial already used');
    await says('Testversion bereits genutzt');
  });

  it('6. Choose “Show keys”: each text is its key, as the page “Words” and `messages` call it.', async () => {
    await choose('Keys', 'Show keys');
    await says('products.trialUsed');
    await choose('Keys', 'Show texts');
  });

  it('7. Search “bereits genutzt” in “Words”; the link beside it leads to the state.', async () => {
    await open('Words');
    await story.getByRole('searchbox', { name: 'Search keys and texts' }).fill('bereits genutzt');
    await says('products.trialUsed');
    await story.getByRole('link', { name: 'Every state: trial already used' }).first().click();
    await page.waitForURL(/journey-every-state--trial-already-used/u);
    await says('Testversion bereits genutzt');
  });

  it('8. Copy the token of the accent in “Tokens”, and read its contrast.', async () => {
    await open('Tokens');
    await story.getByRole('button', { name: 'Copy --kasse-color-accent', exact: true }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('--kasse-color-accent');
    const row = story.getByRole('row', { name: /--kasse-color-on-accent/u });
    expect(await row.innerText()).toMatch(/#04201f.*8\.\d on accent/su);
  });

  it('9. Choose the theme “Rund”: four tokens make it somebody else’s.', async () => {
    await open('Every state', 'Checkout');
    await choose('Theme', 'Rund');
    await story.locator('.page.rund').waitFor();
    const button = story.getByRole('button', { name: /Place order|Bestellung aufgeben/u });
    expect(await button.evaluate((shown) => getComputedStyle(shown).borderRadius)).toBe('14px');
  });

  it('10. Choose “Show parts”: what a token cannot change has a name for `::part()`.', async () => {
    await choose('Parts', 'Show parts');
    await story.locator('#outlined-parts [data-names="slip"]').waitFor();
    await choose('Parts', 'Hide parts');
  });

  it('11. Set “presentation” to “dialog” and “open” to true in the controls of the playground.', async () => {
    await open('Checkout', 'Playground');
    await page.getByRole('tab', { name: /^Controls/u }).click();
    await page.getByLabel('presentation').selectOption('dialog');
    await page.locator('#control-open, label[for="control-open"]').first().click();
    await story.getByRole('dialog').waitFor();
  });

  it('12. Open “Live chart” and start a trial: the states light up in the drawing as the checkout goes on.', async () => {
    await open('Live chart', 'From The Beginning');
    const lit = (state: string) =>
      story.locator(`[data-state="checkout.journey.${state}"][data-now]`).waitFor();
    await lit('choosing');
    await story.getByRole('radio', { name: /^Telefonie/u }).check();
    await story.getByRole('button', { name: 'Testen' }).click();
    await story.getByRole('button', { name: 'Testversion starten' }).click();
    await lit('trialStarted');
  });

  it('Nothing went wrong on the way, and everything came from the folder of the stories.', () => {
    expect({ faults: stage.takeFaults(), missed: stage.site.missed }).toEqual({ faults: [], missed: [] });
  });
});
