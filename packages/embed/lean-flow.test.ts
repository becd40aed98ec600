import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { describe } from 'vitest';
import { leanLibraries } from './lean-libraries.ts';

const flow = fileURLToPath(new URL('../flow/src', import.meta.url));
/** Where the tests' own libraries are found. */
const folder = fileURLToPath(new URL('node_modules/.kasse-lean', import.meta.url));

/** The flow's own tests, each as a file with what is left of XState in it. */
async function bundledTests(): Promise<string[]> {
  const tests = (await readdir(flow)).filter((file) => file.endsWith('.test.ts'));
  const entries = tests.map((file) => [basename(file, '.ts'), join(flow, file)]);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [leanLibraries()],
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    build: {
      outDir: folder,
      minify: false,
      lib: { entry: Object.fromEntries(entries) as Record<string, string>, formats: ['es'] },
      rolldownOptions: {
        external: [/^vitest$/u, /^fast-check$/u, /^node:/u],
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return entries.map(([name]) => join(folder, `${name ?? ''}.mjs`));
}

describe('on what is left of XState', async () => {
  for (const file of await bundledTests()) await import(pathToFileURL(file).href);
});
