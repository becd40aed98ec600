import { findBrowser, whyNoBrowser } from '../browser.ts';
import type { Engine } from './engine.ts';
import { findFirefox, whyNoFirefox } from './firefox.ts';
import { findWebKit, whyNoWebKit } from './webkit.ts';

const finders: Readonly<Record<Engine, readonly [find: () => Promise<unknown>, why: string]>> = {
  chromium: [findBrowser, whyNoBrowser],
  firefox: [findFirefox, whyNoFirefox],
  webkit: [findWebKit, whyNoWebKit],
};

/** Why an engine is not to be had here; `undefined` if it is there, installed first where that is possible. */
export async function whyMissing(engine: Engine): Promise<string | undefined> {
  const [find, why] = finders[engine];
  return (await find()) ? undefined : why;
}
