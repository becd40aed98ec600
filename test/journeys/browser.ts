import { chromium, firefox } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { browserFlags, needBrowser } from '../../tools/browser.ts';
import { chosenEngine } from '../../tools/engines/engine.ts';
import { firefoxSettings, needFirefox } from '../../tools/engines/firefox.ts';

let launching: Promise<Browser> | undefined;

/** The one browser of a run, of the engine that KASSE_ENGINE names; each test opens a context of its own in it. */
export function sharedBrowser(): Promise<Browser> {
  launching ??= launch();
  return launching;
}

async function launch(): Promise<Browser> {
  const engine = chosenEngine();
  if (engine === 'webkit')
    throw new Error('Journeys run in Chromium and Firefox: WebKitGTK has no driver for them.');
  if (engine === 'chromium')
    return chromium.launch({ executablePath: await needBrowser(), args: [...browserFlags] });
  // Any Firefox, by WebDriver BiDi; Playwright's own is a patched one.
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: await needFirefox(),
    firefoxUserPrefs: { ...firefoxSettings },
  });
}
