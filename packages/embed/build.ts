import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import minifyTemplates from 'rollup-plugin-minify-template-literals';
import { build, defaultClientConditions } from 'vite';
import type { Plugin, Rolldown } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = `${root}dist/`;

const ownSources = /\/packages\/elements\/src\//u;

/** Takes blanks and comments out of `css` templates. The template minifier does it for `html` only: it knows no nesting. */
const minifyStyles: Plugin = {
  name: 'minify-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!ownSources.test(id)) return null;
    const minified = code.replace(/\bcss`[^`]*`/gu, (template) =>
      template
        .replace(/\/\*[^]*?\*\//gu, '')
        .replace(/\s+/gu, ' ')
        .replace(/ ?([{};,]) ?/gu, '$1')
        .replace(/: /gu, ':'),
    );
    return { code: minified, map: null };
  },
};

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
    plugins: [
      minifyStyles,
      minifyTemplates({ filter: (id) => ownSources.test(id), options: { shouldMinifyCSS: () => false } }),
    ],
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: {
      target: 'es2022',
      emptyOutDir: false,
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
