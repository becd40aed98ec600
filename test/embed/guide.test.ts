import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
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
import { usePages } from './pages.ts';

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
  afterAll(() => running.forEach((child) => child.kill()));

  /** A folder with files in it, and a free port. */
  async function workplace(
    files: Readonly<Record<string, string>>,
  ): Promise<{ folder: string; port: number }> {
    const folder = mkdtempSync(join(tmpdir(), 'kasse-guide-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return { folder, port };
  }

  function start(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): void {
    running.push(spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' }));
  }

  /** Asks again until the program that was just started listens. */
  const answering = (url: string, init: RequestInit = {}): Promise<Response> =>
    expect
      .poll(() => fetch(url, init).catch(() => undefined), { timeout: 10_000 })
      .toBeDefined()
      .then(() => fetch(url, init));

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
    const { folder, port } = await workplace({
      'server.mjs': blockOf('node'),
      'sign-in.js': signIn,
      'package.json': '{"type":"module"}',
    });
    start(process.execPath, ['server.mjs'], folder, {
      KASSE_URL: billing,
      KASSE_SECRET_KEY: servers.secretKey,
      PORT: String(port),
    });
    const url = `http://localhost:${port}/session`;
    expect((await answering(url, { method: 'POST' })).status).toBe(401);
    const minted = await fetch(url, { method: 'POST', headers: { cookie: 'account=muster' } });
    const { token } = (await minted.json()) as { token: string };
    expect(await accountOf(billing, token)).toBe(200);
    expect((await fetch(url, { method: 'POST', headers: { cookie: 'account=nobody' } })).status).toBe(502);
  });

  it('with PHP, for who is signed in and for nobody else', async ({ skip }) => {
    skip(!hasPhp, 'PHP is not installed here.');
    const { billing, servers } = await visit(words.de.buyPage);
    const signIn = "<?php session_start(); $_SESSION['account'] = $_GET['account'];";
    const { folder, port } = await workplace({ 'session.php': blockOf('php'), 'sign-in.php': signIn });
    start('php', ['-S', `127.0.0.1:${port}`], folder, {
      KASSE_URL: billing,
      KASSE_SECRET_KEY: servers.secretKey,
    });
    const url = `http://127.0.0.1:${port}`;
    expect((await answering(`${url}/session.php`, { method: 'POST' })).status).toBe(401);
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
