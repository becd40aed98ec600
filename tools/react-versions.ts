import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './root.ts';

/** Packages that hold the versions of React that `@kasse/react` works with. */
const homes = { 18: 'test/react-18', 19: 'packages/react' } as const;

/** A version of React that is tested. */
export type ReactVersion = keyof typeof homes;

/** Files of a bundle, by what they stand for. */
const entries = {
  react: 'react',
  'react/jsx-runtime': 'react-jsx-runtime',
  'react-dom/client': 'react-dom-client',
  'react-dom/server': 'react-dom-server',
} as const;

const cache = 'node_modules/.cache/react';

/**
 * Where a bundle of a version lies, as seen from the project's folder. Tests in Node and in the browser may run at the
 * same time, so each process has a folder of its own.
 */
const folderOf = (version: ReactVersion): string => `${cache}/${process.pid}/${version}`;

/** Removes what processes have left that are no more. */
function removeOldBundles(): void {
  for (const entry of readdirSync(join(root, cache), { withFileTypes: true }))
    if (!isRunning(Number(entry.name)))
      rmSync(join(root, cache, entry.name), { recursive: true, force: true });
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // One that belongs to somebody else may not be signalled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Bundles a version of React with this project's components for it, in the form for development, whose warnings tests
 * look for. React itself is no ES module, and a package has only one version of what it needs.
 */
export async function bundleReact(version: ReactVersion): Promise<void> {
  const folder = join(root, folderOf(version));
  mkdirSync(folder, { recursive: true });
  removeOldBundles();
  const needed = createRequire(join(root, homes[version], 'package.json'));
  const reexports = new Map(
    Object.keys(entries).map((specifier) => {
      // What works in a browser works here too.
      const file = needed.resolve(specifier.replace(/server$/u, 'server.browser'));
      const names = Object.keys(needed(file) as object).filter((name) => /^[a-z]\w*$/iu.test(name));
      return [
        specifier,
        `import whole from ${JSON.stringify(file)}; export const { ${names.join(', ')} } = whole;`,
      ];
    }),
  );
  await build({
    configFile: false,
    root,
    mode: 'development',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { alias: [{ find: /^react$/u, replacement: needed.resolve('react') }] },
    plugins: [
      {
        name: 'react-version',
        enforce: 'pre',
        resolveId: (id) => (id.startsWith('entry:') ? `\0${id}` : null),
        load: (id) => (id.startsWith('\0entry:') ? reexports.get(id.slice('\0entry:'.length)) : null),
      },
    ],
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'es2022',
      rolldownOptions: {
        preserveEntrySignatures: 'strict',
        input: {
          ...Object.fromEntries(
            Object.entries(entries).map(([specifier, name]) => [name, `entry:${specifier}`]),
          ),
          'kasse-react': join(root, 'packages/react/src/index.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
}

/** The address of a bundled module, for a script in Node. */
export function bundledReact(
  version: ReactVersion,
  specifier: keyof typeof entries | '@kasse/react',
): string {
  const name = specifier === '@kasse/react' ? 'kasse-react' : entries[specifier];
  return pathToFileURL(join(root, folderOf(version), `${name}.js`)).href;
}

const isEntry = (specifier: string): specifier is keyof typeof entries => specifier in entries;

/**
 * Lets a test in the browser choose a version by its name: `any.react-18.test.ts` and all that it imports from beside
 * itself get React 18, everything else the newest.
 */
export function reactVersionsPlugin(): {
  name: string;
  serverStart(): Promise<void>;
  resolveImport(args: { source: string; context: { url: string } }): string | undefined;
} {
  return {
    name: 'react-versions',
    // At the start, and not when a test first imports it: React cannot be read while the runner holds the console back.
    async serverStart() {
      for (const version of [18, 19] as const) await bundleReact(version);
    },
    resolveImport({ source, context }) {
      const isOld = /\.react-18\.test\.ts|[?&]react=18\b/u.test(context.url);
      if (isEntry(source)) return `/${folderOf(isOld ? 18 : 19)}/${entries[source]}.js`;
      return isOld && source.startsWith('.') ? `${source}?react=18` : undefined;
    },
  };
}
