import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { needBrowser } from '../../tools/browser.ts';
import { root } from '../../tools/root.ts';
import { DemoCustomer } from '../embed/demo.ts';
import { blockOf } from '../embed/guide.ts';
import { documentOf, usePages } from '../embed/pages.ts';
import { openStaticSite } from '../embed/static-site.ts';
import { shownText } from '../journeys/customer.ts';

/*
 * The first hour of a portal team, with docs/compose.md beside them. They have a page, the folder of the script under
 * /v1 and nothing else; whatever they paste is read from the guide as it stands there.
 */

const guide = 'docs/compose.md';
const pasted = (...names: readonly string[]): string =>
  names
    .map((name) => blockOf(name, guide))
    .map((block) => (block.startsWith('<') ? block : `<script type="module">${block}</script>`))
    .join('\n');

describe('the first hour of a portal team', () => {
  const pages = usePages();

  it('minute 5: a provider and three widgets show the products', async () => {
    const { page, said } = await pages.show({ head: '', body: pasted('first page') });
    const customer = new DemoCustomer(page);
    await customer.row('Telephony').check();
    await customer.button('Buy').waitFor();
    expect(said).toEqual([]);
  });

  it('minute 15: a page of their own sells, from the first choice to the order', async () => {
    const { page, said } = await pages.show({ body: pasted('whole page', 'whole page, its script') });
    const customer = new DemoCustomer(page);
    await customer.row('Telephony').check();
    await customer.button('Buy').click();
    await page.getByRole('textbox').fill('10');
    await customer.button('Continue').click();
    await customer.row('Annually').check();
    await expect.poll(() => shownText(page.locator('kasse-order-summary'))).toContain('€1,800.00');
    await customer.button('Checkout').click();
    await page.getByRole('button', { name: '1 item in your cart' }).waitFor();
    await customer.row('Invoice').check();
    await customer.button('Place order').click();
    await page.getByText(/^Order number /u).waitFor();
    expect(await page.locator('kasse-checkout-form').isVisible()).toBe(false);
    expect(said).toEqual([]);
  });

  it('minute 30: what a customer finds who may not order is one attribute away', async () => {
    const { page } = await pages.show({ body: pasted('whole page', 'whole page, its script') });
    await page.locator('kasse-provider').evaluate((shop) => shop.setAttribute('scenario', 'corporate'));
    await page.getByText('Corporate accounts manage').first().waitFor();
  });

  it('minute 40: a picker and the seat selector stand in a form of theirs', async () => {
    const { page } = await pages.show({ body: pasted('a plain form', 'a plain form, its script') });
    pages.site.put('/ask', 'Thank you.');
    const sent = page.waitForRequest(/\/ask\?/u);
    await page.getByRole('button', { name: 'Send' }).click();
    expect(
      await page.locator('kasse-plan-picker').evaluate((plans) => plans.matches(':state(user-invalid)')),
    ).toBe(true);
    await page.getByRole('radio', { name: 'Plus' }).check();
    await page.getByRole('button', { name: 'Number of licences +2' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    expect(new URL((await sent).url()).search).toBe('?seats=6&plan=plus');
  });

  it('minute 50: the tests that the guide shows are the ones that run here', () => {
    const read = (file: string): string => readFileSync(join(root, 'test/first-hour', file), 'utf8');
    expect(`${blockOf('web test runner', guide)}\n`).toBe(read('your-page.browser.ts'));
    expect(`${blockOf('vitest', guide)}\n`).toBe(read('your-page.ts'));
  });
});

/** Their page as it is served while their tests run. */
const site = await openStaticSite({ folders: { '/v1/': inject('scripts') } });
site.put('/', documentOf({ head: '', body: blockOf('page under test', guide) }));
afterAll(async () => {
  vi.unstubAllEnvs();
  await site.close();
});
beforeAll(() => {
  expect(process.env['PAGE_URL']).toBe(site.url);
});
vi.stubEnv('PAGE_URL', site.url);
vi.stubEnv('CHROME_PATH', await needBrowser());
await import('./your-page.ts');
