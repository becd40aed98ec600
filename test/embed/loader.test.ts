import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, Route } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DemoCustomer } from './demo.ts';
import { documentOf, scriptTag, usePages } from './pages.ts';

const pages = usePages();

const launcher = '<kasse-launcher><a href="/buy.html">Add Telephony</a></kasse-launcher>';
const dialog = '<kasse-checkout gateway="demo" presentation="dialog"></kasse-checkout>';
const far = '<div style="height: 3000px"></div>';
const buyPage = documentOf({ body: '<h1>Buy</h1>', head: '' });
const question = 'Which product would you like to add?';
/** A file that this test refuses is said on the console by the browser, and by Kasse where a link leads on. */
const refused = /404|could not be loaded/u;

const isFetched = (file: string) => expect.poll(pages.fetched).toContain(file);

/** That something is not fetched can only be seen by waiting for it; what is fetched is polled for. */
const hasGoneQuiet = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

describe('before any interest', () => {
  it('one request is made for the script', async () => {
    const { page } = await pages.show({ body: launcher + dialog });
    await hasGoneQuiet(page);
    expect(pages.fetched()).toEqual(['kasse']);
  });

  it('an inline checkout far below costs nothing more', async () => {
    const { page } = await pages.show({ body: `${far}<kasse-checkout gateway="demo"></kasse-checkout>` });
    await hasGoneQuiet(page);
    expect(pages.fetched()).toEqual(['kasse']);
    await page.mouse.wheel(0, 1800);
    await isFetched('kasse-elements');
  });
});

describe('the elements are fetched', () => {
  it('when the pointer comes over a launcher', async () => {
    const { page } = await pages.show({ body: launcher + dialog });
    await page.getByRole('link').hover();
    await isFetched('kasse-elements');
  });

  it('when a launcher gets the focus', async () => {
    const { page } = await pages.show({ body: launcher + dialog });
    await page.keyboard.press('Tab');
    await isFetched('kasse-elements');
  });

  for (const [reason, body] of [
    ['an open dialog', '<kasse-checkout gateway="demo" presentation="dialog" open></kasse-checkout>'],
    ['a deep link', '<kasse-checkout gateway="demo" presentation="dialog" seats="3"></kasse-checkout>'],
    ['a widget that names its checkout', `<kasse-cart for="shop" compact></kasse-cart>${dialog}`],
    ['an inline checkout in sight', '<kasse-checkout gateway="demo"></kasse-checkout>'],
  ] as const)
    it(`for ${reason}`, async () => {
      await pages.show({ body });
      await isFetched('kasse-elements');
    });

  it('for a choice that an earlier visit left', async () => {
    const { page } = await pages.show({
      body: '<kasse-checkout gateway="demo" product="telefonie"></kasse-checkout>',
    });
    await page.getByRole('button', { name: 'Buy', exact: true }).waitFor();
    pages.site.put('/later', documentOf({ body: dialog }));
    await page.goto(`${pages.site.url}/later`);
    await expect.poll(() => pages.fetched().filter((file) => file === 'kasse-elements')).toHaveLength(2);
  });

  it('for a host that reads ready', async () => {
    const { page } = await pages.show({ body: dialog });
    const isDefined = await page.evaluate(async () => {
      await (window as unknown as { kasse: { ready: Promise<void> } }).kasse.ready;
      return customElements.get('kasse-checkout') !== undefined;
    });
    expect(isDefined).toBe(true);
  });

  it('once, whatever happens meanwhile', async () => {
    const { page } = await pages.show({ body: `${launcher}${launcher}${dialog}` });
    for (const link of await page.getByRole('link').all()) await link.hover();
    await page.getByRole('link').first().click();
    await page.getByRole('heading', { name: question }).waitFor();
    expect(pages.fetched().filter((file) => file === 'kasse-elements')).toHaveLength(1);
  });
});

describe('what later stops need', () => {
  it('is fetched while the first one is on screen, and what another journey needs is not', async () => {
    const { page } = await pages.show({ body: '<kasse-checkout gateway="demo"></kasse-checkout>' });
    await page.getByRole('heading', { name: question }).waitFor();
    for (const file of ['kasse-define-later', 'kasse-en-rest']) await isFetched(file);
    await hasGoneQuiet(page);
    for (const file of ['kasse-define-cart', 'kasse-payment-desk', 'kasse-sandbox', 'kasse-de-rest'])
      expect(pages.fetched()).not.toContain(file);
  });
});

describe('a network that goes away between two files', () => {
  const isAway = /ERR_|could not be loaded|did not (?:load|start)/u;

  /** The network goes away when a file of this kind is asked for. */
  async function goAwayAt(page: Page, file: RegExp): Promise<void> {
    const context = page.context();
    const leave = async (route: Route): Promise<void> => {
      await context.setOffline(true);
      await route.abort('internetdisconnected');
    };
    await page.route(file, leave, { times: 1 });
  }

  for (const [reason, file, copies] of [
    ['the elements', /\/v1\/kasse-elements/u, 1],
    // A second copy beside the first one would want a policy of its own.
    ['what later stops need', /\/v1\/kasse-define-later/u, 0],
  ] as const)
    it(`costs no reload when ${reason} are missing`, async () => {
      const { page } = await pages.show({ body: launcher + dialog, allows: isAway });
      await goAwayAt(page, file);
      await page.getByRole('link').hover();
      await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(false);
      await page.context().setOffline(false);
      await page.waitForFunction(() => customElements.get('kasse-launcher'));
      await page.getByRole('link').click();
      await page.getByRole('heading', { name: question }).waitFor();
      await page.waitForFunction(() => customElements.get('kasse-notice'));
      expect(pages.fetched().filter((name) => name === 'retry/kasse-elements')).toHaveLength(copies);
      expect(page.url()).toBe(`${pages.site.url}/`);
    });
});

describe('a press that comes before the elements', () => {
  it('is kept, shown as busy and answered', async () => {
    const { page } = await pages.show({ body: launcher + dialog });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/kasse-elements-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('link').click();
    await page.locator('kasse-launcher[aria-busy="true"]').waitFor();
    release();
    await page.getByRole('heading', { name: question }).waitFor();
    expect(await page.locator('kasse-launcher').getAttribute('aria-busy')).toBe(null);
    expect(page.url()).toBe(`${pages.site.url}/`);
  });

  it('is answered from the second folder when a file fails', async () => {
    const { page } = await pages.show({ body: launcher + dialog, allows: refused });
    pages.site.refuse(/^\/v1\/kasse-elements/u);
    await page.getByRole('link').click();
    await page.getByRole('heading', { name: question }).waitFor();
    expect(pages.fetched()).toContain('retry/kasse-elements');
  });

  it('follows its link when that fails too, and the console says what to do', async () => {
    const { page, said } = await pages.show({ body: launcher + dialog, allows: refused });
    pages.site.put('/buy.html', buyPage);
    pages.site.refuse(/kasse-elements/u);
    await page.getByRole('link').click();
    await page.waitForURL('**/buy.html');
    expect(said.filter((text) => text.startsWith('[kasse]')).join('\n')).toMatch(
      /whole folder.*retry.*CORS/su,
    );
  });

  it('goes where the browser was asked to take it with a modifier key', async () => {
    const { page } = await pages.show({ body: launcher + dialog });
    pages.site.put('/buy.html', buyPage);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link').click({ modifiers: ['ControlOrMeta'] });
    await (await opened).getByRole('heading', { name: 'Buy' }).waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('follows its link where scripts are off', async () => {
    const { page } = await pages.show({ body: launcher + dialog, browser: { javaScriptEnabled: false } });
    pages.site.put('/buy.html', buyPage);
    await page.getByRole('link').click();
    await page.waitForURL('**/buy.html');
    expect(pages.fetched()).toEqual([]);
  });
});

describe('a page', () => {
  it('may set properties before the elements are there', async () => {
    const { page } = await pages.show({
      body: `<kasse-checkout gateway="demo" scenario="signed-out" product="telefonie" start="checkout"></kasse-checkout>
        <script>
          const checkout = document.querySelector('kasse-checkout');
          window.asked = 0;
          checkout.session = async () => { window.asked += 1; return ''; };
          checkout.messages = { 'account.signedOut': 'Please sign in to Sprechwerk.' };
          checkout.links = { signIn: '/sign-in?back=shop' };
        </script>`,
    });
    await page.getByRole('button', { name: 'Buy', exact: true }).click();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page
      .getByRole('button', { name: 'Checkout', exact: true })
      .and(page.locator(':not(.step)'))
      .click();
    await page.getByText('Please sign in to Sprechwerk.').waitFor();
    const link = page.getByRole('link', { name: 'Sign in' });
    expect(await link.getAttribute('href')).toContain('/sign-in?back=shop');
    expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBeGreaterThan(0);
  });

  it('may hold the script twice', async () => {
    const again = '<script type="module" src="/v1/kasse.js?again"></script>';
    const { page, said } = await pages.show({ body: launcher + dialog, head: scriptTag + again });
    await page.getByRole('link').click();
    await page.getByRole('heading', { name: question }).waitFor();
    expect(pages.fetched().filter((file) => file === 'kasse-elements')).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('is warned once of another major version, which stays', async () => {
    const { page, said } = await pages.show({
      body: launcher + dialog,
      head: `<script>window.kasse = { major: 2 };</script>${scriptTag}`,
      allows: /Version 2 of the script/u,
    });
    await page.getByRole('link').hover();
    await hasGoneQuiet(page);
    expect(pages.fetched()).toEqual(['kasse']);
    expect(said).toEqual([expect.stringContaining('Version 2 of the script')]);
  });

  it('may insert the script late, and the elements later still', async () => {
    const { page } = await pages.show({ body: '<main></main>', head: '' });
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/v1/kasse.js';
      document.body.append(script);
    });
    await page.waitForFunction(() => 'kasse' in window);
    await page.evaluate((html) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
    }, launcher + dialog);
    await page.getByRole('link').click();
    await page.getByRole('heading', { name: question }).waitFor();
  });

  it('may stand at another origin than the script', async () => {
    const { page } = await pages.show({
      body: `${launcher}${dialog}`,
      head: `<script type="module" src="${pages.elsewhere.url}/v1/kasse.js" crossorigin></script>`,
    });
    await page.getByRole('link').click();
    const customer = new DemoCustomer(page);
    await customer.goToCheckout();
    await customer.orderByInvoice();
    expect(pages.fetched()).toEqual([]);
  });

  it('may be a file that somebody has opened, if the script comes from a server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kasse-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const head = `<script type="module" src="${pages.elsewhere.url}/v1/kasse.js"></script>`;
    await writeFile(join(folder, 'index.html'), documentOf({ body: launcher + dialog, head }));
    const { page } = await pages.open(pathToFileURL(join(folder, 'index.html')).href);
    await page.getByRole('link').click();
    const customer = new DemoCustomer(page);
    await customer.goToCheckout();
    await customer.orderByInvoice();
  });
});
