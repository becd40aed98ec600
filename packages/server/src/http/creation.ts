import { createProblem } from '@kasse/domain';
import type { Context } from 'hono';
import type { Created, Creation } from '../service/context.ts';
import type { AppEnvironment } from './environment.ts';

/** Who creates something, and under which key. The key may come bare or as a quoted string, as the IETF draft writes it. */
export function readCreation(context: Context<AppEnvironment>): Creation {
  const sent = (context.req.header('Idempotency-Key') ?? '').replace(/^"(.*)"$/, '$1').toLowerCase();
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(sent)) throw createProblem('key_missing');
  return { caller: context.get('caller'), idempotencyKey: sent };
}

/** Answers 201, marked when the key was known; what is new may have queued a mail. */
export function answerCreated<T extends object>(
  context: Context<AppEnvironment>,
  { body, replayed }: Created<T>,
  mailQueued: (() => void) | undefined,
): Response {
  if (replayed) context.header('Idempotency-Replayed', 'true');
  mailQueued?.();
  return context.json(body, 201);
}
