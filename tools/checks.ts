import { join } from 'node:path';
import type { Engine } from './engines/engine.ts';
import { root } from './root.ts';

/** Something that must hold before a change is taken. */
export interface Check {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** File into which its runner writes how many tests passed and failed. */
  readonly counts?: string;
  /** The engine that its tests need: without it they are skipped here and a failure under CI. */
  readonly needs?: Engine;
  /** What is added to its environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Only `verify:full` runs it. */
  readonly fullOnly?: boolean;
}

/** A tool of this folder, as the check that runs it. */
const tool = (name: string, file: string, ...args: string[]): Check => ({
  name,
  program: process.execPath,
  args: [join(root, 'tools', file), ...args],
});

const countsOf = (name: string): string =>
  join(root, 'node_modules/.cache/counts', `${name.replaceAll(':', '-')}.json`);

/** A project of vitest, under a name of its own where it runs more than once. */
const vitest = (project: string, name = project): Check => ({
  name: `test:${name}`,
  program: 'vitest',
  args: [
    'run',
    ...['--project', project],
    '--passWithNoTests',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${countsOf(name)}`,
  ],
  counts: countsOf(name),
});

/** The component tests in one engine. */
const components = (name: string, engine: Engine): Check => ({
  name,
  program: 'wtr',
  args: [],
  counts: countsOf(name),
  needs: engine,
  env: { KASSE_ENGINE: engine },
});

/** The straight journeys: what every customer does, in the other engine too. `test/paths` goes to every state there. */
const straight = ['buy-by-invoice', 'buy-by-keyboard', 'card', 'trial', 'sign-in'];

/** Journeys in Firefox, from these files; `rest` is what their name ends with. */
const journeysInFirefox = (rest: string, ...args: readonly string[]): Check => {
  const name = `journeys:firefox${rest}`;
  const check = vitest('journeys', name);
  return { ...check, args: [...check.args, ...args], needs: 'firefox', env: { KASSE_ENGINE: 'firefox' } };
};
const filesOf = (names: readonly string[]): string[] => names.map((name) => `test/journeys/${name}.test.ts`);

/** Checks that follow each other. */
type Lane = readonly Check[];

/**
 * All checks: rounds that follow each other, each of lanes that run side by side. What is quick and often wrong comes
 * first. Two lanes at most, and one for what keeps two cores busy by itself.
 */
export const rounds: readonly (readonly Lane[])[] = [
  [
    [
      { name: 'format', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
      {
        name: 'fences',
        program: 'depcruise',
        args: ['--config', '.dependency-cruiser.mjs', 'packages', 'stories', 'examples', 'test', 'tools'],
      },
      tool('manifest', 'manifest.ts'),
      {
        name: 'docs',
        program: process.execPath,
        args: ['--conditions=source', join(root, 'tools/docs.ts')],
      },
      tool('tokens', 'tokens.ts'),
      { name: 'dead code', program: 'knip', args: [] },
      { name: 'types', program: 'tsc', args: ['-b'] },
    ],
    [{ name: 'lint', program: 'eslint', args: ['.'] }],
  ],
  [[vitest('node')]],
  [
    [
      tool('build', 'build.ts'),
      tool('size', 'size.ts'),
      tool('packages', 'packages.ts'),
      { ...tool('consumers', 'consumers.ts'), needs: 'chromium' },
    ],
    [tool('stories', 'storybook.ts', 'build'), components('test:browser', 'chromium')],
  ],
  [[{ ...vitest('stories'), needs: 'chromium' }]],
  [[components('test:firefox', 'firefox')], [components('test:webkit', 'webkit')]],
  [[{ ...vitest('journeys'), needs: 'chromium' }]],
  [
    [
      journeysInFirefox('', ...filesOf(straight)),
      {
        ...journeysInFirefox(
          ':rest',
          'test/journeys/',
          ...filesOf(straight).map((file) => `--exclude=${file}`),
        ),
        fullOnly: true,
      },
      { ...tool('engines', 'engines/report.ts'), fullOnly: true },
    ],
  ],
  [[{ ...vitest('scale'), needs: 'chromium', fullOnly: true }]],
  [[{ name: 'bench', program: 'vitest', args: ['bench', '--run', '--project', 'node'], fullOnly: true }]],
];
