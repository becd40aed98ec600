import { createProblem } from '@kasse/domain';
import type { Now } from '../service/context.ts';
import { StatusProblem } from './problem-answer.ts';

/** Counts one call of somebody, or throws a 429 when there were too many. */
export type RateLimit = (caller: string) => void;

/** So many calls in so many seconds for each caller, counted by this process: a guard, not a rule. */
export function createRateLimit({
  calls,
  seconds,
  now,
}: {
  readonly calls: number;
  readonly seconds: number;
  readonly now: Now;
}): RateLimit {
  const windows = new Map<string, { start: number; count: number }>();
  return (caller) => {
    const at = now().getTime();
    // Old windows are dropped when the map grows, so that callers who left take no room.
    if (windows.size > 10_000) windows.clear();
    const known = windows.get(caller);
    const window = known && at - known.start < seconds * 1000 ? known : { start: at, count: 0 };
    window.count += 1;
    windows.set(caller, window);
    if (window.count <= calls) return;
    const retryAfter = Math.max(1, Math.ceil((window.start + seconds * 1000 - at) / 1000));
    throw new StatusProblem(429, createProblem('service', { retryAfter }));
  };
}
