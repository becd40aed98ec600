import { createProblem } from '@kasse/domain';

const form = /^[\w.~+/=-]{1,200}$/;

/** Whether a key or token can stand in an Authorization header. */
export function isBearer(text: string): boolean {
  return form.test(text);
}

/** What an Authorization header carries. Throws `sign_in_missing`. */
export function readBearer(header: string | undefined): string {
  const [, token] = /^Bearer (.+)$/i.exec(header ?? '') ?? [];
  if (token === undefined || !isBearer(token)) throw createProblem('sign_in_missing');
  return token;
}
