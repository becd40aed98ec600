import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { minifyTemplates } from '../../tools/minify-templates.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = `${root}dist/`;

interface Script {
  readonly entry: string;
  readonly fileName: string;
  readonly define: Record<string, string>;
}

/** Bundles one entry and says how its file is called. */
async function bundle({ entry, fileName, define }: Script): Promise<string> {
  const [result] = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // As a library, so that the bundler adds no preloading of its own; libraries are left to set this themselves.
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    plugins: minifyTemplates(),
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
        output: { entryFileNames: fileName, chunkFileNames: 'kasse-[name]-[hash].js', minify: true },
      },
    },
  })) as Rolldown.RolldownOutput[];
  const main = result?.output.find((file) => file.type === 'chunk' && file.isEntry);
  if (!main) throw new Error(`${entry} gave no file.`);
  return main.fileName;
}

await rm(dist, { recursive: true, force: true });
const elements = await bundle({ entry: 'full.ts', fileName: 'kasse-elements-[hash].js', define: {} });
await mkdir(`${dist}retry`, { recursive: true });
for (const file of await readdir(dist))
  if (/^kasse-.*\.js$/u.test(file)) await copyFile(`${dist}${file}`, `${dist}retry/${file}`);

await bundle({
  entry: 'kasse.ts',
  fileName: 'kasse.js',
  define: { KASSE_ELEMENTS_FILE: JSON.stringify(elements) },
});
