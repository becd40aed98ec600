import type { Parameters } from 'fast-check';

const isWhole = process.env['KASSE_GRID'] === 'full';

/** The same tries at every `verify`; other ones, and many more, in the whole grid. `KASSE_SEED` repeats a run. */
export const seed = Number(process.env['KASSE_SEED'] ?? 20_261_126);

/** How a property is tried: so often, and thirty times as often in the whole grid. */
export function tries<T>(times: number): Parameters<T> {
  return { seed, numRuns: isWhole ? times * 30 : times };
}
