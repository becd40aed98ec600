import type { Deadline, Now } from './context.ts';

/** What a register says about a VAT id; `unavailable` when it says nothing. */
export type RegisterAnswer = 'valid' | 'not_found' | 'unavailable';

/** Asks the register of VAT ids. The signal ends the question. */
export type VatRegister = (vatId: string, signal?: AbortSignal) => Promise<RegisterAnswer>;

/** A register that has a memory. */
export interface RememberingRegister extends VatRegister {
  /** Whether it answers without asking anybody. */
  remembers(vatId: string): boolean;
}

/** Milliseconds that customers wait for the register. */
const patience = 4000;
const minute = 60_000;
/** How long an answer is remembered, so that the figures of one visit agree; silence for a short while only. */
const remembered = { valid: 5 * minute, not_found: 5 * minute, unavailable: minute } as const;

/**
 * A register that never rejects, is `unavailable` after four seconds, is asked once for all who ask at the same
 * time, and whose answers are remembered for some minutes.
 */
export function patientRegister(
  register: VatRegister,
  { now, deadline }: { readonly now: Now; readonly deadline: Deadline },
): RememberingRegister {
  const answers = new Map<string, { readonly answer: Promise<RegisterAnswer>; until: number }>();
  const answerTo = (vatId: string) => {
    const known = answers.get(vatId);
    return known && now().getTime() < known.until ? known.answer : undefined;
  };
  const ask = (vatId: string) => {
    const known = answerTo(vatId);
    if (known) return known;
    // Dropped whole when it grows, so that numbers which nobody types again take no room.
    if (answers.size > 10_000) answers.clear();
    const answer = inTime(register, vatId, deadline(patience));
    const entry = { answer, until: Infinity };
    answers.set(vatId, entry);
    void answer.then((said) => {
      entry.until = now().getTime() + remembered[said];
    });
    return answer;
  };
  return Object.assign(ask, { remembers: (vatId: string) => answerTo(vatId) !== undefined });
}

async function inTime(register: VatRegister, vatId: string, signal: AbortSignal): Promise<RegisterAnswer> {
  const silence = new Promise<RegisterAnswer>((resolve) => {
    const stop = () => resolve('unavailable');
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([register(vatId, signal), silence]);
  } catch {
    // That it failed is all there is to know: nobody's order waits for a register.
    return 'unavailable';
  }
}
