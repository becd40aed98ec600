import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { root } from './root.ts';

/** Where the built script is. */
export const dist = join(root, 'packages/embed/dist');

/** `kasse-elements-7EEg72.js` has the stem `kasse-elements`. */
export const stemOf = (file: string): string => file.replace(/(?:-[\w-]{6})?\.js$/u, '');

/** The built scripts; ends the program where there are none. */
export function builtFiles(): readonly string[] {
  if (existsSync(join(dist, 'kasse.js'))) return readdirSync(dist).filter((file) => file.endsWith('.js'));
  console.error('packages/embed/dist has no kasse.js: run `node tools/build.ts` first.');
  process.exit(1);
}

/** Bytes of a built file as they are sent, gzip -9. */
export const compressed = (file: string): number =>
  gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

/** The files, and those that they import statically. */
export function withImports(files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    staticImports(file).forEach(visit);
  };
  files.forEach(visit);
  return reached;
}

function staticImports(file: string): string[] {
  const { body } = parseSync(file, readFileSync(join(dist, file), 'utf8')).program;
  return body.flatMap((statement) =>
    'source' in statement && statement.source ? [statement.source.value.replace(/^\.\//u, '')] : [],
  );
}
