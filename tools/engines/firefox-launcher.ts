import { chromeLauncher } from '@web/test-runner';
import type { BrowserLauncher } from '@web/test-runner';
import { firefoxSettings, needFirefox } from './firefox.ts';

type Page = ReturnType<ReturnType<typeof chromeLauncher>['getPage']>;

/** Firefox for the component tests: one tab, looked at by one file after the other. */
export async function firefoxLauncher(): Promise<BrowserLauncher> {
  let page: Page | undefined;
  const launcher = chromeLauncher({
    // One page at a time, as in Chromium.
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath: await needFirefox(),
      // The history of the one tab is to hold what all files do.
      extraPrefsFirefox: { ...firefoxSettings, 'browser.sessionhistory.max_entries': 10_000 },
    },
    createPage: async ({ browser, context }) => {
      launcher.name = (await browser.version()).replace('firefox/', 'Firefox ');
      return (page = await context.newPage());
    },
  });
  launcher.name = 'Firefox';
  const startSession = launcher.startSession.bind(launcher);
  launcher.startSession = async (...session) => {
    // The file before may have left the focus in the browser's own bars.
    await page?.bringToFront();
    await startSession(...session);
  };
  return launcher;
}
