import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStage } from '../journeys/stage.ts';
import type { Stage } from '../journeys/stage.ts';
import { explain } from '../journeys/use-stage.ts';
import { arrivingJourneys } from './journeys.arriving.ts';
import { checkoutJourneys } from './journeys.checkout.ts';
import { choosingJourneys } from './journeys.choosing.ts';
import { trialJourneys } from './journeys.trial.ts';
import { maps, missingOf } from './machines.ts';
import { createRecorder } from './recorder.ts';
import type { Recorder } from './recorder.ts';
import { recordedScript } from './recorded-script.ts';
import { travel } from './scene.ts';

const journeys = [...choosingJourneys, ...arrivingJourneys, ...trialJourneys, ...checkoutJourneys];
const recorders: Recorder[] = [];
const seconds = new Map<string, number>();
let stage: Stage;

beforeAll(async () => {
  stage = await openStage(await recordedScript(inject('scripts')), 'chromium');
});

describe('journeys over the map, in Chromium', () => {
  it.each(journeys)('$name', async (journey) => {
    const recorder = createRecorder();
    recorders.push(recorder);
    const begun = performance.now();
    const visit = await travel(stage, journey, recorder);
    await visit.end();
    seconds.set(journey.name, (performance.now() - begun) / 1000);
  });
});

afterAll(() => {
  const taken = new Set(recorders.flatMap((each) => each.taken));
  for (const map of maps) console.log(missingOf(map, taken).join('\n'));
  console.log([...seconds].map(([n, s]) => `${n} ${s.toFixed(1)}`).join('\n'));
});
void [explain, expect];
