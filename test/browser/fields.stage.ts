import { serve } from '@hono/node-server';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { PaymentTokens } from '@kasse/payments';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { createSandbox } from '../../examples/sandbox/service/sandbox.ts';
import type { Sandbox } from '../../examples/sandbox/service/sandbox.ts';
import { browserFlags, needBrowser } from '../../tools/browser.ts';
import { watchForFaults } from '../journeys/faults.ts';
import type { Faults } from '../journeys/faults.ts';
import type { Host } from './fields.host.ts';

/** Kasse's own look, as the checkout passes it on. */
export const looks: Readonly<Record<'light' | 'dark', PaymentTokens>> = {
  light: {
    ...{ fontFamily: 'system-ui, sans-serif', fontSize: '16px', smallFontSize: '14px' },
    ...{ controlHeight: '44px', radius: '4px', colorScheme: 'light' },
    ...{ ink: 'rgb(21, 32, 31)', inkSoft: 'rgb(74, 89, 87)', surface: 'rgb(255, 255, 255)' },
    ...{ edge: 'rgb(110, 125, 122)', accent: 'rgb(11, 95, 102)', bad: 'rgb(168, 32, 26)' },
  },
  dark: {
    ...{ fontFamily: 'system-ui, sans-serif', fontSize: '16px', smallFontSize: '14px' },
    ...{ controlHeight: '44px', radius: '4px', colorScheme: 'dark' },
    ...{ ink: 'rgb(232, 238, 236)', inkSoft: 'rgb(169, 183, 180)', surface: 'rgb(24, 33, 32)' },
    ...{ edge: 'rgb(128, 144, 141)', accent: 'rgb(108, 197, 201)', bad: 'rgb(255, 156, 146)' },
  },
};

/** How the fields are shown. */
export interface ShowOptions {
  readonly locale?: string;
  readonly scheme?: 'light' | 'dark';
  readonly direction?: 'ltr' | 'rtl';
  readonly width?: number;
  readonly tokens?: Partial<PaymentTokens>;
}

/** The fields on a page of somebody. */
export interface Shown {
  readonly page: Page;
  readonly frame: Frame;
  readonly faults: Faults;
  /** Bodies of everything that was sent anywhere, with the address. */
  readonly sent: readonly (readonly [url: string, body: string])[];
  readonly field: (label: string) => ReturnType<Frame['getByLabel']>;
  collect(): Promise<string>;
}

/** A sandbox, a page that may show its fields, one that may not, and a browser. */
export interface FieldsStage {
  readonly sandbox: Sandbox;
  show(options?: ShowOptions): Promise<Shown>;
  /** A page of an origin that is not on the list; says what mounting came to. */
  showElsewhere(): Promise<string>;
  /** Closes the windows of a test. Throws if anything went wrong on a page. */
  endTest(): Promise<void>;
  close(): Promise<void>;
}

type Fetch = (request: Request) => Response | Promise<Response>;

interface Place {
  readonly port: number;
  answer: Fetch;
  close(): void;
}

function listen(): Promise<Place> {
  return new Promise((resolve) => {
    const server = serve(
      { fetch: (request) => place.answer(request), port: 0, hostname: '127.0.0.1' },
      (info) => resolve(Object.assign(place, { port: info.port })),
    );
    const place: Place = {
      port: 0,
      answer: () => new Response('', { status: 503 }),
      close: () => {
        server.close();
        if ('closeAllConnections' in server) server.closeAllConnections();
      },
    };
  });
}

async function hostScript(): Promise<string> {
  const entry = fileURLToPath(new URL('fields.host.ts', import.meta.url));
  const [result] = (await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    build: { write: false, lib: { entry, formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  const main = result?.output.find((file) => file.type === 'chunk');
  if (!main) throw new Error('The page of the fields gave no script.');
  return main.code;
}

/** A page as strict as the demo site: what it shows may come from the sandbox, and nothing else. */
function hostPages(script: string, sandbox: string): Fetch {
  const headers = {
    'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src ${sandbox}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  };
  const texts: Readonly<Record<string, readonly [string, string]>> = {
    '/': [
      'text/html',
      '<!doctype html><html lang="de"><meta name="viewport" content="width=device-width"><title>Kasse</title><link rel="stylesheet" href="/host.css"><script type="module" src="/host.js"></script><main></main><label>Danach <input id="other"></label></html>',
    ],
    '/host.css': [
      'text/css',
      ':root{color-scheme:light dark;background:light-dark(#fff,#182120);color:light-dark(#15201f,#e8eeec);font:16px system-ui}body{margin:0;padding:24px 16px}main{padding-block-end:24px}',
    ],
    '/host.js': ['text/javascript', script],
  };
  return (request) => {
    const [type, text] = texts[new URL(request.url).pathname] ?? ['text/plain', ''];
    return new Response(text, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } });
  };
}

/** Starts everything; takes some seconds. */
export async function openFieldsStage(): Promise<FieldsStage> {
  const [shop, stranger, payments, script, axe, executablePath] = await Promise.all([
    ...([listen(), listen(), listen()] as const),
    hostScript(),
    readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    needBrowser(),
  ]);
  // Another host than the page's, so that the browser keeps the frame in a process of its own.
  const url = `http://localhost:${payments.port}`;
  const sandbox = createSandbox({
    secretKey: 'sk_fields',
    parents: [`http://127.0.0.1:${shop.port}`],
    now: () => new Date(),
    wait: () => Promise.resolve(),
  });
  payments.answer = (request) => sandbox.fetch(request);
  shop.answer = stranger.answer = hostPages(script, url);
  const browser: Browser = await chromium.launch({ executablePath, args: [...browserFlags] });
  const ends: (() => Promise<void>)[] = [];

  async function open(
    port: number,
    options: BrowserContextOptions,
  ): Promise<Omit<Shown, 'frame' | 'field' | 'collect'>> {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(10_000);
    const faults = await watchForFaults(context);
    await context.addInitScript({ content: axe });
    const page = await context.newPage();
    const sent: (readonly [string, string])[] = [];
    page.on('request', (request) => sent.push([request.url(), request.postData() ?? '']));
    await page.goto(`http://127.0.0.1:${port}/`);
    ends.push(async () => {
      await context.close();
      if (faults.all.length > 0) throw new Error(`Faults on the page:\n${faults.all.join('\n')}`);
    });
    return { page, faults, sent };
  }

  return {
    sandbox,
    async show({ locale = 'de', scheme = 'light', direction = 'ltr', width = 800, tokens = {} } = {}) {
      const opened = await open(shop.port, { viewport: { width, height: 700 }, colorScheme: scheme });
      const { page } = opened;
      const state = await page.evaluate(
        ({ dir, options }) => {
          document.documentElement.dir = dir;
          return (window as unknown as { host: Host }).host.mount(options);
        },
        {
          dir: direction,
          options: { locale, title: 'Kartendaten', setup: { url }, tokens: { ...looks[scheme], ...tokens } },
        },
      );
      if (state !== 'ready') throw new Error(`The fields were not shown: ${state}.`);
      const frame = page.frames().find((one) => one.url().startsWith(url));
      if (!frame) throw new Error('The page has no frame.');
      return {
        ...opened,
        frame,
        field: (label) => frame.getByLabel(label, { exact: true }),
        collect: () => page.evaluate(() => (window as unknown as { host: Host }).host.collect()),
      };
    },
    async showElsewhere() {
      const { page, faults } = await open(stranger.port, {});
      faults.allow(/frame-ancestors|postMessage/u);
      const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
      const mounting = page.evaluate((options) => (window as unknown as { host: Host }).host.mount(options), {
        locale: 'de',
        title: '',
        setup: { url },
        tokens: looks.light,
      });
      await refused;
      await page.evaluate(() => (window as unknown as { host: Host }).host.expire());
      return mounting;
    },
    async endTest() {
      for (const end of ends.splice(0)) await end();
    },
    async close() {
      await browser.close();
      for (const place of [shop, stranger, payments]) place.close();
    },
  };
}
