import { describe, expect, it } from 'vitest';
import { createProblem, isProblem, toProblem } from './problem.ts';

describe('a problem', () => {
  it('is recognised by shape, whichever copy of the library made it', () => {
    expect(isProblem(createProblem('declined'))).toBe(true);
    expect(isProblem({ name: 'Problem', code: 'declined' })).toBe(true);
  });

  it.each([null, undefined, 'declined', new Error('declined'), { name: 'Problem', code: 'new_code' }])(
    'is not %j',
    (value) => {
      expect(isProblem(value)).toBe(false);
    },
  );

  it.each([
    ['service', true],
    ['outcome_unknown', true],
    ['declined', false],
  ] as const)('%s may go away by itself: %s', (code, retryable) => {
    expect(createProblem(code).retryable).toBe(retryable);
    expect(createProblem(code, { retryable: !retryable }).retryable).toBe(!retryable);
  });

  it('passes through, and anything else becomes the unknown one with its cause', () => {
    const problem = createProblem('declined');
    const error = new TypeError('broken');
    expect(toProblem(problem)).toBe(problem);
    expect(toProblem(error)).toMatchObject({ code: 'unknown', cause: error });
  });
});
