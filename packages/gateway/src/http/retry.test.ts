import { createProblem } from '@kasse/domain';
import type { Problem } from '@kasse/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from './outcome.ts';
import { creating, reading, retry } from './retry.ts';
import type { RetryPolicy } from './retry.ts';

const busy: Outcome<string> = { problem: createProblem('service'), isPassing: true, isDecided: false };
let time = 0;

/** Retries an attempt whose outcomes come one after the other, each after some seconds. */
async function run(policy: RetryPolicy, outcomes: [Outcome<string>, seconds?: number][], random = 1) {
  const limits: number[] = [];
  const pauses: number[] = [];
  const wait = (pause: number) => {
    pauses.push(pause);
    time += pause;
    return Promise.resolve();
  };
  const attempt = (limit: number) => {
    limits.push(limit);
    const [outcome, seconds = 0] = outcomes.shift() ?? [];
    if (!outcome) throw new Error('No further try was expected.');
    time += seconds * 1000;
    return Promise.resolve(outcome);
  };
  const tools = { wait, random: () => random };
  const result = await retry(attempt, policy, tools).catch((error: unknown) => error as Problem);
  return { result, limits, pauses };
}

beforeEach(() => {
  time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
});

afterEach(() => vi.restoreAllMocks());

describe('retrying', () => {
  it('waits twice as long each time', async () => {
    expect((await run(creating, [[busy], [busy], [busy], [busy]])).pauses).toEqual([500, 1000, 2000]);
  });

  it('waits eight seconds at most', async () => {
    const tries: [Outcome<string>][] = Array.from({ length: 7 }, () => [busy]);
    const { pauses } = await run({ ...creating, tries: 7 }, tries);
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
  });

  it('spreads its tries by chance, down to half the pause', async () => {
    expect((await run(reading, [[busy], [busy], [busy]], 0)).pauses).toEqual([250, 500]);
  });

  it('waits as long as the service asks, never shorter than it would by itself', async () => {
    const long = { ...busy, retryAfter: 3 };
    const short = { ...busy, retryAfter: 0 };
    expect((await run(reading, [[long], [short], [{ value: 'here' }]])).pauses).toEqual([3000, 1000]);
  });

  it('does not wait for a moment after its time', async () => {
    const { result, pauses } = await run(reading, [[{ ...busy, retryAfter: 3600 }]]);
    expect(result).toMatchObject({ code: 'service' });
    expect(pauses).toEqual([]);
  });

  it('gives a read eight seconds each time', async () => {
    const { limits } = await run(reading, [
      [busy, 8],
      [busy, 8],
      [busy, 8],
    ]);
    expect(limits).toEqual([8000, 8000, 8000]);
  });

  it('gives an order thirty seconds each time and a minute in all', async () => {
    const { result, limits } = await run(creating, [
      [busy, 30],
      [busy, 28],
      [busy, 0.5],
    ]);
    expect(limits).toEqual([30_000, 29_500, 500]);
    expect(result).toMatchObject({ code: 'outcome_unknown' });
  });

  it('stops at the first answer that stands', async () => {
    const refusal = { problem: createProblem('declined'), isPassing: false, isDecided: true };
    expect((await run(creating, [[busy], [refusal]])).result).toMatchObject({ code: 'declined' });
    expect((await run(creating, [[busy], [{ value: 'placed' }]])).result).toBe('placed');
  });

  it('calls an outcome unknown that nobody decided, but not before anything was sent', async () => {
    const signedOut = { problem: createProblem('sign_in_missing'), isPassing: false, isDecided: false };
    expect((await run(creating, [[signedOut]])).result).toMatchObject({ code: 'sign_in_missing' });
    expect((await run(creating, [[busy], [signedOut]])).result).toMatchObject({ code: 'outcome_unknown' });
    expect((await run(reading, [[busy], [signedOut]])).result).toMatchObject({ code: 'sign_in_missing' });
  });
});
