import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import type { Manifest } from './element-manifest.ts';
import { reactComponents } from './react-components.ts';
import { reference } from './reference.ts';
import { environment } from './run.ts';
import { root } from './root.ts';

/*
 * `custom-elements.json` is what editors, Storybook and the React wrappers know of the elements. It is committed, so
 * that a change of the public surface shows in the diff, and so are the React components and the reference that are
 * made from it. Without `--write` only whether all are up to date is checked.
 */

const manifest = 'packages/elements/custom-elements.json';
const fresh = join(root, 'node_modules/.cache/manifest/custom-elements.json');

const analysis = spawnSync(
  'custom-elements-manifest',
  ['analyze', '--config', 'custom-elements-manifest.config.mjs'],
  {
    cwd: root,
    env: environment(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  },
);
if (analysis.status !== 0) {
  console.error(analysis.stdout, analysis.stderr);
  process.exit(1);
}

const text = await format(readFileSync(fresh, 'utf8'), { parser: 'json', printWidth: 110 });
const generated = await Promise.all(
  [reactComponents, reference].map(async ({ path, textOf }) => ({
    path,
    text: await textOf(JSON.parse(text) as Manifest),
  })),
);
const files = [{ path: manifest, text }, ...generated];
for (const { path, text } of files) {
  const file = join(root, path);
  if (process.argv.includes('--write')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${path} is out of date: run \`node tools/manifest.ts --write\` and commit it.`);
    process.exitCode = 1;
  }
}
