import { join } from 'node:path';
import { afterEach, beforeAll, inject } from 'vitest';
import { root } from '../../tools/root.ts';
import { openStage } from './stage.ts';
import type { Stage, Visit, VisitOptions } from './stage.ts';

/** Where pictures of failed journeys go. */
const pictures = join(root, 'node_modules/.cache/journeys');

/** For a picture Playwright gives the page a style, which its policy forbids in Firefox. */
const styleOfAPicture = /inline style|style-src-elem inline/u;

/** One for all files of a run; the browser and the servers end with the process. */
let opening: Promise<Stage> | undefined;

/** Opens the stage for the tests of a file; returns the way to begin a visit, which ends with its test. */
export function useStage(): (path: string, options?: VisitOptions) => Promise<Visit> {
  let stage: Stage | undefined;
  const visits: Visit[] = [];
  beforeAll(async () => {
    stage = await (opening ??= openStage(inject('scripts')));
  });
  afterEach(async ({ task }) => {
    for (const visit of visits.splice(0)) {
      if (task.result?.state === 'fail') await explain(visit, task.id);
      await visit.end();
    }
  });
  return async (path, options) => {
    if (!stage) throw new Error('The stage is not open yet: visit from a test.');
    const visit = await stage.visit(path, options);
    visits.push(visit);
    return visit;
  };
}

/** Says what a failed journey had come to, in each of its browsers. */
export async function explain({ devices }: Visit, id: string): Promise<void> {
  for (const [number, { page, events, faults, notes }] of devices.entries()) {
    faults.allow(styleOfAPicture);
    const path = join(pictures, `${id}_${number}.png`);
    // A journey may have closed its page.
    if (!page.isClosed()) await page.screenshot({ path, fullPage: true });
    const heard = events.all.map(({ name, detail }) => `  ${name} ${JSON.stringify(detail)}`);
    const read = notes.map((note) => `  ${note}`);
    console.log([`The journey ended at ${page.url()}, see ${path}, after`, ...heard, ...read].join('\n'));
  }
}
