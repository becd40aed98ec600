import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** Where the demo files say that the site is. */
const usualHosts = ['localhost:4000', '127.0.0.1:4000'];

const demoFiles = { KASSE_CATALOGUE: 'catalogue.json', KASSE_ACCOUNTS: 'accounts.json' } as const;

/**
 * The variables that name the demo's shop and accounts with links to the site at this port, as copies in `.kasse`.
 * A file that the environment names already stays as it is, and at the usual port no copy is needed.
 */
export function demoFilesAt(port: number): NodeJS.ProcessEnv {
  if (port === 4000) return {};
  // A folder for each port: two demos side by side do not change each other's links.
  const folder = join(root, '.kasse', `site-${String(port)}`);
  const named: NodeJS.ProcessEnv = {};
  for (const [variable, name] of Object.entries(demoFiles)) {
    if (process.env[variable]) continue;
    const text = readFileSync(join(root, 'examples/html', name), 'utf8');
    mkdirSync(folder, { recursive: true });
    named[variable] = join(folder, name);
    writeFileSync(named[variable], atPort(text, port));
  }
  return named;
}

function atPort(text: string, port: number): string {
  return usualHosts.reduce(
    (moved, host) => moved.replaceAll(`http://${host}`, `http://${host.replace('4000', String(port))}`),
    text,
  );
}
