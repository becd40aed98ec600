import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';
import { root } from './root.ts';

/*
 * The stories, at STORYBOOK_PORT (6006); with `build` as pages in stories/storybook-static. Their tables come from the
 * committed manifest. It is made only where it is missing: looking at the stories changes no file.
 */

const stories = join(root, 'stories');
const storybook = join(stories, 'node_modules/.bin/storybook');
const isBuild = process.argv.includes('build');

if (!existsSync(join(root, 'packages/elements/custom-elements.json')))
  await run(process.execPath, [join(root, 'tools/manifest.ts'), '--write']);
await run(
  storybook,
  isBuild
    ? ['build', '--quiet']
    : ['dev', '--ci', '--host', '127.0.0.1', '--port', process.env['STORYBOOK_PORT'] ?? '6006'],
  { cwd: stories },
);
