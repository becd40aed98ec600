import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { describe } from 'vitest';
import { leanLibraries } from './lean-libraries.ts';

const packages = fileURLToPath(new URL('..', import.meta.url));
/** Where the tests' own libraries are found. */
const folder = fileURLToPath(new URL('node_modules/.kasse-lean', import.meta.url));

/** The tests of a folder, each as a file with what is left of the libraries in it. */
async function bundledTests(source: string): Promise<string[]> {
  const tests = (await readdir(join(packages, source))).filter((file) => file.endsWith('.test.ts'));
  const entries = tests.map((file) => [basename(file, '.ts'), join(packages, source, file)] as const);
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [leanLibraries()],
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: { entry: Object.fromEntries(entries), formats: ['es'] },
      rolldownOptions: {
        external: [/^vitest$/u, /^node:/u],
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return entries.map(([name]) => join(folder, `${name}.mjs`));
}

describe('on what is left of the libraries', async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const source of ['flow/src', 'contract/src'])
    for (const file of await bundledTests(source)) await import(pathToFileURL(file).href);
});
