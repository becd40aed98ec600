import type { Problem } from '@kasse/domain';
import * as v from 'valibot';
import { problemOf } from './parse.ts';
import { problem } from './problem.ts';

/** Reads the body of an error. One that is no problem at all reads as `unknown`. */
export function parseProblem(value: unknown): Problem {
  return problemOf(v.safeParse(problem, value), value);
}
