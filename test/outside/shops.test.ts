import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { scriptTag, usePages } from '../embed/pages.ts';

const pages = usePages();

/** Texts that a catalogue may hold by mistake or on purpose. */
const names = [
  '<img src=x onerror="globalThis.isOwned=1"><script>globalThis.isOwned=1</script>',
  '\u202eexe.gnp\u202c and on \u2066',
  'W'.repeat(2000),
  'zero\u200bwidth'.repeat(40),
  '👩‍👩‍👧‍👦'.repeat(60),
  'شركة الاتصالات המילים של עסק',
  '\ud800',
];

/** A page with a checkout over the demo's products under these names, whose storage holds what `script` put there. */
async function shop(script: () => void = () => undefined, attributes = '', link = {}): Promise<Page> {
  const memory = readdirSync(pages.scripts).find((file) => /^kasse-memory-.*\.js$/u.test(file)) ?? '';
  pages.site.put(
    '/shop.js',
    `import { createMemoryGateway } from '/v1/${memory}';
    const names = ${JSON.stringify(names)};
    const gateway = createMemoryGateway();
    const checkout = document.querySelector('template').content.firstChild;
    checkout.gateway = {
      ...gateway,
      async catalogue(...call) {
        const catalogue = await gateway.catalogue(...call);
        const products = catalogue.products.map((product, index) => {
          const name = names[index % names.length];
          return { ...product, name: { en: name }, summary: { en: name }, ...(index === 0 && ${JSON.stringify(link)}) };
        });
        return { ...catalogue, products };
      },
    };
    checkout.locale = 'en';
    document.body.append(checkout);`,
    { 'content-type': 'text/javascript' },
  );
  const { page } = await pages.show({
    head: `${scriptTag}<script type="module" src="/shop.js"></script>`,
    body: `<template><kasse-checkout ${attributes}></kasse-checkout></template>`,
    browser: { viewport: { width: 320, height: 800 } },
    script,
  });
  return page;
}

const isOwned = (page: Page): Promise<boolean> => page.evaluate(() => 'isOwned' in globalThis);
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('names from the catalogue', () => {
  it('are text, break inside a narrow window and keep their direction to themselves', async () => {
    const page = await shop();
    const rows = page.getByRole('radio');
    await rows.first().waitFor();
    expect(await overflow(page)).toBe(0);
    for (let index = 0; index < (await rows.count()); index += 2) await rows.nth(index).check();
    await rows.first().check();
    await page.getByRole('button', { name: 'Buy' }).first().click();
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    expect([await overflow(page), await isOwned(page)]).toEqual([0, false]);
    expect(await page.locator('img').count()).toBe(0);
    // A name is a box of its own, out of which no direction leads.
    const boxes = await page
      .locator('.name')
      .evaluateAll((found) =>
        found.map((name) => [getComputedStyle(name).display, getComputedStyle(name).unicodeBidi]),
      );
    expect(boxes.filter(([display, bidi]) => display === 'inline' && bidi !== 'isolate')).toEqual([]);
  });
});

describe('links and pictures from the catalogue', () => {
  it.each([
    { icon: 'javascript:globalThis.isOwned=1' },
    { url: 'javascript:globalThis.isOwned=1' },
    { icon: 'data:text/html,<script>globalThis.isOwned=1</script>' },
  ])('that must not be followed leave their product out: %o', async (link) => {
    const page = await shop(undefined, '', link);
    const rows = page.getByRole('radio');
    await rows.first().waitFor();
    expect(await page.getByText('onerror').count()).toBe(0);
    expect([await isOwned(page), await page.locator('img').count()]).toEqual([false, 0]);
  });
});

describe('a checkout begins as ever', () => {
  const storages: Readonly<Record<string, () => void>> = {
    'with nonsense in storage': () => {
      // The empty page before ours has no storage.
      if (location.protocol === 'about:') return;
      const key = 'kasse.draft.v1:object#';
      const draft =
        '{"__proto__":{"isOwned":1},"selection":{"productId":7,"seats":1e999},"cart":{"items":[null,{"seats":-1}],"codes":[{}]},"link":[],"accountId":{}}';
      localStorage.setItem(key, draft);
      localStorage.setItem(`${key}:open`, '{"kind":"order","request":[]}');
      localStorage.setItem('kasse.told.v1', '{"length":9}');
      sessionStorage.setItem(key, '"text"');
    },
    'with a megabyte in storage': () => {
      if (location.protocol !== 'about:')
        localStorage.setItem('kasse.draft.v1:object#', 'M'.repeat(1_000_000));
    },
    'with storage that throws': () => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    },
    'with nonsense from other windows': () => {
      for (const data of [null, 1, 'M', { type: 'kasse', version: {} }])
        addEventListener('load', () => {
          postMessage(data, '*');
          dispatchEvent(
            new StorageEvent('storage', { key: 'kasse.draft.v1:object#', newValue: JSON.stringify(data) }),
          );
        });
    },
  };
  for (const [what, script] of Object.entries(storages))
    it(what, async () => {
      const page = await shop(script);
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: 'Buy' }).first().waitFor();
      expect(await isOwned(page)).toBe(false);
    });

  it('with a link that names nothing there is, and says so', async () => {
    const page = await shop(
      undefined,
      'product="__proto__" intent="toString" plan="constructor" seats="1e999" billing="javascript:1" code="&#x202e;"',
    );
    await page.getByText('The offer behind this link no longer exists.').first().waitFor();
    await page.getByRole('radio').first().check();
    expect(await isOwned(page)).toBe(false);
  });
});
