import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** Where your page is served while the tests run. */
const address = process.env['PAGE_URL'] ?? 'http://localhost:5173/';
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium' });
});
afterAll(() => browser.close());

async function visit(scenario: string) {
  const page = await browser.newPage();
  await page.goto(address);
  await page
    .locator('kasse-provider')
    .evaluate((shop, name) => shop.setAttribute('scenario', name), scenario);
  return page;
}

it('sells to an account whose trial is used, and does not offer one', async () => {
  const page = await visit('trial-used');
  await page.getByRole('radio', { name: /^Telephony/u }).check();
  await page.getByRole('button', { name: 'Buy', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Try', exact: true }).count()).toBe(0);
});

it('says whom to ask where somebody may not order', async () => {
  const page = await visit('member');
  await page.getByText('Only billing contacts can order').waitFor();
});
