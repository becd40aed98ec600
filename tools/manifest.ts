import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { areReactComponentsCurrent, writeReactComponents } from './react-components.ts';
import { environment } from './run.ts';
import { root } from './root.ts';

/*
 * `custom-elements.json` is what editors, Storybook and the React wrappers know of the elements. It is committed, so
 * that a change of the public surface shows in the diff, and so are the React wrappers that are made from it. Without
 * `--write` only whether both are up to date is checked.
 */

const committed = join(root, 'packages/elements/custom-elements.json');
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
if (process.argv.includes('--write')) {
  writeFileSync(committed, text);
  await writeReactComponents(text);
} else {
  const isCurrent = existsSync(committed) && readFileSync(committed, 'utf8') === text;
  const stale = [
    ...(isCurrent ? [] : ['packages/elements/custom-elements.json']),
    ...((await areReactComponentsCurrent(text)) ? [] : ['packages/react/src/components.gen.ts']),
  ];
  for (const file of stale)
    console.error(`${file} is out of date: run \`node tools/manifest.ts --write\` and commit it.`);
  if (stale.length > 0) process.exit(1);
}
