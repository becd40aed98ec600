import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { root } from './root.ts';

/** An entry of a package, and what it may weigh in somebody's own bundle. */
export interface Entry {
  readonly name: string;
  /** Limit in bytes, gzip, with everything that the entry needs. */
  readonly limit: number;
}

/** The entries that people bundle for their own pages. */
export const entries: readonly Entry[] = [
  { name: '@kasse/elements', limit: 80_000 },
  { name: '@kasse/elements/define', limit: 65_000 },
  { name: '@kasse/flow', limit: 32_000 },
  { name: '@kasse/gateway/http', limit: 8_500 },
  { name: '@kasse/gateway/memory', limit: 17_000 },
  { name: '@kasse/domain', limit: 10_500 },
  { name: '@kasse/contract', limit: 7_500 },
  { name: '@kasse/locales', limit: 2_000 },
  { name: '@kasse/payments', limit: 500 },
  { name: '@kasse/payments/sandbox', limit: 2_000 },
];

const virtual = '\0entry';

/** The built file that an entry is published as. */
function fileOf(name: string): string {
  const [, folder = '', path = ''] = /^@kasse\/([^/]+)(.*)$/u.exec(name) ?? [];
  const manifest = JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8')) as {
    exports: Record<string, { default: string }>;
  };
  const published = manifest.exports[`.${path}`];
  if (!published) throw new Error(`${name} is no published entry: correct tools/size-entries.ts.`);
  return join(root, 'packages', folder, published.default);
}

/**
 * Bytes of an entry, minified and gzip -9, bundled with its dependencies from the built packages as a page's own build
 * would. What it imports later, such as texts, is not counted.
 */
export async function sizeOf({ name }: Entry): Promise<number> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    root,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === virtual ? id : undefined),
        load: (id) => (id === virtual ? `export * from ${JSON.stringify(fileOf(name))};` : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: virtual,
        preserveEntrySignatures: 'strict',
        output: { minify: true },
      },
      modulePreload: false,
    },
  })) as Rolldown.RolldownOutput;
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const reached = new Set<string>();
  const visit = (fileName: string): void => {
    if (reached.has(fileName)) return;
    reached.add(fileName);
    chunks.get(fileName)?.imports.forEach(visit);
  };
  for (const [fileName, { isEntry }] of chunks) if (isEntry) visit(fileName);
  return [...reached].reduce(
    (sum, fileName) => sum + gzipSync(chunks.get(fileName)?.code ?? '', { level: 9 }).length,
    0,
  );
}
