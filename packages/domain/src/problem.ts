import type { Quote } from './quote.ts';

/**
 * Everything that can go wrong, as a closed list. Each code has a sentence in every locale.
 * A code that a newer service sends and this list lacks is read as `unknown`.
 */
export const problemCodes = [
  'offline',
  'service',
  'sign_in_missing',
  'sign_in_expired',
  'account_changed',
  'not_billing_contact',
  'corporate_account',
  'account_on_hold',
  'trial_used',
  'trial_running',
  'not_offered',
  'seats_out_of_range',
  'details_missing',
  'vat_id_format',
  'price_changed',
  'quote_expired',
  'already_ordered',
  'consent_missing',
  'declined',
  'payment_incomplete',
  'payment_blocked',
  'payment_pending',
  'order_cancelled',
  'code_unknown',
  'code_unsuitable',
  'cart_changed',
  'cart_attention',
  'payment_method_unavailable',
  'key_missing',
  'key_reused',
  'in_progress',
  'not_found',
  'invalid_request',
  'link_outdated',
  'host_refused',
  'outcome_unknown',
  'unknown',
] as const;

/** A code of {@link problemCodes}. */
export type ProblemCode = (typeof problemCodes)[number];

/** What a problem carries beside its code. */
export interface ProblemDetails {
  /** Whether the same call may succeed later, unchanged. */
  readonly retryable?: boolean;
  /** A sentence of the host or the service; shown only for `host_refused`. */
  readonly reason?: string;
  /** The new quote of `price_changed` and `quote_expired`. */
  readonly quote?: Quote;
  /** The order number of `already_ordered`. */
  readonly orderNumber?: string;
  /** JSON pointers of the fields that are wrong, for `invalid_request` and `details_missing`. */
  readonly fields?: readonly string[];
  /** Seconds after which a retry makes sense. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** An error with a code from the closed list. Recognise it with {@link isProblem}: by shape, not by class. */
export interface Problem extends Error, Omit<ProblemDetails, 'cause'> {
  readonly name: 'Problem';
  readonly code: ProblemCode;
  readonly retryable: boolean;
}

const retryableCodes: ReadonlySet<ProblemCode> = new Set([
  'offline',
  'service',
  'in_progress',
  'outcome_unknown',
  'payment_pending',
]);

/** Makes a problem that can be thrown. `retryable` follows from the code unless it is given. */
export function createProblem(code: ProblemCode, details: ProblemDetails = {}): Problem {
  const { cause, ...rest } = details;
  const error = new Error(details.reason ?? code, cause === undefined ? undefined : { cause });
  return Object.assign(error, {
    retryable: retryableCodes.has(code),
    ...rest,
    name: 'Problem' as const,
    code,
  });
}

/** Whether a value has the shape of a problem, whichever copy of the library made it, in whichever frame. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    value.name === 'Problem' &&
    'code' in value &&
    isProblemCode(value.code)
  );
}

/** Whether a value is a code of this version's list. */
export function isProblemCode(value: unknown): value is ProblemCode {
  return (problemCodes as readonly unknown[]).includes(value);
}

/** The problem itself, or `unknown` around any other thrown value. */
export function toProblem(thrown: unknown): Problem {
  return isProblem(thrown) ? thrown : createProblem('unknown', { cause: thrown });
}
