import { isProblem } from '@kasse/domain';
import type { ProblemCode } from '@kasse/domain';

/** The answer to a call, `null` for the one problem that is an answer in itself. */
export async function orNull<T>(code: ProblemCode, answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isProblem(error) && error.code === code) return null;
    throw error;
  }
}
