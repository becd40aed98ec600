import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { root } from './root.ts';

/** What a report says. */
export interface Report {
  /** Its heading, without a date. */
  readonly title: string;
  /** Repeats what was drawn by lot; none where nothing was. */
  readonly seed?: number | string;
  /** Markdown below the heading. */
  readonly body: string;
  /** Pictures beside it, by what their names end with: `memory.svg`. */
  readonly pictures?: Readonly<Record<string, string>>;
}

/** Whether reports are to be written: by `verify:full`, or with `KASSE_REPORT=1` by one check alone. */
export const writesReports = process.env['KASSE_GRID'] === 'full' || process.env['KASSE_REPORT'] === '1';

/** Writes `docs/reports/<date>-<name>.md`, with the commit that was looked at and the machine. Returns the date. */
export function writeReport(name: string, { title, seed, body, pictures = {} }: Report): string {
  const date = new Date().toISOString().slice(0, 10);
  const folder = join(root, 'docs/reports');
  mkdirSync(folder, { recursive: true });
  const facts = [
    `Commit ${commit()}`,
    seed === undefined ? 'nothing drawn by lot' : `seed ${seed}`,
    `Node ${process.versions.node} on ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'an unknown processor'}`,
  ];
  writeFileSync(
    join(folder, `${date}-${name}.md`),
    `# ${date}: ${title}\n\n${facts.join(', ')}.\n\n${body.trim()}\n`,
  );
  for (const [ending, picture] of Object.entries(pictures))
    writeFileSync(join(folder, `${date}-${name}-${ending}`), picture);
  return date;
}

/**
 * Keeps one part of a report that files of tests write together, each in a process of its own, and returns all parts
 * of this commit and seed in the order of their names.
 */
export function joinedParts(name: string, part: string, body: string, seed: number | string = ''): string[] {
  const folder = join(root, 'node_modules/.cache/reports', `${name} ${commit()} ${seed}`.trim());
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${part}.md`), body);
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** The commit that is looked at, and whether something is changed in it. */
function commit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    const isChanged = git('status', '--porcelain', '--', '.', ':!docs/reports') !== '';
    return git('rev-parse', '--short=10', 'HEAD') + (isChanged ? ' with changes' : '');
  } catch {
    return 'unknown';
  }
}
