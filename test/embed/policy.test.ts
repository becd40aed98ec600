import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { exitCodeOf } from '../../tools/run.ts';
import { DemoCustomer } from './demo.ts';
import { documentOf, usePages } from './pages.ts';
import { openStaticSite } from './static-site.ts';
import type { StaticSite } from './static-site.ts';

const pages = usePages();

/** Nothing but the page's own files, and no text that becomes script. */
const policyWith = (scriptSource = ''): string =>
  [
    "default-src 'none'",
    `script-src 'self'${scriptSource}`,
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** Every violation is a fault of the page, and fails the test that showed it; one that is only reported, too. */
const strict = {
  'content-security-policy': policyWith(),
  'content-security-policy-report-only': policyWith().replace("form-action 'self'", "form-action 'none'"),
};

describe('under a strict policy with Trusted Types the demo', () => {
  const visit = async (body: string): Promise<DemoCustomer> =>
    new DemoCustomer((await pages.show({ body, headers: strict })).page);

  it('sells by invoice', async () => {
    const customer = await visit('<kasse-checkout gateway="demo"></kasse-checkout>');
    await customer.goToCheckout();
    await customer.orderByInvoice();
  });

  it('sells by saved card in a dialog', async () => {
    const customer = await visit(
      '<kasse-launcher><a href="/buy">Add</a></kasse-launcher><kasse-checkout gateway="demo" presentation="dialog"></kasse-checkout>',
    );
    await customer.page.getByRole('link', { name: 'Add' }).click();
    await customer.goToCheckout();
    await customer.row('Visa').check();
    await customer.button('Place order').click();
    await customer.heading('Thank you for your order').waitFor();
  });

  it('starts a trial', async () => {
    const customer = await visit('<kasse-checkout gateway="demo"></kasse-checkout>');
    await customer.row('Telephony').check();
    await customer.button('Try').click();
    await customer.button('Start trial').click();
    await customer.heading('Your trial of Telephony has started').waitFor();
  });

  it('sells a cart of two products', async () => {
    const customer = await visit(
      '<kasse-cart for="shop" compact></kasse-cart><kasse-checkout id="shop" gateway="demo" scenario="cart-full"></kasse-checkout>',
    );
    await customer.page.locator('kasse-cart[compact]').getByRole('button').click();
    await customer.heading('Cart').waitFor();
    await customer.button('Checkout').click();
    await customer.orderByInvoice();
  });
});

describe('the folder to download', () => {
  let to: string;
  let folder: string;
  let name: string;
  let site: StaticSite;

  beforeAll(async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'packages/embed/package.json'), 'utf8')) as {
      version: string;
    };
    name = `kasse-${version}`;
    to = mkdtempSync(join(tmpdir(), 'kasse-'));
    const args = ['--from', pages.scripts, '--to', to, '--base', `/${name}/`];
    expect(await exitCodeOf(process.execPath, [join(root, 'tools/release-folder.ts'), ...args])).toBe(0);
    folder = join(to, name);
    site = await openStaticSite({ folders: { [`/${name}/`]: folder } });
  });
  afterAll(async () => {
    await site.close();
    rmSync(to, { recursive: true });
  });

  /** A page with the lines that came with the folder. */
  const paste = (): string => {
    const snippet = readFileSync(join(folder, 'snippet.html'), 'utf8');
    const [, hash = ''] = /script-src also needs ('sha256-[^']+')/u.exec(snippet) ?? [];
    const body = '<kasse-checkout gateway="demo"></kasse-checkout>';
    site.put('/', documentOf({ body, head: snippet }), {
      'content-security-policy': policyWith(` ${hash}`),
    });
    return site.url;
  };

  it('says the hash of every script in it', () => {
    const said = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<string, string>;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    const hashes = files.map((file) => [
      file,
      `sha384-${createHash('sha384')
        .update(readFileSync(join(folder, file)))
        .digest('base64')}`,
    ]);
    expect(files.length).toBeGreaterThan(20);
    expect(said).toEqual(Object.fromEntries(hashes));
    expect(readdirSync(join(folder, '..'))).toContain(`${name}.tgz`);
  });

  it('runs with its hashes under a strict policy', async () => {
    const { page } = await pages.open(paste());
    const customer = new DemoCustomer(page);
    await customer.goToCheckout();
    await customer.orderByInvoice();
  });

  it('does not run a file that somebody has changed, and takes the copy beside it', async () => {
    const elements = readdirSync(folder).find((file) => /^kasse-elements-.*\.js$/u.test(file));
    appendFileSync(join(folder, elements ?? ''), '\nwindow.isChanged = true;');
    const { page } = await pages.open(paste(), { allows: /integrity/iu });
    await page.getByRole('heading', { name: 'Which product would you like to add?' }).waitFor();
    expect(await page.evaluate(() => 'isChanged' in window)).toBe(false);
    expect(site.requests.at(-1) ?? '').toContain('/retry/');
  });
});
