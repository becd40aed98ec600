import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { build, preview } from 'vite';
import type { PreviewServer } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { sharedBrowser } from './browser.ts';
import { Customer, plain } from './customer.ts';
import { listenToEvents } from './event-log.ts';
import { watchForFaults } from './faults.ts';
import { mainLanguages } from './words.ts';
import type { Language } from './words.ts';

const configFile = join(root, 'examples/react/vite.config.ts');
const outDir = join(root, 'node_modules/.cache/example-react');

/** What the portal writes down. */
const log = {
  de: {
    ordered: /^Bestellung SW-\d{4}-\d{6} über 2\.142,00 €$/u,
    tried: /^Test von telefonie bis \d+\. \w+ \d{4}$/u,
  },
  en: {
    ordered: /^Order SW-\d{4}-\d{6} of €2,142\.00$/u,
    tried: /^Trial of telefonie until \w+ \d+, \d{4}$/u,
  },
};

let server: PreviewServer;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const port = { port: 0, host: '127.0.0.1' };
  server = await preview({ configFile, logLevel: 'error', build: { outDir }, preview: port });
});

afterAll(async () => {
  await server.close();
});

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

async function visit(language: Language) {
  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: language });
  contexts.push(context);
  context.setDefaultTimeout(10_000);
  const [events, faults] = [await listenToEvents(context), await watchForFaults(context)];
  const page = await context.newPage();
  await page.goto(`${addressOf(server)}?lang=${language}`);
  const entries = async () => (await page.getByRole('listitem').allInnerTexts()).map(plain);
  return { page, customer: new Customer(page, language), events, faults, entries };
}

describe.each(mainLanguages)('the portal in React, %s', (language) => {
  it('sells ten licences and hears of the order once', async () => {
    const { customer, events, faults, entries } = await visit(language);
    await customer.choose(customer.words.telephony);
    await customer.goToCheckout();
    await customer.seeTotal(2142);
    await customer.press(customer.words.placeOrder);
    await expect.poll(entries).toEqual([expect.stringMatching(log[language].ordered)]);
    expect(events.named('kasse-order-placed')).toHaveLength(1);
    expect(faults.all).toEqual([]);
  });

  it('starts a trial and hears of it once', async () => {
    const { customer, faults, entries } = await visit(language);
    await customer.choose(customer.words.telephony);
    await customer.press(customer.words.try);
    await customer.press(customer.words.startTrial);
    await expect.poll(entries).toEqual([expect.stringMatching(log[language].tried)]);
    expect(faults.all).toEqual([]);
  });
});

describe('the portal in React', () => {
  it('keeps what was typed while the order is changed beside it', async () => {
    const { page, customer, faults } = await visit('de');
    await customer.choose(customer.words.telephony);
    await customer.goToCheckout();
    await customer.type(customer.words.reference, 'KST 4711');
    await customer.press(customer.words.changeOrder);
    await customer.seatsOf(customer.words.telephony).fill('5');
    await page.getByRole('button', { name: customer.words.apply }).click();
    await customer.seeTotal(1071);
    expect(await customer.field(customer.words.reference).inputValue()).toBe('KST 4711');
    expect(faults.all).toEqual([]);
  });
});

function addressOf({ resolvedUrls }: PreviewServer): string {
  const [address] = resolvedUrls?.local ?? [];
  if (!address) throw new Error('The portal has no address.');
  return address;
}
