import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../tools/root.ts';
import { builtScript } from '../journeys/script.ts';
import { describeStep, describeWalk, drawWalk } from './itinerary.ts';
import type { Itinerary } from './itinerary.ts';
import { shrink } from './shrink.ts';
import { tellTally } from './tally.ts';
import { Towns } from './towns.ts';
import { goWalk } from './walker.ts';
import type { Outcome } from './walker.ts';

/*
 * Goes random walks: `--seed 1234` one of them, step by step, which is shrunk if it fails; `--count 300` many, from
 * a seed that is drawn unless it is given. `--towns 2` lets so many go at the same time, `KASSE_REPORT=1` writes a report.
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '1' },
    towns: { type: 'string', default: '2' },
    minutes: { type: 'string', default: '10' },
  },
});
const first = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);
const count = Number(values.count);
const pictures = join(root, 'node_modules/.cache/random-walks');
mkdirSync(pictures, { recursive: true });
const pictureOf = (seed: number): string => join(pictures, `${seed}.png`);
const towns = new Towns(await builtScript());
const started = performance.now();

const outcomes = count === 1 ? [await one(drawWalk(first))] : await many();
process.exit(outcomes.some(({ failure }) => failure !== undefined) ? 1 : 0);

/** One walk, told step by step; after a failure the smallest one that fails alike. */
async function one(itinerary: Itinerary): Promise<Outcome> {
  const outcome = await towns.use((town) => goWalk(town, itinerary, { tell: say }));
  if (outcome.failure === undefined) {
    say(`No failure after ${outcome.done.length} steps.`);
    return outcome;
  }
  say(`Shrinking, ${values.minutes} minutes at most.`);
  const end = performance.now() + Number(values.minutes) * 60_000;
  const kind = kindOf(outcome.failure);
  const last = outcome.done.at(-1)?.place ?? 0;
  const gone = { ...itinerary, steps: itinerary.steps.slice(0, last + 2) };
  const small = await shrink(gone, {
    hasTime: () => performance.now() < end,
    async fails(candidate) {
      const { failure } = await towns.use((town) => goWalk(town, candidate));
      const isAlike = failure !== undefined && kindOf(failure) === kind;
      say(`  ${candidate.steps.length} steps: ${isAlike ? 'fails alike' : (failure ?? 'no failure')}`);
      return isAlike;
    },
  });
  say(`\nThe smallest walk that was found, picture in ${pictureOf(first)}:`);
  await towns.use((town) => goWalk(town, small, { tell: say, picture: pictureOf(first) }));
  for (const step of small.steps) say(`  ${describeStep(step.wishes.join(' or '), step)}`);
  return outcome;
}

/** Many walks, side by side; each failure with its command. */
async function many(): Promise<Outcome[]> {
  const gone: Outcome[] = [];
  let next = first;
  const go = async (): Promise<void> => {
    while (next < first + count) {
      const itinerary = drawWalk(next);
      next += 1;
      const lines: string[] = [];
      const outcome = await towns.use((town) =>
        goWalk(town, itinerary, { tell: (line) => lines.push(line), picture: pictureOf(itinerary.seed) }),
      );
      gone.push(outcome);
      if (outcome.failure !== undefined)
        say(['', ...lines, `npm run walk -- --seed ${itinerary.seed}`, ''].join('\n'));
      else if (gone.length % 10 === 0) say(`${gone.length} of ${count}, ${describeWalk(itinerary)}`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.towns) }, go));
  tellTally(gone, first, (performance.now() - started) / 1000);
  return gone;
}

/** Failures are alike when the same thing does not hold, whatever the figures. */
function kindOf(failure: string): string {
  return /^After .*?: ([^:]+):/su.exec(failure)?.[1] ?? failure.slice(0, 24);
}

function say(line: string): void {
  console.log(line);
}
