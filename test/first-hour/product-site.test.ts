import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DemoCustomer } from '../embed/demo.ts';
import { blockOf } from '../embed/guide.ts';
import { openStaticSite } from '../embed/static-site.ts';
import type { StaticSite } from '../embed/static-site.ts';
import { sharedBrowser } from '../journeys/browser.ts';
import { shownText } from '../journeys/customer.ts';

/*
 * The first hour of somebody who has a product site: an empty folder, a text editor, a browser, and docs/embed.md, from
 * which every line here is pasted. Read it from top to bottom.
 */

describe('the first hour of a product site', () => {
  let folder: string;
  let site: StaticSite;
  let page: Page;
  let customer: DemoCustomer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kasse-first-hour-'));
    site = await openStaticSite({ folders: { '/': folder } });
    page = await (await sharedBrowser()).newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(10_000);
    customer = new DemoCustomer(page);
  });
  afterAll(async () => {
    await page.context().close();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const save = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  const question = 'Which product would you like to add?';

  it('1. Copy the built folder into an empty one, and paste five lines into an empty file.', () => {
    cpSync(inject('scripts'), join(folder, 'kasse'), { recursive: true });
    save('index.html', blockOf('five lines'));
    expect(read('index.html').split('\n')).toHaveLength(5);
  });

  it('2. Open it: a link, and one request for the script.', async () => {
    await page.goto(site.url);
    // That nothing more is asked for can only be seen by waiting for it.
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('link').innerText()).toBe('Add a product');
    expect(site.requests).toEqual(['/', '/kasse/kasse.js']);
  });

  it('3. Press the link, choose, order: the demo has an order number.', async () => {
    await page.getByRole('link', { name: 'Add a product' }).click();
    await customer.heading(question).waitFor();
    await customer.goToCheckout();
    await customer.orderByInvoice();
    expect(await page.getByText(/^Order number /u).innerText()).toMatch(/\d/u);
  });

  it('4. Paste the style with one colour of the site, reload: the main button has it.', async () => {
    save('index.html', `${read('index.html')}\n${blockOf('accent')}`);
    await page.goto(site.url);
    await page.getByRole('link', { name: 'Add a product' }).click();
    await customer.row('Meetings').check();
    const colour = await customer
      .button('Buy')
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(blockOf('accent')).toContain('#d6336c');
    expect(colour).toBe('rgb(214, 51, 108)');
  });

  it('5. Paste the lines for the data layer above the script, order again: the purchase is in it.', async () => {
    const [doctype = '', html = '', ...rest] = read('index.html').split('\n');
    save('index.html', [doctype, html, blockOf('data layer'), ...rest].join('\n'));
    await page.goto(site.url);
    await page.getByRole('link', { name: 'Add a product' }).click();
    await customer.goToCheckout('Meetings');
    await customer.orderByInvoice();
    const heard = await page.evaluate(
      () => (window as unknown as { dataLayer: { event?: string; ecommerce: unknown }[] }).dataLayer,
    );
    const names = heard.flatMap(({ event }) => event ?? []);
    expect(names.filter((name) => name !== 'view_item_list')).toEqual([
      'select_item',
      'begin_checkout',
      'purchase',
    ]);
    expect(heard.at(-1)?.ecommerce).toMatchObject({
      transaction_id: expect.stringMatching(/\d/u) as string,
      currency: 'EUR',
      value: 95.2,
      items: [{ item_id: 'meetings', item_variant: 'basis', quantity: 1 }],
    });
  });

  it('6. Put a launcher around a link of the own menu: it opens with that product chosen.', async () => {
    save('index.html', `${read('index.html')}\n${blockOf('own link')}`);
    await page.goto(site.url);
    await page.getByRole('navigation').getByRole('link', { name: 'Add Telephony' }).click();
    await customer.button('Try').click();
    await customer.button('Start trial').click();
    await customer.heading('Your trial of Telephony has started').waitFor();
  });

  it('7. With the modifier key the same link opens its own page in another tab.', async () => {
    save('buy', '<!doctype html><title>Buy</title><h1>Buy here</h1>');
    await page.goto(site.url);
    const tab = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Add Telephony' }).click({ modifiers: ['ControlOrMeta'] });
    await (await tab).getByRole('heading', { name: 'Buy here' }).waitFor();
    expect(new URL((await tab).url()).search).toBe('?product=telefonie');
    await (await tab).close();
  });

  it('8. Write words for a choice that waits: the link says that the order goes on.', async () => {
    const style = `<style>${blockOf('resuming style')}</style>`;
    save(
      'index.html',
      read('index.html').replace(/<kasse-launcher><a.*\n/u, `${blockOf('resuming link')}\n`) + style,
    );
    await page.goto(site.url);
    await page.getByRole('link', { name: 'Add a product' }).click();
    await customer.row('Meetings').check();
    await customer.button('Close').click();
    await page.getByRole('link', { name: 'Continue your order' }).click();
    expect(await customer.row('Meetings').isChecked()).toBe(true);
  });

  it('9. Paste prices into the page of prices: they are those of the catalogue.', async () => {
    const [doctype = '', html = '', script = ''] = blockOf('five lines').split('\n');
    save('prices.html', [doctype, html, script, blockOf('prices')].join('\n'));
    await page.goto(`${site.url}/prices.html`);
    const line = (number: number) => () => shownText(page.locator('p').nth(number));
    await expect.poll(line(0)).toBe('Telephony Plus: €180.00 per licence per year, excl. VAT');
    await expect.poll(line(1)).toBe('For ten people: €180.00 per month, excl. VAT');
  });
});
