import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { useStage } from '../journeys/use-stage.ts';
import { words } from '../journeys/words.ts';
import { DemoCustomer } from './demo.ts';
import { blockOf, storedKeys } from './guide.ts';
import { documentOf, usePages } from './pages.ts';

/*
 * What docs/embed.md says is run here as it stands there, against the real billing service and in a real browser.
 */

const execute = promisify(execFile);
const isThere = (program: string): Promise<boolean> =>
  execute(program, ['--version']).then(
    () => true,
    () => false,
  );
const [hasCurl, hasPhp] = await Promise.all([isThere('curl'), isThere('php')]);

describe('a session is minted', () => {
  const visit = useStage();
  const running: ChildProcess[] = [];
  const folders: string[] = [];
  afterAll(() => {
    for (const child of running) child.kill();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  /** A folder with files in it. */
  function folderWith(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'kasse-guide-'));
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  }

  async function freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }

  const start = (
    program: string,
    args: readonly string[],
    cwd: string,
    env: NodeJS.ProcessEnv,
  ): ChildProcess => spawn(program, args, { cwd, env, stdio: 'ignore' });

  const statusOf = (url: string): Promise<number | undefined> =>
    fetch(url, { method: 'POST' }).then(
      ({ status }) => status,
      () => undefined,
    );

  /**
   * Starts a program on a free port, and waits until it refuses somebody who is not signed in. Another program may take
   * the port first: then ours ends, and is started once more on the next one.
   */
  async function listening(path: string, startOn: (port: number) => ChildProcess): Promise<string> {
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const port = await freePort();
      const child = startOn(port);
      running.push(child);
      const url = `http://127.0.0.1:${port}`;
      const outcome = async () => (child.exitCode === null ? statusOf(url + path) : 'ended');
      await expect.poll(outcome, { timeout: 10_000 }).toBeOneOf([401, 'ended']);
      if (child.exitCode === null) return url;
    }
    throw new Error('The program has ended three times; run it by hand to read why.');
  }

  /** What the service says to somebody with this token. */
  async function accountOf(billing: string, token: string): Promise<number> {
    const answer = await fetch(`${billing}/v1/account`, { headers: { authorization: `Bearer ${token}` } });
    return answer.status;
  }

  it('with curl', async ({ skip }) => {
    skip(!hasCurl, 'curl is not installed here.');
    const { billing, servers } = await visit(words.de.buyPage);
    const command = blockOf('curl')
      .replace('http://localhost:4100', billing)
      .replace('sk_demo', servers.secretKey);
    const { stdout } = await execute('sh', ['-c', command]);
    const { token, expiresInSeconds } = JSON.parse(stdout) as { token: string; expiresInSeconds: number };
    expect([await accountOf(billing, token), expiresInSeconds]).toEqual([200, 1800]);
  });

  it('with Node, for who is signed in and for nobody else', async () => {
    const { billing, servers } = await visit(words.de.buyPage);
    const signIn = "export const accountOf = ({ headers }) => headers.cookie?.replace('account=', '');";
    const folder = folderWith({
      'server.mjs': blockOf('node'),
      'sign-in.js': signIn,
      'package.json': '{"type":"module"}',
    });
    const env = { ...process.env, KASSE_URL: billing, KASSE_SECRET_KEY: servers.secretKey };
    const site = await listening('/session', (port) =>
      start(process.execPath, ['server.mjs'], folder, { ...env, PORT: String(port) }),
    );
    const url = `${site}/session`;
    const minted = await fetch(url, { method: 'POST', headers: { cookie: 'account=muster' } });
    const { token } = (await minted.json()) as { token: string };
    expect(await accountOf(billing, token)).toBe(200);
    expect((await fetch(url, { method: 'POST', headers: { cookie: 'account=nobody' } })).status).toBe(502);
  });

  it('with PHP, for who is signed in and for nobody else', async ({ skip }) => {
    skip(!hasPhp, 'PHP is not installed here.');
    const { billing, servers } = await visit(words.de.buyPage);
    const signIn = "<?php session_start(); $_SESSION['account'] = $_GET['account'];";
    const folder = folderWith({ 'session.php': blockOf('php'), 'sign-in.php': signIn });
    const env = { ...process.env, KASSE_URL: billing, KASSE_SECRET_KEY: servers.secretKey };
    const url = await listening('/session.php', (port) =>
      start('php', ['-S', `127.0.0.1:${port}`], folder, env),
    );
    const askAs = async (account: string): Promise<Response> => {
      const signedIn = await fetch(`${url}/sign-in.php?account=${account}`);
      const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return fetch(`${url}/session.php`, { method: 'POST', headers: { cookie } });
    };
    const { token } = (await (await askAs('muster')).json()) as { token: string };
    expect(await accountOf(billing, token)).toBe(200);
    expect((await askAs('nobody')).status).toBe(502);
  });
});

describe('a page that gives the checkout its session', () => {
  const pages = usePages();
  const body = `<kasse-checkout gateway="demo" scenario="signed-out"></kasse-checkout>
    <script type="module">${blockOf('session')}</script>`;

  it('asks its server for a token, and for each one anew', async () => {
    const { page } = await pages.show({ body });
    pages.site.put('/session', '{"token":"first"}');
    const askAgain = () =>
      page.evaluate(() => {
        const checkout = document.querySelector('kasse-checkout') as unknown as {
          session: () => Promise<string>;
        };
        return checkout.session();
      });
    expect(await askAgain()).toBe('first');
    pages.site.put('/session', '{"token":"second"}');
    expect(await askAgain()).toBe('second');
  });

  it('leads to its sign-in where nobody is signed in', async () => {
    // A status that the browser says on its console.
    const { page } = await pages.show({ body: '', allows: /401/u });
    pages.site.put('/', documentOf({ body }));
    pages.site.put('/sign-in', '<!doctype html><title>Sign in</title>');
    await page.route('**/session', (route) => route.fulfill({ status: 401 }));
    await page.goto(pages.site.url);
    const customer = new DemoCustomer(page);
    await customer.chooseUntilBilling('Telephony');
    await customer.button('Checkout').click();
    await page.waitForURL('**/sign-in');
  });

  it('sends nobody to its sign-in because its server fails, whatever that says', async () => {
    const { page } = await pages.show({ body: '', allows: /502|\[kasse\] The session rejected/u });
    pages.site.put('/', documentOf({ body }));
    await page.route('**/session', (route) => route.fulfill({ status: 502, json: { message: 'Down.' } }));
    await page.goto(pages.site.url);
    const asked = page.evaluate(async () => {
      await (window as unknown as { kasse: { ready: Promise<void> } }).kasse.ready;
      const { session } = document.querySelector('kasse-checkout') as unknown as {
        session: () => Promise<string>;
      };
      return session().catch(String);
    });
    expect(await asked).toBe('Error: No session: 502');
  });
});

describe('what is stored', () => {
  const pages = usePages();

  it('is what the guide lists, and nothing else', async () => {
    const { page } = await pages.show({
      body: '<kasse-checkout gateway="demo"></kasse-checkout>',
      script: () => {
        const { setItem } = Storage.prototype;
        const stored: string[] = JSON.parse(window.name || '[]') as string[];
        Storage.prototype.setItem = function (key: string, value: string) {
          stored.push(`${this === localStorage ? 'localStorage' : 'sessionStorage'} ${key}`);
          // Outlives the page, and is not what is looked for.
          window.name = JSON.stringify(stored);
          setItem.call(this, key, value);
        };
      },
    });
    const customer = new DemoCustomer(page);
    await customer.row('Telephony').check();
    await customer.button('Try').click();
    await customer.button('Start trial').click();
    await customer.heading('Your trial of Telephony has started').waitFor();
    await page.reload();
    await customer.goToCheckout('Meetings');
    await customer.orderByInvoice();
    const written = new Set(JSON.parse(await page.evaluate(() => window.name)) as string[]);
    expect([...written].map((key) => key.replace('v1:demo', 'v1:GATEWAY')).sort()).toEqual(storedKeys());
    expect(await page.context().cookies()).toEqual([]);
  });
});
