import { createProblem } from '@kasse/domain';

interface KeyedCall {
  readonly fingerprint: string;
  readonly answer?: unknown;
}

/** Remembers the calls that were made with an idempotency key. */
export class KeyedCalls {
  private readonly calls = new Map<string, KeyedCall>();

  /**
   * Does some work once for each key; the same request gets the same answer again. Rejects with
   * `key_missing`, `key_reused` (another request), `in_progress`, or what the work rejects with: a
   * rejection is not kept, so the same key may try again.
   */
  async once<Answer>(
    operation: 'order' | 'trial',
    key: string,
    request: object,
    work: () => Promise<Answer>,
  ): Promise<{ answer: Answer; isReplay: boolean }> {
    if (key === '') throw createProblem('key_missing');
    const name = `${operation} ${key}`;
    const fingerprint = JSON.stringify(request);
    const known = this.calls.get(name);
    if (known && known.fingerprint !== fingerprint) throw createProblem('key_reused');
    // The fingerprint holds every field of the answer's request, so the answer is of this type.
    if (known && 'answer' in known) return { answer: known.answer as Answer, isReplay: true };
    if (known) throw createProblem('in_progress', { retryAfter: 1 });
    this.calls.set(name, { fingerprint });
    try {
      const answer = await work();
      this.calls.set(name, { fingerprint, answer });
      return { answer, isReplay: false };
    } catch (error) {
      this.calls.delete(name);
      throw error;
    }
  }
}
