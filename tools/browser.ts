import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installFromDebian, isExecutable, onPath, wished } from './engines/places.ts';
import { root } from './root.ts';

const execute = promisify(execFile);

/** The Chromium in an npm package that is fetched where no browser and no package manager is to be had. */
const packaged = '@sparticuz/chromium@153.0.0';

/**
 * What Chromium is to do without. Every window of it would have two more pages for suggestions in its address bar,
 * which nobody sees here and which cost more than the page that is looked at. Of two such lists the last one counts,
 * so what Playwright leaves out stands here again.
 */
const withoutFeatures = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider'],
  ...['GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'BlockOriginHeaderModificationOnRedirect'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'Translate', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
];

/** How every tool starts Chromium: alone, without a sandbox of its own, and without any host but this machine. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${withoutFeatures.join(',')}`,
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Where browsers of this kind usually are. */
function usualPlaces(): string[] {
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder
      ? ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
          join(folder, file),
        )
      : [];
  });
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    ...onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windows,
  ];
}

/** Debian's own Chromium, for who may install it: inside most containers. */
async function fromDebian(): Promise<string | undefined> {
  const isThere = await installFromDebian(['chromium', 'fonts-liberation']);
  return isThere ? usualPlaces().find(isExecutable) : undefined;
}

/** A Chromium that npm fetches into the cache folder of this project. */
async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(root, 'node_modules', '.cache', 'browser');
  mkdirSync(folder, { recursive: true });
  await execute('npm', ['install', '--no-save', '--no-package-lock', '--prefix', folder, packaged]);
  const module = createRequire(join(folder, 'any.js')).resolve('@sparticuz/chromium');
  const { default: chromium } = (await import(module)) as {
    default: { executablePath(): Promise<string> };
  };
  return chromium.executablePath();
}

let found: Promise<string | undefined> | undefined;

/**
 * The path of a Chromium, installed first where none is found and that is possible. `undefined` where there is
 * none to be had; `whyNoBrowser` then says what to do. Asked once for each process.
 */
export function findBrowser(): Promise<string | undefined> {
  found ??= search();
  return found;
}

async function search(): Promise<string | undefined> {
  const present = wished('CHROME_PATH') ?? usualPlaces().find(isExecutable);
  if (present) return present;
  for (const fetchBrowser of [fromDebian, fromNpm]) {
    try {
      const path = await fetchBrowser();
      if (path) return path;
    } catch (error) {
      console.warn(`No Chromium this way: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return undefined;
}

/** What a tool says where `findBrowser` found nothing. */
export const whyNoBrowser = 'No Chromium was found. Install Chromium or Chrome, or name it by CHROME_PATH.';

/** Like `findBrowser`, for tools that cannot do without: rejects with `whyNoBrowser`. */
export async function needBrowser(): Promise<string> {
  const path = await findBrowser();
  if (!path) throw new Error(whyNoBrowser);
  return path;
}
