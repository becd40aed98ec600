import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lookAtConsumers } from './consumers-look.ts';
import { environment } from './run.ts';
import { root } from './root.ts';

/*
 * What a stranger meets: the packed packages, installed into an empty project of Vite (React 19), of Next (React 19 on
 * the server, the elements by the script tag) and of webpack (React 18), built and opened in a browser. The projects lie
 * in `test/consumers` and are copied out of the repository first, where no package of ours can be found by accident.
 * Their lockfile holds everything but the checksums of our packages, which change with every line; `--write` renews it.
 * Needs what `tools/packages.ts` packs.
 */

const fixtures = join(root, 'test/consumers');
const lockfile = 'pnpm-lock.yaml';
const packed = join(root, 'node_modules/.cache/packed');
const projects = ['vite', 'next', 'webpack'] as const;
const isWriting = process.argv.includes('--write');
const pnpm = ['--yes', 'pnpm@12.21.0', '--silent', 'install', '--prefer-offline'];

/** A tarball of ours as the lockfile names it. */
const ours = /\{(?:integrity: [^,}]+, )?tarball: file:(?<file>packed\/[a-z]+\.tgz)\}/gu;

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (folder: string): Manifest & { readonly version: string } =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest & { version: string };

/** Copies the projects and the packages into a folder. */
function prepare(folder: string): void {
  cpSync(fixtures, folder, { recursive: true });
  for (const tarball of readdirSync(packed)) {
    const name = tarball.replace(/^kasse-([a-z]+)-.*\.tgz$/u, '$1');
    cpSync(join(packed, tarball), join(folder, `packed/${name}.tgz`));
  }
  const text = readFileSync(join(folder, lockfile), 'utf8');
  const filled = text.replaceAll(ours, (_, file: string) => {
    const checksum = createHash('sha512')
      .update(readFileSync(join(folder, file)))
      .digest('base64');
    return `{integrity: sha512-${checksum}, tarball: file:${file}}`;
  });
  writeFileSync(join(folder, lockfile), filled);
}

/** What our packages ask for and the lockfile does not give, in words; what is installed with them included. */
function behind(folder: string, seen = new Set<string>()): string[] {
  const { dependencies = {} } = read(folder);
  const isOurs = folder.includes(join('node_modules', '@kasse'));
  return Object.entries(dependencies).flatMap(([name, wanted]) => {
    const place = isOurs ? join(folder, '../..', name) : join(folder, 'node_modules', name);
    if (!existsSync(place)) return [`${name} ${wanted}, which ${folder} needs, is not there`];
    const real = realpathSync(place);
    if (name.startsWith('@kasse/')) {
      if (seen.has(real)) return [];
      seen.add(real);
      return behind(real, seen);
    }
    const { version } = read(real);
    return /^\d/u.test(wanted) && version !== wanted ? [`${name} is ${version} and not ${wanted}`] : [];
  });
}

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${name}`);
}

/** Runs a program in a folder; what it said is part of the error when it fails. */
async function succeed(program: string, args: readonly string[], cwd: string): Promise<void> {
  const env = environment({ NEXT_TELEMETRY_DISABLED: '1', CI: 'true' });
  await promisify(execFile)(program, args, { cwd, env }).catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(' ')} failed in ${cwd}:\n${stdout}\n${stderr}`);
  });
}

async function check(folder: string): Promise<void> {
  prepare(folder);
  await timed('install', () =>
    succeed('npx', [...pnpm, isWriting ? '--no-frozen-lockfile' : '--frozen-lockfile'], folder),
  );
  if (isWriting) {
    const text = readFileSync(join(folder, lockfile), 'utf8');
    writeFileSync(join(fixtures, lockfile), text.replaceAll(ours, '{tarball: file:$<file>}'));
  }
  const stale = projects.flatMap((name) => behind(join(folder, name)));
  if (stale.length > 0)
    throw new Error(
      `The lockfile of test/consumers is out of date (${stale.join('; ')}): run \`node tools/consumers.ts --write\` and commit it.`,
    );
  await Promise.all(
    projects.map((name) =>
      timed(`build of ${name}`, () => succeed('npm', ['run', '--silent', 'build'], join(folder, name))),
    ),
  );
  await timed('look', () => lookAtConsumers(folder));
}

if (!existsSync(packed)) {
  console.error('Nothing is packed yet: run `node tools/build.ts` and `node tools/packages.ts` first.');
  process.exit(1);
}
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'kasse-consumers-'));
try {
  await check(folder);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
