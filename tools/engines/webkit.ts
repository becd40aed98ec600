import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installFromDebian, isExecutable, onPath } from './places.ts';

/** The programs that drive WebKitGTK. */
export interface WebKit {
  /** Debian's WebKitWebDriver. */
  readonly driver: string;
  /** The smallest browser around the engine, made for tests. */
  readonly browser: string;
}

/** Where packages keep the MiniBrowser: in a folder named after its version in one named after the machine. */
function miniBrowsers(): string[] {
  return ['/usr/lib', '/usr/libexec', '/usr/lib64']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [folder, ...readdirSync(folder).map((machine) => join(folder, machine))])
    .flatMap((folder) => ['4.1', '6.0', '4.0'].map((api) => [folder, api] as const))
    .map(([folder, api]) => join(folder, `webkit${api === '6.0' ? '' : '2'}gtk-${api}`, 'MiniBrowser'));
}

function present(): WebKit | undefined {
  const driver = onPath(['WebKitWebDriver']).find(isExecutable);
  const browser = miniBrowsers().find(isExecutable);
  const hasScreen = onPath(['Xvfb']).some(isExecutable);
  return driver && browser && hasScreen ? { driver, browser } : undefined;
}

let found: Promise<WebKit | undefined> | undefined;

/** WebKitGTK and its driver, installed where that is possible. Asked once for each process. */
export function findWebKit(): Promise<WebKit | undefined> {
  found ??= search();
  return found;
}

async function search(): Promise<WebKit | undefined> {
  if (process.platform !== 'linux') return undefined;
  return present() ?? ((await installFromDebian(['webkit2gtk-driver', 'xvfb'])) ? present() : undefined);
}

/** What a tool says where `findWebKit` found nothing. */
export const whyNoWebKit =
  'No WebKitGTK was found. Install WebKitWebDriver with its MiniBrowser, and Xvfb; there they are only for Linux.';

/** Like `findWebKit`, for tools that cannot do without: rejects with `whyNoWebKit`. */
export async function needWebKit(): Promise<WebKit> {
  const webkit = await findWebKit();
  if (!webkit) throw new Error(whyNoWebKit);
  return webkit;
}
