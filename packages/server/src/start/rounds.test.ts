import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Service } from '../service/service.ts';
import { startRounds } from './rounds.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A service of which only the rounds are looked at; payments can be held. */
function stageOf() {
  const done = { mails: 0, payments: 0, sweeps: 0 };
  let letGo: (() => void) | undefined;
  let isHeld = false;
  const service = {
    dispatchMails: () => Promise.resolve((done.mails += 1)),
    settleOrders() {
      done.payments += 1;
      return isHeld ? new Promise<void>((resolve) => (letGo = resolve)) : Promise.resolve();
    },
    sweep() {
      done.sweeps += 1;
      return done.sweeps === 1 ? Promise.reject(new Error('gone')) : Promise.resolve();
    },
  } as Partial<Service> as Service;
  const errors: unknown[] = [];
  return {
    ...{ done, errors },
    hold: () => (isHeld = true),
    release: () => letGo?.(),
    rounds: startRounds(service, (error) => errors.push(error)),
  };
}

it('does everything at the start and then again and again, whatever fails', async () => {
  const { done, errors, rounds } = stageOf();
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual({ mails: 1, payments: 1, sweeps: 1 });
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(done).toEqual({ mails: 1801, payments: 1201, sweeps: 3 });
  expect(errors).toEqual([new Error('gone')]);
  await rounds.stop();
});

it('sends mails while a provider is slow, and does not ask it twice at a time', async () => {
  const { done, hold, release, rounds } = stageOf();
  hold();
  await vi.advanceTimersByTimeAsync(9000);
  expect(done).toMatchObject({ mails: 5, payments: 1 });
  release();
  await vi.advanceTimersByTimeAsync(0);
  expect(done.payments).toBe(2);
  release();
  await rounds.stop();
});

it('looks at the outbox when it is woken, once for many calls', async () => {
  const { done, rounds } = stageOf();
  await vi.advanceTimersByTimeAsync(0);
  for (let call = 0; call < 5; call += 1) rounds.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(done.mails).toBe(2);
  await rounds.stop();
});
