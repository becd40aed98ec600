import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { preview } from 'vite';
import { browserFlags, needBrowser } from './browser.ts';
import { environment } from './run.ts';

/** A page that somebody serves. */
interface Served {
  readonly address: string;
  close(): Promise<unknown>;
}

/** Serves a folder as it lies there. */
async function serveFolder(folder: string): Promise<Served> {
  const server = await preview({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { outDir: '.' },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const [address = ''] = server.resolvedUrls?.local ?? [];
  return { address, close: () => server.close() };
}

/** Starts the server of a built Next project; it says itself at which port. */
async function serveNext(folder: string): Promise<Served> {
  const next = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', '0'],
    { cwd: folder, env: environment({ NEXT_TELEMETRY_DISABLED: '1' }), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(next, 'close');
  const close = async (): Promise<void> => {
    next.kill();
    await ended;
  };
  let said = '';
  for await (const words of next.stdout) {
    said += String(words);
    const [address] = /http:\/\/127\.0\.0\.1:\d+/u.exec(said) ?? [];
    if (address && said.includes('Ready')) return { address, close };
  }
  throw new Error(`The server of Next ended: ${said}`);
}

/** Waits for the demo's products; what the page complained of is an error. */
async function seeProducts(
  browser: Browser,
  address: string,
  goOn?: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ locale: 'en' });
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(address);
  for (const product of ['Telephony', 'Meetings', 'Rooms'])
    await page.getByRole('radio', { name: new RegExp(`^${product}`, 'u') }).waitFor();
  await goOn?.(page);
  await page.close();
  if (complaints.length > 0) throw new Error(`${address} complained: ${complaints.join('\n')}`);
}

/** The whole way to an order, as `docs/react.md` goes it. */
async function order(page: Page): Promise<void> {
  const press = (name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).and(page.locator(':not(.step)')).click();
  await page.getByRole('radio', { name: /^Telephony/u }).check();
  for (const name of ['Buy', 'Continue', 'Checkout', 'Place order']) await press(name);
  await page.getByText(/^The portal knows of order SW-\d+-\d+\.$/u).waitFor();
}

/** Does the same, and begins anew by the button that the page made of the view. */
async function orderAgain(page: Page): Promise<void> {
  await order(page);
  await page.getByRole('button', { name: 'Order something else' }).click();
  await page.getByRole('radio', { name: /^Telephony/u }).waitFor();
}

/** What has to be in the markup that the server of Next sends. */
const markup = [
  '<kasse-checkout id="shop" gateway="demo" locale="en"></kasse-checkout>',
  '<kasse-cart compact="" for="shop"></kasse-cart>',
];

/** Opens the built projects in a folder. Rejects with what is wrong with them. */
export async function lookAtConsumers(folder: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: await needBrowser(), args: [...browserFlags] });
  const served: Served[] = [];
  try {
    const serve = async (serving: Promise<Served>): Promise<string> => {
      const one = await serving;
      served.push(one);
      return one.address;
    };
    await seeProducts(browser, await serve(serveFolder(join(folder, 'vite/dist'))), orderAgain);
    await seeProducts(browser, await serve(serveFolder(join(folder, 'webpack'))));
    const next = await serve(serveNext(join(folder, 'next')));
    const html = await (await fetch(next)).text();
    for (const tag of markup)
      if (!html.includes(tag)) throw new Error(`Next does not render ${tag}, but ${html}`);
    await seeProducts(browser, next, order);
  } finally {
    await browser.close();
    for (const one of served) await one.close();
  }
}
