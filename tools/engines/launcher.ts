import type { BrowserLauncher } from '@web/test-runner';
import { chromiumLauncher } from './chromium-launcher.ts';
import { chosenEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { firefoxLauncher } from './firefox-launcher.ts';
import { webkitLauncher } from './webkit-launcher.ts';

const launchers: Readonly<Record<Engine, () => Promise<BrowserLauncher>>> = {
  chromium: chromiumLauncher,
  firefox: firefoxLauncher,
  webkit: webkitLauncher,
};

/** The browser of the component tests, of the engine that KASSE_ENGINE names. */
export function engineLauncher(): Promise<BrowserLauncher> {
  return launchers[chosenEngine()]();
}
