import { beforeAll, describe, expect, it } from 'vitest';
import { maps, missingOf } from './machines.ts';
import type { Walked } from './walk.ts';

describe.each(maps)('the generated paths of the machine of the $name', (map) => {
  let walked: Walked;

  beforeAll(() => {
    walked = map.walk();
  }, 120_000);

  it('take every transition', () => {
    expect(missingOf(map, walked.taken)).toEqual([]);
  });

  it('come to every state', () => {
    expect(map.states.filter((state) => !walked.states.has(state))).toEqual([]);
  });

  it('end nowhere and lose nothing', () => {
    expect(walked.faults).toEqual([]);
  });
});
