import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { rounds } from '../checks.ts';
import type { Counts } from '../counts.ts';
import { writeReport, writesReports } from '../report.ts';
import { root } from '../root.ts';
import { engines } from './engine.ts';
import type { Engine } from './engine.ts';

/*
 * What the last run of each check said about the engines: component tests and journeys in each of them. Printed, and
 * written as a report where reports are written.
 */

/** What one check ran in one engine. */
interface Run extends Counts {
  readonly files: number;
  readonly seconds: number;
  /** Name and version, where the runner says it. */
  readonly browser?: string;
  /** Why tests were skipped, each as often as it was. */
  readonly reasons?: readonly string[];
}

interface JourneyFile {
  readonly name: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** The journeys in what vitest wrote, without the other tests that want a browser. */
function journeysIn(files: readonly JourneyFile[]): Run {
  const journeys = files.filter(({ name }) => name.includes('/test/journeys/'));
  const states = journeys.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const count = (wanted: RegExp): number => states.filter((state) => wanted.test(state)).length;
  const start = Math.min(...journeys.map(({ startTime }) => startTime));
  const end = Math.max(...journeys.map(({ endTime }) => endTime));
  return {
    passed: count(/^passed$/u),
    failed: count(/^failed$/u),
    skipped: count(/^(?:pending|skipped|todo)$/u),
    files: journeys.length,
    seconds: (end - start) / 1000,
  };
}

const fileOf = (name: string): string | undefined =>
  rounds.flat(2).find((check) => check.name === name)?.counts;

function runOf(name: string): Run | undefined {
  const file = fileOf(name);
  if (!file || !existsSync(file)) return undefined;
  const written = JSON.parse(readFileSync(file, 'utf8')) as Run | { testResults: readonly JourneyFile[] };
  return 'testResults' in written ? journeysIn(written.testResults) : written;
}

const runs: readonly (readonly [what: string, engine: Engine, check: string])[] = [
  ['component tests', 'chromium', 'test:browser'],
  ['component tests', 'firefox', 'test:firefox'],
  ['component tests', 'webkit', 'test:webkit'],
  ['journeys', 'chromium', 'test:journeys'],
  ['journeys', 'firefox', 'test:journeys:firefox'],
  ['other journeys', 'firefox', 'test:journeys:firefox:rest'],
];

/** Name and version of each engine, as the component tests met it. */
const versions = new Map<Engine, string>(
  engines.map((engine) => {
    const check = runs.find(([, each]) => each === engine)?.[2] ?? '';
    return [engine, runOf(check)?.browser ?? engine];
  }),
);

const rows = runs.map(([what, engine, check]) => {
  const run = runOf(check);
  const cells = run
    ? [run.files, run.passed, run.failed, run.skipped, run.seconds.toFixed(0)]
    : Array.from({ length: 5 }, () => '–');
  return `| ${[what, versions.get(engine), ...cells].join(' | ')} |`;
});

const reasons = runs.flatMap(([, engine, check]) =>
  [...new Set(runOf(check)?.reasons)].map((reason) => `- ${String(versions.get(engine))}: ${reason}.`),
);

/** When the commit that the report names was made, in seconds; what ran before ran on another one. */
const committed = Number(execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }));
const older = runs.flatMap(([, , check]) => {
  const file = fileOf(check);
  return file && existsSync(file) && statSync(file).mtimeMs / 1000 < committed ? [check] : [];
});

const body = [
  '| what | engine | files | passed | failed | skipped | seconds |',
  '| --- | --- | --: | --: | --: | --: | --: |',
  ...rows,
  '',
  ...(reasons.length > 0 ? ['Skipped:', '', ...reasons, ''] : []),
  ...(older.length > 0 ? [`Of an earlier commit, not of the one above: ${older.join(', ')}.`, ''] : []),
  `Seconds are those of the clock; the load of the machine was ${(loadavg()[2] ?? 0).toFixed(0)} when this was written.`,
  'A row of dashes did not run. WebKitGTK has the engine of Safari and is not Safari: it has another network, other',
  'fonts and other controls, and no one has looked at Kasse on an Apple device here.',
].join('\n');

console.log(body);
if (writesReports)
  console.log(
    `Written: ${writeReport('engines', { title: 'the engines', seed: process.env['KASSE_SEED'] ?? 'as each check has it', body })}-engines.md`,
  );
