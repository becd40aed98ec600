import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isEmbedStale } from '../../tools/embed-age.ts';
import { root } from '../../tools/root.ts';
import { exitCodeOf } from '../../tools/run.ts';

const copies = join(root, 'node_modules/.cache/journeys/scripts');

/** Folder with a copy of the built script, so that another build meanwhile does not pull it away. */
export async function builtScript(): Promise<string> {
  const embed = join(root, 'packages/embed');
  const code = isEmbedStale() ? await exitCodeOf(process.execPath, ['build.ts'], { cwd: embed }) : 0;
  if (code !== 0) throw new Error('The script of Kasse could not be built: see above.');
  const copy = join(copies, String(process.pid));
  await forgetOldCopies();
  await cp(join(embed, 'dist'), copy, { recursive: true });
  return copy;
}

/** A worker is ended from outside and cannot tidy up; what is an hour old belongs to nobody any more. */
async function forgetOldCopies(): Promise<void> {
  await mkdir(copies, { recursive: true });
  for (const name of await readdir(copies)) {
    const { mtimeMs } = await stat(join(copies, name));
    if (Date.now() - mtimeMs > 3_600_000) await rm(join(copies, name), { recursive: true, force: true });
  }
}
