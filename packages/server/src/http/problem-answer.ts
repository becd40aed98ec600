import { problemStatus } from '@kasse/contract';
import { createProblem, isProblem, type Problem } from '@kasse/domain';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppEnvironment } from './environment.ts';

/** A problem whose status is not the one of its code, such as 429 and 413. */
export class StatusProblem extends Error {
  override readonly name = 'StatusProblem';
  readonly status: ContentfulStatusCode;
  readonly problem: Problem;

  constructor(status: ContentfulStatusCode, problem: Problem) {
    super(problem.code);
    this.status = status;
    this.problem = problem;
  }
}

/** Answers every thrown value as `application/problem+json`; what is no problem is reported and says nothing. */
export function answerProblem(
  thrown: unknown,
  context: Context<AppEnvironment>,
  report?: (error: unknown, requestId: string) => void,
): Response {
  if (thrown instanceof StatusProblem) return answer(context, thrown.problem, thrown.status);
  if (thrown instanceof HTTPException)
    return answer(context, createProblem('invalid_request'), thrown.status);
  if (isProblem(thrown) && isWireCode(thrown.code))
    return answer(context, thrown, problemStatus[thrown.code]);
  report?.(thrown, context.get('requestId'));
  return isDatabaseGone(thrown)
    ? answer(context, createProblem('service', { retryAfter: 5 }), 503)
    : answer(context, createProblem('unknown', { retryable: true }), 500);
}

/** Answers a path that does not exist. */
export function answerNotFound(context: Context<AppEnvironment>): Response {
  return answer(context, createProblem('not_found'), 404);
}

function answer(context: Context<AppEnvironment>, problem: Problem, status: number): Response {
  const { code, retryable, fields, quote, orderNumber, retryAfter } = problem;
  const body = {
    type: `urn:kasse:problem:${code}`,
    title: code.replaceAll('_', ' '),
    status,
    code,
    retryable,
    requestId: context.get('requestId'),
    ...{ fields, quote, orderNumber, retryAfter },
  };
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json' };
  if (retryAfter !== undefined) headers['Retry-After'] = String(retryAfter);
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer';
  return context.body(JSON.stringify(body), status as ContentfulStatusCode, headers);
}

function isWireCode(code: string): code is keyof typeof problemStatus {
  return Object.hasOwn(problemStatus, code);
}

/** Connection errors of the system and of PostgreSQL (class 08, 57P0x). */
function isDatabaseGone(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  return (
    /^(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|08...|57P0.)$/.test(code) ||
    /connection (?:terminated|timeout)/i.test(thrown.message)
  );
}
