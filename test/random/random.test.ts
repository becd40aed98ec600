import { afterAll, describe, inject, it } from 'vitest';
import { drawWalk } from './itinerary.ts';
import { tellTally } from './tally.ts';
import { Towns } from './towns.ts';
import { goWalk } from './walker.ts';
import type { Outcome } from './walker.ts';

/*
 * Whatever customers, the network, the bank and the seller do, in whatever order: the same walks each time, and new ones
 * in the whole grid; `KASSE_SEED` names the first one.
 */

const first = Number(process.env['KASSE_SEED'] ?? 1);
const count = process.env['KASSE_GRID'] === 'full' ? 2000 : 60;
const seeds = Array.from({ length: count }, (_, place) => first + place);
const towns = new Towns(inject('scripts'));
const outcomes: Outcome[] = [];
const started = performance.now();

afterAll(async () => {
  tellTally(outcomes, first, (performance.now() - started) / 1000);
  await towns.close();
});

describe('a random walk ends well', () => {
  it.concurrent.for(seeds)('seed %i', { timeout: 240_000 }, async (seed) => {
    const lines: string[] = [];
    const outcome = await towns.use((town) =>
      goWalk(town, drawWalk(seed), { tell: (line) => lines.push(line) }),
    );
    outcomes.push(outcome);
    if (outcome.failure !== undefined)
      throw new Error(
        [outcome.failure, ...lines, `Again, and shrunk: npm run walk -- --seed ${seed}`].join('\n'),
      );
  });
});
