import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { minifyTemplates } from '../../tools/minify-templates.ts';
import { integrityOf, snippetOf } from './integrity.ts';
import { leanLibraries } from './lean-libraries.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = `${root}dist/`;

interface Script {
  readonly entry: string;
  readonly fileName: string;
  readonly define: Record<string, string>;
  /** In one file, whatever it fetches later. */
  readonly isWhole?: boolean;
}

/** Minifies a built file once more: what Terser finds after the bundler is a kilobyte in all, and each one is counted. */
async function minifyAgain(file: string): Promise<void> {
  const [code, map] = await Promise.all([readFile(file, 'utf8'), readFile(`${file}.map`, 'utf8')]);
  const minified = await minify(code, {
    module: true,
    ecma: 2020,
    // No property of ours or of our libraries acts when it is only read, and none of their functions is made by `new`.
    compress: { passes: 6, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
    // The map lies beside the file, which does not name it: customers would pay for the line, in every file.
    sourceMap: { content: map },
  });
  if (typeof minified.map !== 'string' || minified.code === undefined)
    throw new Error(`${file} gave no code.`);
  await Promise.all([writeFile(file, minified.code), writeFile(`${file}.map`, minified.map)]);
}

/** The script files that are built so far. */
async function builtFiles(): Promise<string[]> {
  return (await readdir(dist)).filter((file) => file.endsWith('.js'));
}

/** Bundles one entry and says how its file is called. */
async function bundle({ entry, fileName, define, isWhole = false }: Script): Promise<string> {
  const [result] = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // As a library, so that the bundler adds no preloading of its own; libraries are left to set this themselves.
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    plugins: [...minifyTemplates(), leanLibraries()],
    // By name: the default follows NODE_ENV, and a build started by a test would take libraries meant for development.
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    build: {
      target: 'es2022',
      emptyOutDir: false,
      sourcemap: true,
      lib: { entry: `${root}src/${entry}`, formats: ['es'] },
      rolldownOptions: {
        // What later files share with the first one stays in the first one: one request less.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: fileName,
          chunkFileNames: 'kasse-[name]-[hash:6].js',
          minify: true,
          ...(isWhole && { codeSplitting: false }),
        },
      },
    },
  })) as Rolldown.RolldownOutput[];
  const main = result?.output.find((file) => file.type === 'chunk' && file.isEntry);
  if (!main) throw new Error(`${entry} gave no file.`);
  return main.fileName;
}

await rm(dist, { recursive: true, force: true });
const demo = await bundle({ entry: 'demo.ts', fileName: 'kasse-memory-[hash:6].js', define: {} });
const object = await bundle({
  ...{ entry: 'object.ts', fileName: 'kasse-object-[hash:6].js', define: {} },
  isWhole: true,
});
const elements = await bundle({
  entry: 'full.ts',
  fileName: 'kasse-elements-[hash:6].js',
  define: { KASSE_DEMO_FILE: JSON.stringify(demo), KASSE_OBJECT_FILE: JSON.stringify(object) },
});
await Promise.all((await builtFiles()).map((file) => minifyAgain(dist + file)));
await mkdir(`${dist}retry`, { recursive: true });
for (const file of await builtFiles()) await copyFile(dist + file, `${dist}retry/${file}`);

await bundle({
  entry: 'kasse.ts',
  fileName: 'kasse.js',
  define: { KASSE_ELEMENTS_FILE: JSON.stringify(elements) },
});
await minifyAgain(`${dist}kasse.js`);

const integrity = integrityOf(dist);
await writeFile(`${dist}integrity.json`, `${JSON.stringify(integrity, null, 2)}\n`);
await writeFile(`${dist}snippet.html`, snippetOf(integrity, '/v1/'));
