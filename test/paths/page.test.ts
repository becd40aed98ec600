import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFirefox, whyNoFirefox } from '../../tools/engines/firefox.ts';
import type { Engine } from '../../tools/engines/engine.ts';
import { writesReports } from '../../tools/report.ts';
import { openStage } from '../journeys/stage.ts';
import type { Stage } from '../journeys/stage.ts';
import { journeys } from './journeys.ts';
import { maps, missingOf } from '../machines/machines.ts';
import { createRecorder } from './recorder.ts';
import { recordedScript } from './recorded-script.ts';
import { writePathsReport } from './report.ts';
import type { Travelled } from './report.ts';
import { travel } from './scene.ts';
import type { Journey } from './scene.ts';
import { fewest } from '../machines/walk.ts';

let script = '';
let stage: Stage;
const chromium: Travelled[] = [];
const firefox: Travelled[] = [];

beforeAll(async () => {
  script = await recordedScript(inject('scripts'));
});

/** Goes on a journey to its end. */
async function go(place: Stage, journey: Journey, travelled: Travelled[]): Promise<void> {
  const recorder = createRecorder();
  const begun = performance.now();
  const visit = await travel(place, journey, recorder);
  await visit.end();
  const seconds = (performance.now() - begun) / 1000;
  const { states } = recorder;
  travelled.push({ journey, taken: new Set(recorder.taken), states, seconds });
}

const open = (engine: Engine): Promise<Stage> => openStage(script, engine);
const statesOf = (travelled: readonly Travelled[]): Set<string> =>
  new Set(travelled.flatMap(({ states }) => [...states]));

describe('on the page, in Chromium', () => {
  beforeAll(async () => {
    stage = await open('chromium');
  });

  it.each(journeys)('$name', (journey) => go(stage, journey, chromium));

  it('all of that takes every transition of both machines', () => {
    const taken = new Set(chromium.flatMap((each) => [...each.taken]));
    expect(maps.flatMap((map) => missingOf(map, taken))).toEqual([]);
  });
});

describe('on the page, in Firefox', () => {
  it('the fewest journeys that come to every state do so', { timeout: 180_000 }, async ({ skip }) => {
    if (!process.env['CI'] && !(await findFirefox())) skip(whyNoFirefox);
    const all = maps.flatMap(({ states }) => states);
    const place = await open('firefox');
    for (const { journey } of fewest(chromium, ({ states }) => states)) await go(place, journey, firefox);
    const reached = statesOf(firefox);
    expect(all.filter((state) => !reached.has(state))).toEqual([]);
  });
});

afterAll(() => {
  if (writesReports) writePathsReport(chromium, firefox);
});
