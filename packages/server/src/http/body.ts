import { limits, parseRequest } from '@kasse/contract';
import { createProblem } from '@kasse/domain';
import type { Context } from 'hono';
import { StatusProblem } from './problem-answer.ts';

type Schema<T> = Parameters<typeof parseRequest<T>>[0];

/** Reads a JSON body of 64 KiB and 12 levels at most into a fresh object, or throws `invalid_request`. */
export async function readBody<T>(context: Context, schema: Schema<T>): Promise<T> {
  const type = context.req.header('Content-Type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    throw new StatusProblem(415, createProblem('invalid_request'));
  const text = await readText(context);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new StatusProblem(400, createProblem('invalid_request', { cause }));
  }
  if (depthOf(json, 0) > limits.depth) throw createProblem('invalid_request');
  return parseRequest(schema, json);
}

/** Stops at the limit, whatever length the sender claimed. */
async function readText(context: Context): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The type of the web stream lacks the async iterator that Node gives it.
  const stream = context.req.raw.body as (ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) | null;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size > limits.bodyBytes) throw new StatusProblem(413, createProblem('invalid_request'));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Levels of a value; deeper than the limit is not looked at. */
function depthOf(value: unknown, level: number): number {
  if (typeof value !== 'object' || value === null || level > limits.depth) return level;
  return Math.max(level + 1, ...Object.values(value).map((part) => depthOf(part, level + 1)));
}
