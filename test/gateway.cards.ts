/** What becomes of a try to be paid: it is charged, it is declined, or nobody knows. */
export type Charging = 'succeeds' | 'declines' | 'waits';

/** The provider behind both gateways. */
export interface CardDouble {
  /** Decides what becomes of the tries that are asked about from now on. */
  next(charging: Charging): void;
  /** What becomes of the try with this key; once it is known it stays. */
  ask(key: string): 'succeeded' | 'declined' | 'pending';
  /** Keys that were charged. */
  charged(): readonly string[];
}

/** A provider that charges, until it is told otherwise. */
export function createCards(): CardDouble {
  const known = new Map<string, 'succeeded' | 'declined'>();
  let charging: Charging = 'succeeds';
  return {
    next: (other) => void (charging = other),
    ask(key) {
      const answer = known.get(key);
      if (answer) return answer;
      if (charging === 'waits') return 'pending';
      const state = charging === 'succeeds' ? 'succeeded' : 'declined';
      known.set(key, state);
      return state;
    },
    charged: () => [...known].flatMap(([key, state]) => (state === 'succeeded' ? [key] : [])),
  };
}
