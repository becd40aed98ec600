import type { ChargeAnswer, ChargeProvider, ChargeRequest } from './service/charge-provider.ts';

/**
 * What a provider does to the next question. `loses_reply` and `dies_after` have charged, and nobody hears of it;
 * after `dies_before` and `dies_after` the answer never comes, as for a process that has ended.
 */
export type Mood =
  'succeeds' | 'declines' | 'slow' | 'down' | 'loses_reply' | 'held' | 'dies_before' | 'dies_after';

/** A provider of cards that does as it is told and writes down what it did. */
export interface StagedCharges extends ChargeProvider {
  mood: Mood;
  /** Every question, by its key. */
  readonly asked: string[];
  /** What was decided, one entry for each key. */
  readonly ledger: Map<
    string,
    { readonly reference: string; readonly minor: number; readonly state: string }
  >;
  /** Lets the questions that are held go on, and holds no other. */
  release(): void;
}

/** Opens an empty ledger. */
export function openCharges(mood: Mood = 'succeeds'): StagedCharges {
  const answers = new Map<string, ChargeAnswer>();
  const held: (() => void)[] = [];
  const charges: StagedCharges = {
    mood,
    asked: [],
    ledger: new Map(),
    release: () => {
      charges.mood = 'succeeds';
      for (const letGo of held.splice(0)) letGo();
    },
    async charge(request) {
      charges.asked.push(request.key);
      const known = answers.get(request.key);
      const { mood: present } = charges;
      if (present === 'held') await new Promise<void>((letGo) => held.push(letGo));
      if (present === 'down') throw new Error('down');
      if (present === 'slow') throw new DOMException('too slow', 'TimeoutError');
      if (present === 'dies_before') return never();
      const answer = known ?? decide(request, present === 'declines' ? 'declined' : 'succeeded');
      if (present === 'dies_after') return never();
      if (present === 'loses_reply' && !known) throw new TypeError('fetch failed');
      return answer;
    },
    cancel({ key }) {
      charges.asked.push(`cancel ${key}`);
      if (charges.mood === 'down') return Promise.reject(new Error('down'));
      const answer = answers.get(key) ?? { state: 'cancelled' };
      answers.set(key, answer);
      return Promise.resolve(answer);
    },
  };
  function decide({ key, reference, amount }: ChargeRequest, state: 'declined' | 'succeeded'): ChargeAnswer {
    const answer: ChargeAnswer =
      state === 'succeeded' ? { state, lastDigits: '4242', brand: 'Visa' } : { state };
    answers.set(key, answer);
    charges.ledger.set(key, { reference, minor: amount.minor, state });
    return answer;
  }
  return charges;
}

function never(): Promise<ChargeAnswer> {
  return new Promise(() => undefined);
}
