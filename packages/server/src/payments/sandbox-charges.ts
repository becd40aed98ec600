import type { ChargeAnswer, ChargeProvider } from '../service/charge-provider.ts';

/** Where the payment sandbox is, and the key that it knows this service by. */
export interface SandboxOptions {
  /** Its origin, without a path. */
  readonly url: string;
  readonly key: string;
  /** The platform's unless given. */
  readonly fetch?: (url: string, init: RequestInit) => Response | Promise<Response>;
}

/** Refusals that say for certain that this key has charged nothing. */
const refusals: ReadonlySet<unknown> = new Set(['reference_unknown', 'invalid_request']);

/** Charges cards by the payment sandbox, server to server. */
export function sandboxCharges({ url, key, fetch = globalThis.fetch }: SandboxOptions): ChargeProvider {
  async function send(
    path: string,
    headers: object,
    body: object,
    signal: AbortSignal,
  ): Promise<ChargeAnswer> {
    const response = await fetch(`${url}/v1/charges${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal,
    });
    const answer: unknown = await response.json();
    if (response.ok) return readAnswer(answer);
    if (isRecord(answer) && refusals.has(answer['code'])) return { state: 'declined' };
    throw unknownOutcome(`HTTP_${response.status}`);
  }
  return {
    charge: ({ reference, amount, key: idempotencyKey, signal }) =>
      send('', { 'Idempotency-Key': idempotencyKey }, { reference, amount }, signal),
    cancel: ({ key: idempotencyKey, signal }) =>
      send(`/by-key/${encodeURIComponent(idempotencyKey)}/cancel`, {}, {}, signal),
  };
}

function readAnswer(answer: unknown): ChargeAnswer {
  if (!isRecord(answer)) throw unknownOutcome('NO_ANSWER');
  const { state, lastDigits, brand } = answer;
  if (state === 'declined' || state === 'cancelled') return { state };
  const isComplete =
    typeof lastDigits === 'string' && /^\d{2,4}$/.test(lastDigits) && typeof brand === 'string';
  if (state !== 'succeeded' || !isComplete) throw unknownOutcome('NO_ANSWER');
  return { state, lastDigits, brand: brand.slice(0, 50) };
}

function unknownOutcome(code: string): Error {
  return Object.assign(new Error('The sandbox does not say what became of the charge.'), { code });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
