import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { browserFlags, needBrowser } from '../../tools/browser.ts';

let launching: Promise<Browser> | undefined;

/** The one browser of a run; each test opens a context of its own in it. */
export function sharedBrowser(): Promise<Browser> {
  launching ??= needBrowser().then((executablePath) =>
    chromium.launch({ executablePath, args: [...browserFlags] }),
  );
  return launching;
}
