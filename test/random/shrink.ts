import type { Itinerary, Step } from './itinerary.ts';

/** Looks for a smaller walk that fails alike. */
export interface Shrinking {
  /** Whether a walk fails as the one that is shrunk. */
  readonly fails: (itinerary: Itinerary) => Promise<boolean>;
  /** Whether there is time for one walk more. */
  readonly hasTime: () => boolean;
}

/** The walk with as few steps, and then as few faults, as it still fails with; the best so far when the time is over. */
export async function shrink(itinerary: Itinerary, shrinking: Shrinking): Promise<Itinerary> {
  const fewer = await withFewerSteps(itinerary, shrinking);
  return withFewerFaults(fewer, shrinking);
}

/** Leaves out half of the steps, then a quarter, down to one. */
async function withFewerSteps(whole: Itinerary, { fails, hasTime }: Shrinking): Promise<Itinerary> {
  let best = whole;
  for (let size = Math.ceil(whole.steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < best.steps.length && hasTime();) {
      const candidate = { ...best, steps: best.steps.toSpliced(from, size) };
      if (await fails(candidate)) best = candidate;
      else from += size;
    }
  return best;
}

async function withFewerFaults(whole: Itinerary, { fails, hasTime }: Shrinking): Promise<Itinerary> {
  let best = whole;
  for (const [place, { fault, ...step }] of whole.steps.entries()) {
    if (!fault || !hasTime()) continue;
    const candidate = { ...best, steps: best.steps.with(place, step satisfies Step) };
    if (await fails(candidate)) best = candidate;
  }
  if (best.clockDays === 0 || !hasTime()) return best;
  const right = { ...best, clockDays: 0 as const };
  return (await fails(right)) ? right : best;
}
