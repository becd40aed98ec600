interface Held {
  readonly due: number;
  readonly act: () => void;
}

/** A clock that stands still until it is told to go on, in place of the page's timers. */
export class StoppedClock {
  private readonly real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout };
  private readonly held = new Map<number, Held>();
  private now = 0;
  private last = 0;

  constructor() {
    const set = (act: () => void, delay = 0): number => {
      this.last += 1;
      this.held.set(this.last, { due: this.now + delay, act });
      return this.last;
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: (id: number) => this.held.delete(id) });
  }

  /** Lets milliseconds pass; what becomes due happens in order. */
  pass(milliseconds: number): void {
    this.now += milliseconds;
    const due = [...this.held].filter(([, { due: time }]) => time <= this.now);
    for (const [id, { act }] of due.sort(([, one], [, other]) => one.due - other.due)) {
      this.held.delete(id);
      act();
    }
  }

  /** Gives the page its timers back. */
  release(): void {
    Object.assign(globalThis, { setTimeout: this.real.set, clearTimeout: this.real.clear });
  }
}
