import { writeReport } from '../../tools/report.ts';
import { maps } from '../machines/machines.ts';
import type { MachineMap } from '../machines/machines.ts';
import type { Journey } from './scene.ts';
import { wayOf } from '../machines/walk.ts';
import type { Walked } from '../machines/walk.ts';

/** A journey as it went. */
export interface Travelled {
  readonly journey: Journey;
  /** Keys of the transitions that it took. */
  readonly taken: ReadonlySet<string>;
  /** Ids of the states that it came to. */
  readonly states: ReadonlySet<string>;
  readonly seconds: number;
}

/** Walks the machines once more, and writes down what was walked where. */
export function writePathsReport(chromium: readonly Travelled[], firefox: readonly Travelled[]): void {
  const walks = maps.map((map) => {
    const begun = performance.now();
    const walked = map.walk();
    return { map, walked, seconds: (performance.now() - begun) / 1000 };
  });
  writeReport('paths', {
    title: 'generated paths',
    body: [
      'Every transition of both machines is named by their maps. On the machines the paths are the shortest ones of `xstate/graph`, and each of their steps is judged; on the page what the machines take is recorded in the script as customers get it, against the real service.',
      '',
      '| Machine | Where | Paths | States | Transitions | Seconds |',
      '| ------- | ----- | ----- | ------ | ----------- | ------- |',
      ...walks.map(({ map, walked, seconds }) => row(map, 'machine', walked.paths.length, walked, seconds)),
      ...maps.map((map) => pageRow(map, 'Chromium', chromium)),
      ...maps.map((map) => pageRow(map, 'Firefox', firefox)),
      '',
      'In Firefox every state is asked for, not every transition: the fewest journeys that come to all of them.',
      ...walks.flatMap(({ map, walked }) => machinePaths(map, walked)),
      '',
      '## Journeys on the page',
      '',
      '| Journey | Transitions | Chromium, seconds | Firefox, seconds |',
      '| ------- | ----------- | ----------------- | ---------------- |',
      ...chromium.map(({ journey, taken, seconds }) => {
        const other = firefox.find((each) => each.journey === journey)?.seconds.toFixed(1) ?? '';
        return `| ${journey.name} | ${taken.size} | ${seconds.toFixed(1)} | ${other} |`;
      }),
    ].join('\n'),
  });
}

function row(
  { name, transitions, states }: MachineMap,
  place: string,
  paths: number,
  covered: Pick<Walked, 'taken' | 'states'>,
  seconds: number,
): string {
  const reached = states.filter((state) => covered.states.has(state)).length;
  const taken = transitions.filter(({ key }) => covered.taken.has(key)).length;
  return `| ${[
    ...[name, place, paths, `${reached} of ${states.length}`, `${taken} of ${transitions.length}`],
    seconds.toFixed(1),
  ].join(' | ')} |`;
}

function pageRow(map: MachineMap, place: string, travelled: readonly Travelled[]): string {
  const seconds = travelled.reduce((sum, each) => sum + each.seconds, 0);
  const taken = new Set(travelled.flatMap((each) => [...each.taken]));
  const states = new Set(travelled.flatMap((each) => [...each.states]));
  return row(map, place, travelled.length, { taken, states }, seconds);
}

function machinePaths({ name }: MachineMap, { paths, steps }: Walked): string[] {
  return [
    ...['', `## Paths of the machine of the ${name}`, ''],
    `${steps} steps were judged. These paths take every transition:`,
    '',
    ...paths.map(({ tour, events }) => `- ${tour}: ${wayOf(events) || 'the beginning'}`),
  ];
}
