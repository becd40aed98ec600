import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, defaultClientConditions } from 'vite';
import type { UserConfig } from 'vite';
import { minifyTemplates } from './tools/minify-templates.ts';

interface Manifest {
  readonly exports?: Readonly<Record<string, string | { readonly source?: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
}

/** Source files that a package publishes as entries, read from the `source` conditions of its manifest. */
function entriesOf(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const published = Object.values(manifest.exports ?? {}).flatMap((target) =>
    typeof target === 'object' && target.source ? [target.source] : [],
  );
  const commands = Object.values(manifest.bin ?? {}).map((file) =>
    file.replace(/^(?:\.\/)?dist\/(.*)\.js$/u, './src/$1.ts'),
  );
  return [...published, ...commands].map((file) => join(folder, file));
}

/**
 * The one library build that all packages share: ES modules, one file for each source file, nothing bundled
 * that is a package of its own, and readable, since the page's own build minifies. Types come from `tsc -b`.
 */
export function libraryBuild(folder: string): UserConfig {
  return {
    root: folder,
    logLevel: 'warn',
    // Texts of styles and templates are data to a page's build, so they are minified here.
    plugins: minifyTemplates(),
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      lib: { entry: entriesOf(folder), formats: ['es'] },
      rolldownOptions: {
        // `'use client'` stays at the head of its file, since every file stays a file.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
        // Everything but our own files and the compiler's helpers, which nobody would install.
        external: (id, importer) =>
          importer !== undefined && !/^[./\0]|^[A-Za-z]:|^@oxc-project\/runtime\//u.test(id),
        output: {
          preserveModules: true,
          preserveModulesRoot: join(folder, 'src'),
          entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//u, 'compiled/')}.js`,
        },
      },
    },
  };
}

/** Packages that are a bundle of their own instead, by the folder's name. */
export const bundled: readonly string[] = ['embed'];

/** Whether a package takes the shared build. */
export function isLibrary(folder: string): boolean {
  return !bundled.includes(basename(folder));
}

export default defineConfig(() => libraryBuild(process.cwd()));
