import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { run } from './run.ts';
import { root } from './root.ts';

/*
 * Packs every package as it would be published and looks at the result as a stranger's bundler and compiler would.
 * Needs what `tools/build.ts` makes.
 */

/** Ways of resolution that packages of ES modules rightly fail. */
const beyondUs = new Set(['node10', 'node16-cjs']);

const folder = join(root, 'node_modules/.cache/packed');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await run('npx', ['--yes', 'pnpm@12.21.0', '--silent', '--recursive', 'pack', '--pack-destination', folder]);

let problems = 0;
const complain = (name: string, sentence: string): void => {
  problems += 1;
  console.error(`${name}: ${sentence}`);
};

for (const file of readdirSync(folder).sort()) {
  const data = new Uint8Array(readFileSync(join(folder, file)));
  const tarball = data.buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, level: 'warning', strict: true });
  const name = String(pkg['name'] ?? file);
  for (const message of messages)
    complain(name, formatMessage(message, pkg, { color: false }) ?? message.code);

  const contents = createPackageFromTarballData(data);
  // A bundle for pages has no types of its own; what it puts on the page is declared by the elements.
  if (!contents.listFiles().some((path) => path.endsWith('.d.ts'))) continue;
  const result = await checkPackage(contents, { entrypoints: [] });
  if (!result.types) {
    complain(name, 'has no types.');
    continue;
  }
  for (const problem of result.problems) {
    if ('resolutionKind' in problem && beyondUs.has(problem.resolutionKind)) continue;
    if (problem.kind === 'CJSResolvesToESM') continue;
    complain(name, `${problem.kind} ${'entrypoint' in problem ? problem.entrypoint : ''}`);
  }
}
if (problems > 0) process.exit(1);
