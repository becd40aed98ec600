import { afterAll, afterEach, beforeAll } from 'vitest';
import { openStage } from './stage.ts';
import type { Stage, Visit, VisitOptions } from './stage.ts';

/** Opens a stage for the tests of a file; returns the way to begin a visit, which ends with its test. */
export function useStage(): (path: string, options?: VisitOptions) => Promise<Visit> {
  let stage: Stage | undefined;
  const visits: Visit[] = [];
  beforeAll(async () => {
    stage = await openStage();
  });
  afterEach(async () => {
    for (const visit of visits.splice(0)) await visit.end();
  });
  afterAll(() => stage?.close());
  return async (path, options) => {
    if (!stage) throw new Error('The stage is not open yet: visit from a test.');
    const visit = await stage.visit(path, options);
    visits.push(visit);
    return visit;
  };
}
