import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { rounds } from './checks.ts';
import type { Check } from './checks.ts';
import { none, readCounts, sentence, sum } from './counts.ts';
import type { Counts } from './counts.ts';
import { whyMissing } from './engines/presence.ts';
import { writeReport } from './report.ts';
import { exitCodeOf } from './run.ts';

/*
 * Runs every round of checks and stops after the first that fails; `--all` goes on. `--full` runs the whole grids and
 * writes a dated report. The last line holds the sum of all tests; a failed check that runs no tests counts as one.
 */

interface Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly counts: Counts;
  readonly isGood: boolean;
  readonly remark?: string;
}

const isFull = process.argv.includes('--full');
// All checks of a run draw from one seed.
if (isFull) process.env['KASSE_SEED'] ??= String(Math.floor(Math.random() * 1_000_000));
const goesOn = isFull || process.argv.includes('--all');
const isCi = Boolean(process.env['CI']) && process.env['CI'] !== 'false';

async function outcomeOf(check: Check, hear?: (text: string) => void): Promise<Outcome> {
  const { name, program, args, counts, needs, env } = check;
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  const remark = needs && (await whyMissing(needs));
  if (remark)
    return isCi
      ? { name, seconds: seconds(), counts: { ...none, failed: 1 }, isGood: false, remark }
      : { name, seconds: seconds(), counts: { ...none, skipped: 1 }, isGood: true, remark };

  if (counts) rmSync(counts, { force: true });
  if (counts) mkdirSync(dirname(counts), { recursive: true });
  const code = await exitCodeOf(program, args, {
    ...(hear && { hear }),
    env: { ...env, ...(counts ? { KASSE_COUNTS: counts } : {}), ...(isFull ? { KASSE_GRID: 'full' } : {}) },
  });
  const counted = (counts ? readCounts(counts) : undefined) ?? none;
  const isGood = code === 0 && counted.failed === 0;
  return {
    name,
    seconds: seconds(),
    counts: isGood || counted.failed > 0 ? counted : { ...counted, failed: 1 },
    isGood,
  };
}

const pad = (seconds: number): string => `${seconds.toFixed(1).padStart(7)} s`;

function line({ name, seconds, counts, isGood, remark }: Outcome): string {
  const tests = counts.passed + counts.skipped > 0 || !isGood ? `  ${sentence(counts)}` : '';
  return `${isGood ? 'ok    ' : 'FAILED'} ${pad(seconds)}  ${name}${tests}${remark ? `  (${remark})` : ''}`;
}

function table(outcomes: readonly Outcome[], total: Counts): string {
  const rows = outcomes.map(
    ({ name, seconds, counts, isGood, remark = '' }) =>
      `| ${name} | ${isGood ? 'ok' : 'failed'} | ${seconds.toFixed(1)} | ${counts.passed} | ${counts.failed} | ${counts.skipped} | ${remark} |`,
  );
  return [
    '| check | outcome | seconds | passed | failed | skipped | remark |',
    '| --- | --- | --: | --: | --: | --: | --- |',
    ...rows,
    '',
    `${sentence(total)}.`,
  ].join('\n');
}

const outcomes: Outcome[] = [];
const isStopped = (): boolean => !goesOn && outcomes.some(({ isGood }) => !isGood);

/** Runs the checks of a lane; what they print comes at once where no other lane prints meanwhile, else when they end. */
async function runLane(lane: readonly Check[], isAlone: boolean): Promise<void> {
  for (const check of lane) {
    if (isStopped()) return;
    const heard: string[] = [];
    const head = `\n── ${check.name}`;
    if (isAlone) console.log(head);
    const outcome = await outcomeOf(check, isAlone ? undefined : (text) => heard.push(text));
    outcomes.push(outcome);
    if (!isAlone) console.log([head, heard.join('').trimEnd()].join('\n').trimEnd());
    console.log(line(outcome));
  }
}

const start = performance.now();
for (const round of rounds) {
  const lanes = round.map((lane) => lane.filter(({ fullOnly = false }) => isFull || !fullOnly));
  await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1)));
}

const total = outcomes.map(({ counts }) => counts).reduce(sum, none);
console.log(`\n${outcomes.map(line).join('\n')}`);
console.log(`${pad((performance.now() - start) / 1000).padStart(16)}  altogether`);
if (isFull) {
  const date = writeReport('all-checks', {
    title: 'all checks with whole grids',
    seed: process.env['KASSE_SEED'] ?? '',
    body: table(outcomes, total),
  });
  console.log(`Written: docs/reports/${date}-all-checks.md`);
}
console.log(sentence(total));
process.exitCode = outcomes.every(({ isGood }) => isGood) ? 0 : 1;
