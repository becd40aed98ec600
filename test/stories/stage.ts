import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { browserFlags, needBrowser } from '../../tools/browser.ts';
import { openStories } from './site.ts';
import type { StoriesSite } from './site.ts';

/** The stories in a browser, with everything that went wrong there. */
export interface Stage {
  readonly site: StoriesSite;
  readonly page: Page;
  /** Errors on the console and those that nobody caught, since the last call. */
  takeFaults(): string[];
  /** Waits until no file is on its way and what the last ones brought is drawn. */
  hasFiles(): Promise<void>;
  close(): Promise<void>;
}

/** By this name Storybook stops all animations; otherwise it waits 100 ms for them, in every single story. */
export const inHaste = { userAgent: 'Chromium, as StorybookTestRunner' };

/** Opens a page for the built stories. */
export async function openStage(options: BrowserContextOptions = {}): Promise<Stage> {
  const site = await openStories();
  const browser: Browser = await chromium.launch({
    executablePath: await needBrowser(),
    args: [...browserFlags],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  let faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  const coming = new Set<Request>();
  page.on('request', (request) => coming.add(request));
  page.on('requestfinished', (request) => coming.delete(request));
  page.on('requestfailed', (request) => coming.delete(request));
  const hasFiles = async (): Promise<void> => {
    await Promise.all([...coming].map((request) => request.response()));
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    if (coming.size > 0) return hasFiles();
  };
  return {
    site,
    page,
    hasFiles,
    takeFaults: () => {
      const taken = faults;
      faults = [];
      return taken;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** The address of one story without anything around it; `globals` like `locale:de;theme:dark`. */
export function storyAddress({ url }: StoriesSite, id: string, globals = ''): string {
  // The accessibility panel would examine every story; tests of its own do that.
  const all = ['a11y.manual:!true', globals].filter(Boolean).join(';');
  return `${url}iframe.html?viewMode=story&id=${id}&globals=${all}`;
}

/** Waits until the story on the page has drawn itself and arrived where it begins. */
export async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { haveStoriesArrived } = globalThis as { haveStoriesArrived?: () => boolean };
    return document.querySelector('.page') !== null && haveStoriesArrived?.() !== false;
  });
}

interface Channel {
  on(event: string, listener: (told: unknown) => void): void;
  off(event: string, listener: (told: unknown) => void): void;
  emit(event: string, told: unknown): void;
}

/** Shows another story in the same page, as a click in the sidebar does, and says what went wrong, if anything did. */
export async function goToStory(page: Page, id: string): Promise<string | undefined> {
  const failure = await page.evaluate(
    (storyId) =>
      new Promise<string | undefined>((resolve) => {
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
          __STORYBOOK_ADDONS_CHANNEL__: Channel;
        };
        const listeners: Readonly<Record<string, (told: unknown) => void>> = {
          storyRendered: (told) => {
            if (told === storyId) end(undefined);
          },
          storyErrored: (told) => {
            end(JSON.stringify(told));
          },
          storyThrewException: (told) => {
            end((told as Error).message);
          },
          storyMissing: () => {
            end('There is no such story.');
          },
        };
        const end = (told: string | undefined): void => {
          for (const [event, listener] of Object.entries(listeners)) channel.off(event, listener);
          resolve(told);
        };
        for (const [event, listener] of Object.entries(listeners)) channel.on(event, listener);
        channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      }),
    id,
  );
  if (failure === undefined) await arrived(page);
  return failure;
}

/** Waits until something of the story can be seen: a text, a picture, or the bars in the place of what is loading. */
export async function isDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isSeen = (element: Element): boolean =>
      (element.matches('svg, .bones') ||
        Array.from(element.childNodes).some((node) => node instanceof Text && node.data.trim() !== '')) &&
      element.checkVisibility() &&
      element.getBoundingClientRect().height > 0;
    const hasSeen = (place: ParentNode): boolean =>
      Array.from(place.querySelectorAll('*:not(style)')).some(
        (element) => isSeen(element) || (element.shadowRoot !== null && hasSeen(element.shadowRoot)),
      );
    return Array.from(document.querySelectorAll('.page')).some(hasSeen);
  });
}

/** Everything that the story says: its texts and the names that only a screen reader says, all shadow roots included. */
export async function saidTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label'];
    const texts: string[] = [];
    const visit = (node: Node): void => {
      if (node instanceof Text) texts.push(node.data);
      if (node instanceof Element) {
        if (node.localName === 'style') return;
        for (const name of names) texts.push(node.getAttribute(name) ?? '');
        node.shadowRoot?.childNodes.forEach(visit);
      }
      node.childNodes.forEach(visit);
    };
    document.querySelectorAll('.page').forEach(visit);
    return texts.map((text) => text.trim()).filter(Boolean);
  });
}
