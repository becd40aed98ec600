import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DemoCustomer } from './demo.ts';
import { scriptTag, usePages } from './pages.ts';

/*
 * Sheets of pages that were not written with a checkout in mind. Most of it stands in shadow roots; the form of the
 * checkout page stands in the page's own tree, where all of this reaches it.
 */
const sheets: Readonly<Record<string, string>> = {
  'a small root': 'html { font-size: 62.5%; }',
  'a reset of everything':
    '* { margin: 0; padding: 0; border: 0; font: inherit; box-sizing: content-box; list-style: none; }',
  'everything unset': '*:not(html, head, head *, body, script, kasse-checkout) { all: unset; }',
  'a preflight':
    '*, ::before, ::after { box-sizing: border-box; border: 0 solid currentColor; } button, input, select { font: inherit; color: inherit; margin: 0; padding: 0; background: transparent; } h1, h2, h3 { font-size: inherit; font-weight: inherit; } svg, img { display: block; vertical-align: middle; } a { color: inherit; text-decoration: inherit; }',
  'a framework of forms':
    'label { display: inline-block; margin-bottom: .5rem; font-weight: 400; color: #777; float: left; width: 120px; } input, select { width: 50%; max-width: 200px; min-height: 60px; padding: .375rem .75rem; border: 1px solid #ced4da; border-radius: 2rem; background: pink url(data:,) no-repeat right; box-shadow: inset 0 0 9px red; text-transform: uppercase; appearance: none; transition: border-color 1s; } p { margin: 2em; max-width: 10ch; font: 22px serif; } form { display: flex; padding: 3em; border: 2px solid red; }',
  'slow everything': '* { transition: all 1s; animation-duration: 5s; }',
  'hidden inputs':
    'input { display: none; } label { visibility: hidden; } select { position: absolute; opacity: 0; }',
  'rules for forms':
    'form * { color: red; letter-spacing: .3em; transform: rotate(1deg); filter: blur(1px); } .content form div { margin: 40px; background: yellow; } label::after { content: ":"; } div::before { content: "x"; } input:focus { outline: 0; }',
  'important buttons':
    'button { display: none !important; background: red !important; } .main, .title { color: red !important; }',
};

const pages = usePages();

/** The checkout page of a new account, with something missing, on a page with this sheet. */
async function atForm(sheet: string, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const { page } = await pages.show({
    head: `<style>:root { color-scheme: light dark; } body { margin: 16px; font-family: sans-serif; }</style><style>${sheet}</style>${scriptTag}`,
    body: '<main class="content"><kasse-checkout gateway="demo" scenario="new-account"></kasse-checkout></main>',
    browser: { colorScheme: scheme },
  });
  const customer = new DemoCustomer(page);
  await customer.goToCheckout();
  await customer.button('Place order').click();
  await page.getByText('This is still missing.').first().waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return page;
}

/** How the form looks: everything that is computed for its parts, and where they stand in it. */
function looks(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const form = document.querySelector('[data-kasse]') as HTMLElement;
    const origin = form.getBoundingClientRect();
    const seen: Record<string, string> = {};
    const ofParts = [
      'form',
      '.kasse-field',
      '.kasse-label',
      'input',
      'select',
      '.kasse-message',
      '.kasse-pair',
      'svg',
      'path',
    ];
    // What a part passes on or inherits and does not show itself.
    const unseen = /^(--|transform-origin|perspective-origin|animation|-webkit-locale|counter|list-style)/u;
    for (const selector of ofParts) {
      const part = form.querySelector(selector);
      if (!part) continue;
      const style = getComputedStyle(part);
      for (const name of style)
        if (!unseen.test(name)) seen[`${selector} ${name}`] = style.getPropertyValue(name);
      const { left, top, width, height } = part.getBoundingClientRect();
      seen[`${selector} box`] = [left - origin.left, top - origin.top, width, height]
        .map(Math.round)
        .join(' ');
      for (const pseudo of ['::before', '::after'])
        seen[`${selector}${pseudo}`] = getComputedStyle(part, pseudo).content;
    }
    return seen;
  });
}

/** What shadow roots show: the title, the main button and the first row. */
function inside(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const checkout = document.querySelector('kasse-checkout')?.shadowRoot as ShadowRoot;
    const slip = checkout.querySelector('kasse-order-summary')?.shadowRoot as ShadowRoot;
    const parts = { title: checkout.querySelector('.title'), button: slip.querySelector('.main') };
    const names = [
      'font-size',
      'font-weight',
      'line-height',
      'color',
      'background-color',
      'display',
      'padding',
      'height',
      'border',
    ];
    return Object.fromEntries(
      Object.entries(parts).flatMap(([part, element]) =>
        names.map((name) => [
          `${part} ${name}`,
          element ? getComputedStyle(element).getPropertyValue(name) : 'missing',
        ]),
      ),
    );
  });
}

describe('the checkout looks as ever on a page with', () => {
  let plain: { form: Record<string, string>; inside: Record<string, string> };
  beforeAll(async () => {
    const page = await atForm('');
    // The button that was pressed fades into its colour under the pointer.
    await page.waitForFunction(() => {
      const fading = (root: Document | ShadowRoot): boolean =>
        root.getAnimations().some((animation) => animation instanceof CSSTransition) ||
        [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && fading(shadowRoot));
      return !fading(document);
    });
    plain = { form: await looks(page), inside: await inside(page) };
    await page.context().close();
  });

  it('no rules of its own, where all of it is there to be compared', () => {
    expect(plain.form['input display']).toBe('block');
    expect(Object.keys(plain.form).length).toBeGreaterThan(1000);
  });

  for (const [name, sheet] of Object.entries(sheets))
    it(name, async () => {
      const page = await atForm(sheet);
      // A page that makes everything slow also makes the colour of the place slow in which the checkout stands.
      await expect.poll(async () => differing(await looks(page), plain.form)).toEqual([]);
      await expect.poll(async () => differing(await inside(page), plain.inside)).toEqual([]);
    });
});

function differing(now: Record<string, string>, before: Record<string, string>): string[] {
  return Object.keys(before).flatMap((key) =>
    now[key] === before[key] ? [] : [`${key}: ${now[key] ?? 'missing'} in place of ${before[key] ?? ''}`],
  );
}
