/** The time of the billing service and of the bank: it runs as ours does, and a test can let some of it pass at once. */
export interface Clock {
  readonly now: () => Date;
  /** Resolves when a test has let that much time pass, in milliseconds, and only then. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** A signal that aborts after so many milliseconds, of our time or of this clock's. */
  readonly deadline: (milliseconds: number) => AbortSignal;
  /** Lets milliseconds pass. */
  readonly letPass: (milliseconds: number) => void;
}

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** A clock that shows this instant now. */
export function createClock(instant: string): Clock {
  const started = performance.now();
  let passed = 0;
  let alarms: readonly Alarm[] = [];
  const time = (): number => Date.parse(instant) + performance.now() - started + passed;
  const setAlarm = (milliseconds: number, ring: () => void): void => {
    alarms = [...alarms, { at: time() + milliseconds, ring }];
  };
  return {
    now: () => new Date(time()),
    wait: (milliseconds) => new Promise((resolve) => setAlarm(milliseconds, resolve)),
    deadline(milliseconds) {
      const end = new AbortController();
      setAlarm(milliseconds, () => end.abort(new DOMException('The time is over.', 'TimeoutError')));
      return AbortSignal.any([end.signal, AbortSignal.timeout(milliseconds)]);
    },
    letPass(milliseconds) {
      passed += milliseconds;
      const due = alarms.filter(({ at }) => at <= time());
      alarms = alarms.filter((alarm) => !due.includes(alarm));
      for (const { ring } of due) ring();
    },
  };
}
