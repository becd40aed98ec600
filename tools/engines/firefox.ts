import { installFromDebian, isExecutable, onPath, wished } from './places.ts';

/** Where Firefox usually is. */
const usualPlaces = (): string[] => [
  ...['/usr/bin/firefox-esr', '/usr/bin/firefox', ...onPath(['firefox-esr', 'firefox'])],
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Settings of a Firefox that is tested. Its window counts as the one that is looked at, whichever is in front; and what
 * is not on this machine goes through a proxy that is not there.
 */
export const firefoxSettings: Readonly<Record<string, boolean | number | string>> = {
  'focusmanager.testmode': true,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.failover_direct': false,
};

let found: Promise<string | undefined> | undefined;

/** The path of a Firefox, the wish of FIREFOX_PATH first; installed where that is possible. Asked once a process. */
export function findFirefox(): Promise<string | undefined> {
  found ??= search();
  return found;
}

async function search(): Promise<string | undefined> {
  const present = wished('FIREFOX_PATH') ?? usualPlaces().find(isExecutable);
  if (present) return present;
  return (await installFromDebian(['firefox-esr'])) ? usualPlaces().find(isExecutable) : undefined;
}

/** What a tool says where `findFirefox` found nothing. */
export const whyNoFirefox = 'No Firefox was found. Install Firefox, or name it by FIREFOX_PATH.';

/** Like `findFirefox`, for tools that cannot do without: rejects with `whyNoFirefox`. */
export async function needFirefox(): Promise<string> {
  const path = await findFirefox();
  if (!path) throw new Error(whyNoFirefox);
  return path;
}
