import { chromeLauncher } from '@web/test-runner';
import type { BrowserLauncher } from '@web/test-runner';
import { browserFlags, needBrowser } from '../browser.ts';

/** Chromium for the component tests. */
export async function chromiumLauncher(): Promise<BrowserLauncher> {
  const launcher = chromeLauncher({
    // One page at a time: a page in the background draws no frames, and tests would wait for one.
    concurrency: 1,
    launchOptions: { executablePath: await needBrowser(), args: [...browserFlags] },
    createPage: async ({ browser, context }) => {
      launcher.name = (await browser.version()).replace('/', ' ');
      return context.newPage();
    },
  });
  return launcher;
}
