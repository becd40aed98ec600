import { join } from 'node:path';
import { run } from './run.ts';
import { root } from './root.ts';

// The pages of the components come from the manifest, which is therefore made first.
await run(process.execPath, [join(root, 'tools/manifest.ts'), '--write']);
await run('storybook', ['dev', '--port', process.env['STORYBOOK_PORT'] ?? '6006', '--host', '127.0.0.1', '--no-open', '--ci'], {
  cwd: join(root, 'stories'),
  env: { PATH: [join(root, 'stories/node_modules/.bin'), process.env['PATH'] ?? ''].join(process.platform === 'win32' ? ';' : ':') },
});
