import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wait } from './wait.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waiting ends after its time', async () => {
  const ended = vi.fn();
  void wait(1000).then(ended);
  await vi.advanceTimersByTimeAsync(999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledOnce();
});

it('waiting ends at once when the caller leaves, and leaves no timer behind', async () => {
  const caller = new AbortController();
  const waiting = wait(1000, caller.signal);
  const reason = new Error('left');
  caller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  expect(vi.getTimerCount()).toBe(0);
});

it('waiting does not begin for a caller who has left', async () => {
  const reason = new Error('left');
  await expect(wait(1000, AbortSignal.abort(reason))).rejects.toBe(reason);
  expect(vi.getTimerCount()).toBe(0);
});
