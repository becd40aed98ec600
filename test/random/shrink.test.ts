import { describe, expect, it } from 'vitest';
import { drawWalk } from './itinerary.ts';
import type { Itinerary } from './itinerary.ts';
import { shrink } from './shrink.ts';

/** A walk with numbers as lots, in their order, each with a fault. */
const whole: Itinerary = {
  ...drawWalk(1),
  clockDays: 1,
  steps: Array.from({ length: 24 }, (_, lot) => ({
    wishes: ['go on'] as const,
    lot,
    fault: { kind: 'delay' as const, calls: 1, spares: 0, steps: 1 },
  })),
};
const lotsOf = ({ steps }: Itinerary): number[] => steps.map(({ lot }) => lot);

describe('shrinking a walk', () => {
  it('leaves the steps, the fault and the clock that it takes to fail', async () => {
    const fails = (walk: Itinerary): Promise<boolean> => {
      const needed = [3, 11, 17].every((lot) => lotsOf(walk).includes(lot));
      return Promise.resolve(needed && walk.steps.some(({ lot, fault }) => lot === 11 && fault));
    };
    const small = await shrink(whole, { fails, hasTime: () => true });
    expect(lotsOf(small)).toEqual([3, 11, 17]);
    expect(small.steps.map(({ fault }) => fault !== undefined)).toEqual([false, true, false]);
    expect(small.clockDays).toBe(0);
  });

  it('keeps the best so far when its time is over', async () => {
    let left = 4;
    const small = await shrink(whole, {
      fails: (walk) => Promise.resolve(lotsOf(walk).includes(20)),
      hasTime: () => (left -= 1) >= 0,
    });
    expect(lotsOf(small)).toContain(20);
    expect(small.steps.length).toBeLessThan(24);
  });

  it('draws the same walk from the same seed', () => {
    expect(drawWalk(4711)).toEqual(drawWalk(4711));
    expect(drawWalk(4711)).not.toEqual(drawWalk(4712));
  });
});
