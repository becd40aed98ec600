import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** What goes into the bundle: the packages that it imports, and how it is built. */
const ingredients = [
  ...['domain', 'contract', 'flow', 'gateway', 'payments', 'locales', 'elements', 'embed'].map(
    (name) => `packages/${name}/src`,
  ),
  'packages/embed/build.ts',
  'packages/embed/integrity.ts',
  'tools/minify-templates.ts',
  'pnpm-lock.yaml',
];

/** Time of the last change of a file, or of the newest file in a folder; tests do not count. */
function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return path.endsWith('.test.ts') ? 0 : stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether the built bundle is missing or older than its sources. */
export function isEmbedStale(): boolean {
  const built = join(root, 'packages/embed/dist/kasse.js');
  if (!existsSync(built)) return true;
  const age = statSync(built).mtimeMs;
  return ingredients.some((path) => newest(join(root, path)) > age);
}
