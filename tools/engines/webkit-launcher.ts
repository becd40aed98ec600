import type { BrowserLauncher } from '@web/test-runner';
import { DrivenPage } from './driven-page.ts';
import { openWebKit } from './web-driver.ts';
import type { DrivenBrowser } from './web-driver.ts';
import { needWebKit } from './webkit.ts';

/**
 * WebKitGTK for the component tests. The runner's own way to it would press all keys of a text before it lets go of
 * the first, and can set no size.
 */
export async function webkitLauncher(): Promise<BrowserLauncher> {
  return new WebKitLauncher(await openWebKit(await needWebKit()));
}

class WebKitLauncher implements BrowserLauncher {
  readonly name: string;
  /** Its page is called as Puppeteer's is. */
  readonly type = 'puppeteer';
  readonly concurrency = 1;
  readonly #browser: DrivenBrowser;
  readonly #page: DrivenPage;
  readonly #sessions = new Map<string, string>();

  constructor(browser: DrivenBrowser) {
    this.name = `WebKitGTK ${browser.version}`;
    this.#browser = browser;
    this.#page = new DrivenPage(browser);
  }

  async startSession(id: string, url: string): Promise<void> {
    this.#sessions.set(id, url);
    if (await this.#page.isWorn()) await this.#page.renew();
    await this.#page.setViewport({ width: 800, height: 600 });
    await this.#page.goto(url);
  }

  isActive(id: string): boolean {
    return this.#sessions.has(id);
  }

  getBrowserUrl(id: string): string | undefined {
    return this.#sessions.get(id);
  }

  getPage(): DrivenPage {
    return this.#page;
  }

  async stopSession(id: string): Promise<object> {
    this.#sessions.delete(id);
    // Ends what still runs on the page.
    await this.#page.goto('about:blank');
    return {};
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('WebKitGTK is driven on a screen that nobody sees: debug in Chromium.'));
  }

  async stop(): Promise<void> {
    await this.#browser.end();
  }
}
