import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { stemOf } from '../../tools/built-files.ts';
import { sharedBrowser } from '../journeys/browser.ts';
import { watchForFaults } from '../journeys/faults.ts';
import type { Faults } from '../journeys/faults.ts';
import { openStaticSite } from './static-site.ts';
import type { StaticSite } from './static-site.ts';

/** A page of somebody who pasted Kasse into it. */
export interface PageOptions {
  /** What stands in the body. */
  readonly body: string;
  /** What stands in the head; the script of Kasse unless given. */
  readonly head?: string;
  /** Attributes of the `<html>` element. */
  readonly root?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Runs before any script of the page. */
  readonly script?: () => void;
  readonly browser?: BrowserContextOptions;
  /** Faults that belong to what is tested. */
  readonly allows?: RegExp;
}

/** A page that is on screen. */
export interface ShownPage {
  readonly page: Page;
  readonly faults: Faults;
  /** What the page said on its console as warnings and errors. */
  readonly said: readonly string[];
}

/** Pages over the built files, on a server that has nothing but files. */
export interface Pages {
  readonly site: StaticSite;
  /** Another origin with the same files, which it lets every page load. */
  readonly elsewhere: StaticSite;
  /** The built files of the script. */
  readonly scripts: string;
  /** Shows a page that is served at `/`. */
  show(options: PageOptions): Promise<ShownPage>;
  /** Shows what stands at an address. */
  open(url: string, options?: Pick<PageOptions, 'browser' | 'script' | 'allows'>): Promise<ShownPage>;
  /** Scripts of Kasse that were fetched so far, without the hashes in their names. */
  fetched(): string[];
}

/** The one line that loads Kasse. */
export const scriptTag = '<script type="module" src="/v1/kasse.js"></script>';

/** `/v1/retry/kasse-elements-7EEg72.js` is `retry/kasse-elements`. */
const partOf = (path: string): string => stemOf(path.replace(/^\/v1\//u, ''));

/** A whole document around what is pasted. */
export function documentOf({ body, head = scriptTag, root = 'lang="en"' }: PageOptions): string {
  return `<!doctype html><html ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Page</title>${head}</head><body>${body}</body></html>`;
}

/** Opens the servers for the tests of a file. What a test has shown ends with it, and fails it on any fault. */
export function usePages(): Pages {
  let opened: { site: StaticSite; elsewhere: StaticSite; scripts: string } | undefined;
  const ends: (() => Promise<readonly string[]>)[] = [];
  let seen = 0;

  beforeAll(async () => {
    const scripts = inject('scripts');
    const folders = { '/v1/': scripts };
    const [site, elsewhere] = await Promise.all([
      openStaticSite({ folders }),
      openStaticSite({ folders, headers: { 'access-control-allow-origin': '*' } }),
    ]);
    opened = { site, elsewhere, scripts };
  });
  afterEach(async () => {
    opened?.site.refuse(undefined);
    opened?.elsewhere.refuse(undefined);
    const faults: string[] = [];
    for (const end of ends.splice(0)) faults.push(...(await end()));
    // What a closed page had sent still must not count for the next one.
    opened?.site.cut();
    seen = opened?.site.requests.length ?? 0;
    if (faults.length > 0) throw new Error(`Faults on the page:\n${faults.join('\n')}`);
  });
  afterAll(() => Promise.all([opened?.site.close(), opened?.elsewhere.close()]));

  const isOpen = () => {
    if (!opened) throw new Error('The servers are not open yet: show pages from a test.');
    return opened;
  };
  const pages: Pages = {
    get site() {
      return isOpen().site;
    },
    get elsewhere() {
      return isOpen().elsewhere;
    },
    get scripts() {
      return isOpen().scripts;
    },
    fetched: () =>
      isOpen()
        .site.requests.slice(seen)
        .filter((path) => path.endsWith('.js'))
        .map(partOf),
    show(options) {
      isOpen().site.put('/', documentOf(options), options.headers);
      return pages.open(isOpen().site.url, options);
    },
    async open(url, { browser = {}, script, allows } = {}) {
      const context = await (
        await sharedBrowser()
      ).newContext({
        viewport: { width: 1280, height: 900 },
        ...browser,
      });
      context.setDefaultTimeout(10_000);
      const faults = await watchForFaults(context);
      if (allows) faults.allow(allows);
      if (script) await context.addInitScript(script);
      const said: string[] = [];
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'warning' || message.type() === 'error') said.push(message.text());
      });
      ends.push(async () => {
        await context.close();
        return faults.all;
      });
      await page.goto(url);
      return { page, faults, said };
    },
  };
  return pages;
}
