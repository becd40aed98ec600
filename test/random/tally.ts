import { writeReport, writesReports } from '../../tools/report.ts';
import { actionNames } from './actions.ts';
import { visitors } from './itinerary.ts';
import { faultKinds } from './troubles.ts';
import type { Outcome } from './walker.ts';

/** Prints what many walks came to, from a first seed on and in seconds by the clock on the wall, and reports it where reports are written. */
export function tellTally(outcomes: readonly Outcome[], seed: number, seconds: number): void {
  const body = tallyOf(outcomes, seconds);
  console.log(body);
  if (writesReports) writeReport('random-walks', { title: 'random walks', seed, body });
}

function tallyOf(outcomes: readonly Outcome[], seconds: number): string {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((all, each) => all + of(each), 0);
  const done = outcomes.flatMap((outcome) => outcome.done);
  const failed = outcomes.filter(({ failure }) => failure !== undefined);
  const states = new Map<string, number>();
  for (const state of outcomes.flatMap((outcome) => outcome.states))
    states.set(state, (states.get(state) ?? 0) + 1);
  return [
    table(
      ['', 'number'],
      [
        ['walks', outcomes.length],
        ['steps', done.length],
        ['orders', sum(({ orders }) => orders)],
        ['trials', sum(({ trials }) => trials)],
        ['failures', failed.length],
        ['seconds', Math.round(seconds)],
      ],
    ),
    table(
      ['who came', 'walks'],
      visitors.map(([visitor]) => [
        visitor,
        outcomes.filter(({ itinerary: { account } }) => account === visitor).length,
      ]),
    ),
    table(
      ['fault', 'struck'],
      [
        ...faultKinds.map((kind) => [kind, sum(({ strikes }) => strikes[kind] ?? 0)] as const),
        ['browser’s clock wrong by a day', sum(({ itinerary: { clockDays } }) => Math.abs(clockDays))],
      ],
    ),
    table(
      ['action', 'times'],
      actionNames.map((name) => [name, done.filter(({ action }) => action === name).length]),
    ),
    table(
      ['state', 'walks that met it'],
      [...states].toSorted(([one], [other]) => one.localeCompare(other)),
    ),
    ...failed.map(({ itinerary: { seed }, failure }) => `- seed ${seed}: ${failure ?? ''}`),
  ].join('\n\n');
}

function table(head: readonly [string, string], rows: readonly (readonly [string, number])[]): string {
  return [
    `| ${head.join(' | ')} |`,
    '| --- | ---: |',
    ...rows.map(([name, number]) => `| ${name} | ${number} |`),
  ].join('\n');
}
