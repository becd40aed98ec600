import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { integrityOf, snippetOf } from '../packages/embed/integrity.ts';
import { root } from './root.ts';
import { run } from './run.ts';

/*
 * Makes the folder that somebody downloads and serves: the built script under its version, the licence, the hashes of
 * every file, and the lines to paste. `--base` is where it will be served (`/kasse-<version>/` unless given), `--from`
 * the built files, `--to` where the folder and its archive go.
 */

const { version } = JSON.parse(readFileSync(join(root, 'packages/embed/package.json'), 'utf8')) as {
  version: string;
};
const name = `kasse-${version}`;
const { values } = parseArgs({
  options: {
    base: { type: 'string', default: `/${name}/` },
    from: { type: 'string', default: join(root, 'packages/embed/dist') },
    to: { type: 'string', default: join(root, 'release') },
  },
});
const base = values.base.replace(/\/*$/u, '/');
const folder = join(resolve(values.to), name);

if (!existsSync(join(values.from, 'kasse.js'))) {
  console.error(`${values.from} has no kasse.js: run \`node tools/build.ts\` first.`);
  process.exit(1);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(values.from, folder, { recursive: true });
cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
const integrity = integrityOf(folder);
writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
writeFileSync(join(folder, 'snippet.html'), snippetOf(integrity, base));
await run('tar', ['-czf', `${name}.tgz`, basename(folder)], { cwd: dirname(folder) });
console.log(`${folder}\n${folder}.tgz`);
