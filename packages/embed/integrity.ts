import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `integrity.json` says beside the built files: Subresource Integrity of every script, by its path in the folder. */
export type Integrity = Readonly<Record<string, string>>;

/** A hash as the `integrity` attribute and a Content Security Policy write it. */
function hashOf(content: string | Buffer, algorithm: 'sha256' | 'sha384'): string {
  return `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
}

/** The hashes of all scripts in a folder and in its subfolders. */
export function integrityOf(folder: string): Integrity {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'))
    .sort();
  return Object.fromEntries(
    scripts.map((path) => [path, hashOf(readFileSync(join(folder, path)), 'sha384')]),
  );
}

/**
 * The lines to paste so that browsers check every file. `base` is where the folder is served, with a slash at its end.
 * The attribute covers the first file; what that one fetches is covered by the import map, which has to come before it.
 */
export function snippetOf(integrity: Integrity, base: string): string {
  const { 'kasse.js': script = '', ...fetched } = integrity;
  const map = JSON.stringify({
    integrity: Object.fromEntries(Object.entries(fetched).map(([path, hash]) => [base + path, hash])),
  });
  return [
    `<!-- With a Content-Security-Policy, script-src also needs '${hashOf(map, 'sha256')}' for the import map. -->`,
    `<script type="importmap">${map}</script>`,
    `<script type="module" src="${base}kasse.js" integrity="${script}" crossorigin="anonymous"></script>`,
    '',
  ].join('\n');
}
