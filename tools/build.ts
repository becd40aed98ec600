import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { isLibrary, libraryBuild } from '../vite.config.ts';
import { run } from './run.ts';
import { root } from './root.ts';

/*
 * Builds what is published: types for all packages at once, then each package by the shared library build,
 * then the bundles, which read the packages' sources. `--clean` leaves nothing of what was built before.
 */

const packages = readdirSync(join(root, 'packages'))
  .map((name) => join(root, 'packages', name))
  .filter((folder) => existsSync(join(folder, 'package.json')));

if (process.argv.includes('--clean'))
  for (const folder of packages) rmSync(join(folder, 'dist'), { recursive: true, force: true });
await run('tsc', ['-b', ...packages.filter(isLibrary)]);
for (const folder of packages.filter(isLibrary)) await build({ configFile: false, ...libraryBuild(folder) });
for (const folder of packages.filter((one) => !isLibrary(one)))
  await run(process.execPath, ['build.ts'], { cwd: folder });
