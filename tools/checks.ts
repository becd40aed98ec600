import { join } from 'node:path';
import { root } from './root.ts';

/** Something that must hold before a change is taken. */
export interface Check {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** File into which its runner writes how many tests passed and failed. */
  readonly counts?: string;
  /** Its tests need a browser: without one they are skipped here and a failure under CI. */
  readonly needsBrowser?: boolean;
  /** Only `verify:full` runs it. */
  readonly fullOnly?: boolean;
}

/** A tool of this folder, as the check that runs it. */
const tool = (name: string, file: string, ...args: string[]): Check => ({
  name,
  program: process.execPath,
  args: [join(root, 'tools', file), ...args],
});

const countsOf = (name: string): string => join(root, 'node_modules/.cache/counts', `${name}.json`);

const vitest = (project: string): Check => ({
  name: `test:${project}`,
  program: 'vitest',
  args: [
    'run',
    ...['--project', project],
    '--passWithNoTests',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${countsOf(project)}`,
  ],
  counts: countsOf(project),
});

/** All checks in their order: what is quick and often wrong comes first. */
export const checks: readonly Check[] = [
  { name: 'format', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  {
    name: 'fences',
    program: 'depcruise',
    args: ['--config', '.dependency-cruiser.mjs', 'packages', 'stories', 'examples', 'test', 'tools'],
  },
  tool('manifest', 'manifest.ts'),
  { name: 'docs', program: process.execPath, args: ['--conditions=source', join(root, 'tools/docs.ts')] },
  tool('tokens', 'tokens.ts'),
  { name: 'dead code', program: 'knip', args: [] },
  { name: 'types', program: 'tsc', args: ['-b'] },
  vitest('node'),
  { name: 'lint', program: 'eslint', args: ['.'] },
  tool('build', 'build.ts'),
  tool('size', 'size.ts'),
  tool('packages', 'packages.ts'),
  { ...tool('consumers', 'consumers.ts'), needsBrowser: true },
  tool('stories', 'storybook.ts', 'build'),
  { ...vitest('stories'), needsBrowser: true },
  { name: 'test:browser', program: 'wtr', args: [], counts: countsOf('browser'), needsBrowser: true },
  { ...vitest('journeys'), needsBrowser: true },
  { ...vitest('scale'), needsBrowser: true, fullOnly: true },
  { name: 'bench', program: 'vitest', args: ['bench', '--run', '--project', 'node'], fullOnly: true },
];
