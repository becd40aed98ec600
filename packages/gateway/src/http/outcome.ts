import { parseProblemWithoutQuote } from '@kasse/contract';
import { createProblem } from '@kasse/domain';
import type { Problem } from '@kasse/domain';

/** What became of one try. */
export type Outcome<T> =
  | { readonly value: T }
  | {
      readonly problem: Problem;
      /** Whether the same call may be sent once more. */
      readonly isPassing: boolean;
      /** Whether the service looked at the call and its key, so that earlier tries are answered for as well. */
      readonly isDecided: boolean;
      /** Seconds that the service asks to wait. */
      readonly retryAfter?: number | undefined;
    };

/** The outcome of a try that got no answer: no network, a broken connection, no time left. */
export function unanswered(cause: unknown): Outcome<never> {
  // A worker or Node may have no navigator, whatever the types say.
  const { navigator } = globalThis as { navigator?: { readonly onLine?: boolean } };
  const isOffline = navigator?.onLine === false;
  return {
    problem: createProblem(isOffline ? 'offline' : 'service', { cause }),
    isPassing: true,
    isDecided: false,
  };
}

/** The outcome of a try that was answered with an error. */
export function refused(
  { status, headers }: Response,
  body: unknown,
  readProblem = parseProblemWithoutQuote,
): Outcome<never> {
  const told = readProblem(body);
  const isPassing =
    [408, 425, 429].includes(status) || status >= 500 || (status === 409 && told.code === 'in_progress');
  return {
    problem: told.code === 'unknown' ? named(status, isPassing, told) : told,
    isPassing,
    // Another account cannot say what became of earlier tries for the one that was meant.
    isDecided: !isPassing && status !== 401 && told.code !== 'account_changed',
    retryAfter: told.retryAfter ?? secondsUntil(headers.get('Retry-After')),
  };
}

/** The outcome of a try that was not made. */
export function notSent(problem: Problem): Outcome<never> {
  return { problem, isPassing: false, isDecided: false };
}

/** A proxy on the way answers without a code of ours, or cuts ours short; the status still says something. */
function named(status: number, isPassing: boolean, told: Problem): Problem {
  if (status === 401) return createProblem('sign_in_expired', { cause: told });
  if (status === 412) return createProblem('cart_changed', { cause: told });
  return isPassing ? createProblem('service', { cause: told }) : told;
}

/** Both forms of the header: seconds, or a date (RFC 9110, 10.2.3). */
function secondsUntil(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/u.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
