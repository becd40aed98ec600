import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Whether this path is a program that we may run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Every path on which a program of one of these names would be found. */
export function onPath(names: readonly string[]): string[] {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
}

/** The program that a variable of the environment names. `undefined` where it is not set; a wrong one throws. */
export function wished(variable: string): string | undefined {
  const path = process.env[variable];
  if (!path || isExecutable(path)) return path || undefined;
  throw new Error(`${variable} names ${path}, which is no program: correct or unset it.`);
}

/** Whether packages of Debian may be installed here: inside most containers. */
const hasApt = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

let installing: Promise<unknown> = Promise.resolve();

/**
 * Installs packages of Debian, after those that were asked for before. Returns whether they are there now; why not is
 * printed.
 */
export async function installFromDebian(packages: readonly string[]): Promise<boolean> {
  if (!hasApt()) return false;
  const installed = installing.then(() => install(packages));
  installing = installed;
  return installed;
}

async function install(packages: readonly string[]): Promise<boolean> {
  const apt = (...args: string[]): Promise<unknown> =>
    execute('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    await apt('update');
    await apt('install', '--yes', '--no-install-recommends', ...packages);
    return true;
  } catch (error) {
    console.warn(`Debian does not give ${packages.join(', ')}: ${String(error)}`);
    return false;
  }
}
