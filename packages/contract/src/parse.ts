import { createProblem, type Problem, type Quote } from '@kasse/domain';
import * as v from 'valibot';
import { problemWithoutQuote } from './problem-without-quote.ts';

/** Reads an answer into a fresh object. Throws the problem `service` when it has not the promised shape. */
export function parseResponse<TOutput>(schema: v.GenericSchema<unknown, TOutput>, value: unknown): TOutput {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw createProblem('service', {
    retryable: false,
    cause: new Error(result.issues.map(pointer).join(' ')),
  });
}

/** Reads a request into a fresh object. Throws `invalid_request` with a JSON pointer to each wrong field. */
export function parseRequest<TOutput>(schema: v.GenericSchema<unknown, TOutput>, value: unknown): TOutput {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw createProblem('invalid_request', { fields: [...new Set(result.issues.map(pointer))] });
}

/** Reads the body of an error that carries no quote: this needs no schema of one, which a page loads later. */
export function parseProblemWithoutQuote(value: unknown): Problem {
  return problemOf(v.safeParse(problemWithoutQuote, value), value);
}

type ProblemRead =
  | { readonly success: false }
  | {
      readonly success: true;
      readonly output: v.InferOutput<typeof problemWithoutQuote> & { readonly quote?: Quote };
    };

/** The problem that a body was read as, `unknown` for a body that is none. */
export function problemOf(result: ProblemRead, value: unknown): Problem {
  if (!result.success) return createProblem('unknown', { cause: value });
  const { code, retryable, reason, quote, orderNumber, fields, retryAfter } = result.output;
  return createProblem(code, {
    ...(retryable !== undefined && { retryable }),
    ...(reason !== undefined && { reason }),
    ...(quote && { quote }),
    ...(orderNumber !== undefined && { orderNumber }),
    ...(fields && { fields }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

/** The place of an issue as a JSON pointer (RFC 6901), empty for the whole. */
export function pointer(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
