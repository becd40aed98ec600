import { chromium, firefox } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { browserFlags, needBrowser } from '../../tools/browser.ts';
import { chosenEngine } from '../../tools/engines/engine.ts';
import type { Engine } from '../../tools/engines/engine.ts';
import { firefoxSettings, needFirefox } from '../../tools/engines/firefox.ts';

const launching = new Map<Engine, Promise<Browser>>();

/** The one browser of a run and an engine, by KASSE_ENGINE unless it is named; each test opens a context of its own in it. */
export function sharedBrowser(engine: Engine = chosenEngine()): Promise<Browser> {
  const browser = launching.get(engine) ?? launch(engine);
  launching.set(engine, browser);
  return browser;
}

/** A Chromium of its own that keeps the pages that are left, as browsers do and Playwright forbids. Close it. */
export async function browserThatKeepsPages(): Promise<Browser> {
  return chromium.launch({
    executablePath: await needBrowser(),
    args: [...browserFlags],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

async function launch(engine: Engine): Promise<Browser> {
  if (engine === 'webkit')
    throw new Error('Journeys run in Chromium and Firefox: WebKitGTK has no driver for them.');
  if (engine === 'chromium')
    return chromium.launch({ executablePath: await needBrowser(), args: [...browserFlags] });
  // Any Firefox, by WebDriver BiDi; Playwright's own is a patched one.
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: await needFirefox(),
    // A page that comes back out of the cache of pages would be lost to Playwright.
    firefoxUserPrefs: { ...firefoxSettings, 'browser.sessionhistory.max_total_viewers': 0 },
  });
  // With its last tab the window would close, and no other could be opened meanwhile.
  await browser.newPage();
  return browser;
}
