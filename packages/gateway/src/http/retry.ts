import { createProblem } from '@kasse/domain';
import type { Wait } from '../wait.ts';
import type { Outcome } from './outcome.ts';

/** How often and how long a call is tried. Times are in milliseconds. */
export interface RetryPolicy {
  readonly tries: number;
  /** For one try. */
  readonly timeout: number;
  /** For all tries and the pauses between them. */
  readonly within: number;
  /** Whether the service may have acted although no answer came. */
  readonly isCreating: boolean;
}

/** For calls after which nothing is owed. */
export const reading: RetryPolicy = { tries: 3, timeout: 8000, within: 30_000, isCreating: false };

/** For calls that carry an idempotency key. */
export const creating: RetryPolicy = { tries: 4, timeout: 30_000, within: 60_000, isCreating: true };

/** What retrying needs from around it. */
export interface RetryTools {
  readonly wait: Wait;
  /** From 0 to 1. */
  readonly random: () => number;
}

const firstPause = 500;
const longestPause = 8000;

/**
 * Tries until there is an answer that another try would not change. A creating call whose fate nobody
 * knows rejects with `outcome_unknown`, every other one with the problem of its last try.
 */
export async function retry<T>(
  attempt: (timeout: number) => Promise<Outcome<T>>,
  policy: RetryPolicy,
  { wait, random }: RetryTools,
  signal?: AbortSignal,
): Promise<T> {
  const end = performance.now() + policy.within;
  for (let tried = 1; ; tried += 1) {
    const outcome = await attempt(Math.max(0, Math.min(policy.timeout, end - performance.now())));
    if ('value' in outcome) return outcome.value;
    const { problem, isPassing, isDecided, retryAfter = 0 } = outcome;
    const backoff = Math.min(firstPause * 2 ** (tried - 1), longestPause);
    const pause = Math.max(retryAfter * 1000, backoff * (0.5 + random() / 2));
    if (!isPassing || tried === policy.tries || performance.now() + pause >= end) {
      const isUnknown = policy.isCreating && (isPassing || (tried > 1 && !isDecided));
      throw isUnknown ? createProblem('outcome_unknown', { cause: problem }) : problem;
    }
    await wait(pause, signal);
  }
}
