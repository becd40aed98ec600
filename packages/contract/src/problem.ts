import type { ProblemCode } from '@kasse/domain';
import * as v from 'valibot';
import { problemWithoutQuote } from './problem-without-quote.ts';
import { quote } from './quote.ts';

/** Body of every error, `application/problem+json` (RFC 9457). A code of a newer service reads as `unknown`. */
export const problem = v.object({ ...problemWithoutQuote.entries, quote: v.exactOptional(quote) });

/** The HTTP status of every code that a service may answer with. */
export const problemStatus = {
  sign_in_missing: 401,
  sign_in_expired: 401,
  account_changed: 409,
  not_billing_contact: 403,
  corporate_account: 403,
  account_on_hold: 403,
  trial_used: 409,
  trial_running: 409,
  not_offered: 422,
  seats_out_of_range: 422,
  details_missing: 422,
  vat_id_format: 422,
  price_changed: 409,
  quote_expired: 409,
  already_ordered: 409,
  consent_missing: 422,
  declined: 402,
  payment_incomplete: 422,
  payment_pending: 409,
  order_cancelled: 409,
  code_unknown: 422,
  code_unsuitable: 422,
  cart_changed: 412,
  payment_method_unavailable: 422,
  key_missing: 400,
  key_reused: 422,
  in_progress: 409,
  not_found: 404,
  invalid_request: 422,
  service: 503,
  unknown: 500,
} as const satisfies Partial<Record<ProblemCode, number>>;
