import { createProblem, toProblem } from '@kasse/domain';
import type { Problem } from '@kasse/domain';
import { wait as waitByTimer } from '../wait.ts';
import type { Wait } from '../wait.ts';
import { notSent, refused, unanswered } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { creating, reading, retry } from './retry.ts';

/** Sends one request; the platform's `fetch` and the `request` of a Hono application are both of this kind. */
export type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>;

/** What an HTTP gateway is made with. */
export interface HttpOptions {
  /** The session token, undefined while nobody is signed in. `renew` asks for a new one. */
  readonly token: (options?: { renew: boolean }) => Promise<string | undefined>;
  /** BCP 47; language of the service's own sentences. */
  readonly locale: string;
  /** The platform's unless given. */
  readonly fetch?: Fetch;
  /** How time passes between two tries. */
  readonly wait?: Wait;
  /** Spreads retries, so that many clients do not come back at once; from 0 to 1. */
  readonly random?: () => number;
}

/** One call of the API. */
export interface Call<T> {
  /** Below `/v1`. */
  readonly path: string;
  /** Sent by POST, or by PUT where it replaces a version; without it the call is a GET. */
  readonly body?: object;
  readonly idempotencyKey?: string;
  /** The version that is replaced. */
  readonly version?: string;
  /** The account that the call is meant for. */
  readonly accountId?: string | undefined;
  /** Whether it needs no sign-in. */
  readonly isPublic?: boolean;
  /** Turns the JSON of a good answer into what the caller wants, or throws a problem. */
  readonly read: (json: unknown, headers: Headers) => T;
  /** Reads the body of an error that carries more than most. */
  readonly readProblem?: (json: unknown) => Problem;
}

/** Sends calls to one service. */
export type Send = <T>(call: Call<T>, signal?: AbortSignal) => Promise<T>;

/** Looked up at each call, so that what a page puts in its place is used. */
const fetchOfPlatform: Fetch = (url, init) => globalThis.fetch(url, init);

/** Makes the one way on which all calls to a service go. */
export function createSend(url: string, options: HttpOptions): Send {
  const base = `${url.replace(/\/+$/u, '')}/v1/`;
  const { token, locale, fetch = fetchOfPlatform } = options;
  const tools = { wait: options.wait ?? waitByTimer, random: options.random ?? Math.random };

  async function exchange<T>(
    call: Call<T>,
    bearer: string | undefined,
    signal: AbortSignal,
  ): Promise<Outcome<T>> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${base}${call.path}`, { ...requestOf(call, bearer, locale), signal });
      text = await response.text();
    } catch (error) {
      return unanswered(error);
    }
    const json = parseJson(text);
    // Cut short on its way, or from somebody between here and the service.
    if (response.ok && json === undefined) return unanswered(json);
    return response.ok ? understood(call, json, response.headers) : refused(response, json, call.readProblem);
  }

  async function attempt<T>(call: Call<T>, signal: AbortSignal): Promise<Outcome<T>> {
    if (call.isPublic) return exchange(call, undefined, signal);
    try {
      const bearer = await token();
      if (!bearer) return notSent(createProblem('sign_in_missing'));
      const outcome = await exchange(call, bearer, signal);
      if (!isSignInRefused(outcome)) return outcome;
      // Another call may have renewed it meanwhile.
      const renewed = await token({ renew: (await token()) === bearer });
      const second = renewed ? await exchange(call, renewed, signal) : outcome;
      return isSignInRefused(second) ? notSent(createProblem('sign_in_expired')) : second;
    } catch (error) {
      // Who is signed in could not be found out just now: that is no sign-out, and passes.
      return unanswered(error);
    }
  }

  return async (call, signal) => {
    signal?.throwIfAborted();
    const policy = call.idempotencyKey === undefined ? reading : creating;
    const attemptWithin = async (timeout: number) => {
      const limit = AbortSignal.timeout(timeout);
      const outcome = await attempt(call, signal ? AbortSignal.any([signal, limit]) : limit);
      signal?.throwIfAborted();
      return outcome;
    };
    try {
      return await retry(attemptWithin, policy, tools, signal);
    } catch (error) {
      throw signal?.aborted ? signal.reason : toProblem(error);
    }
  };
}

function requestOf(call: Call<unknown>, bearer: string | undefined, locale: string): RequestInit {
  const headers: Record<string, string> = { 'Accept-Language': locale };
  if (bearer) headers['Authorization'] = `Bearer ${bearer}`;
  if (call.body) headers['Content-Type'] = 'application/json';
  if (call.idempotencyKey !== undefined) headers['Idempotency-Key'] = call.idempotencyKey;
  if (call.accountId !== undefined) headers['Kasse-Account'] = encodeURIComponent(call.accountId);
  if (call.version !== undefined) headers['If-Match'] = `"${call.version}"`;
  return {
    method: methodOf(call),
    headers,
    // The token is the only thing that says who calls.
    credentials: 'omit',
    ...(call.body && { body: JSON.stringify(call.body) }),
  };
}

function methodOf({ body, version }: Call<unknown>): string {
  if (!body) return 'GET';
  return version === undefined ? 'POST' : 'PUT';
}

/** An answer that cannot be read may still stand for an order, so a creating call asks for it again. */
function understood<T>(call: Call<T>, json: unknown, headers: Headers): Outcome<T> {
  try {
    return { value: call.read(json, headers) };
  } catch (error) {
    return { problem: toProblem(error), isPassing: call.idempotencyKey !== undefined, isDecided: false };
  }
}

function isSignInRefused(outcome: Outcome<unknown>): boolean {
  return (
    'problem' in outcome &&
    (outcome.problem.code === 'sign_in_missing' || outcome.problem.code === 'sign_in_expired')
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // No JSON is no answer of the service; the schemas say so.
    return undefined;
  }
}
