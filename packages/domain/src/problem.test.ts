import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createProblem, isProblem, toProblem } from './problem.ts';

describe('a problem', () => {
  it('is recognised by shape, whichever copy of the library made it', () => {
    expect(isProblem(createProblem('declined'))).toBe(true);
    expect(isProblem({ name: 'Problem', code: 'declined' })).toBe(true);
  });

  it('is recognised from another frame, whose classes are not ours', () => {
    const foreign: unknown = runInNewContext(
      `Object.assign(new Error('declined'), { name: 'Problem', code: 'declined', retryable: false })`,
    );
    expect(foreign instanceof Error).toBe(false);
    expect(isProblem(foreign)).toBe(true);
    expect(toProblem(foreign)).toBe(foreign);
    expect(isProblem(Object.assign(Object.create(null), { name: 'Problem', code: 'declined' }))).toBe(true);
  });

  it.each([
    null,
    undefined,
    'declined',
    new Error('declined'),
    { name: 'Problem', code: 'new_code' },
    { name: 'Problem' },
    { name: 'Error', code: 'declined' },
    { code: 'declined' },
  ])('is not %j', (value) => {
    expect(isProblem(value)).toBe(false);
  });

  it.each([
    ['service', true],
    ['outcome_unknown', true],
    ['offline', true],
    ['in_progress', true],
    ['declined', false],
  ] as const)('%s may go away by itself: %s', (code, retryable) => {
    expect(createProblem(code).retryable).toBe(retryable);
    expect(createProblem(code, { retryable: !retryable }).retryable).toBe(!retryable);
  });

  it('says its reason, else its code, and carries what belongs to it', () => {
    expect(createProblem('host_refused', { reason: 'Ask your manager.' })).toMatchObject({
      message: 'Ask your manager.',
      name: 'Problem',
    });
    const problem = createProblem('details_missing', { fields: ['/items/0'], retryAfter: 3 });
    expect(problem).toBeInstanceOf(Error);
    expect(problem).toMatchObject({ message: 'details_missing', fields: ['/items/0'], retryAfter: 3 });
    expect(problem).not.toHaveProperty('cause');
  });

  it.each([undefined, null, 0, 'broken', Symbol('broken'), { code: 'new_code' }, Object.create(null)])(
    'is made of anything that can be thrown (%#)',
    (thrown) => {
      const problem = toProblem(thrown);
      expect(problem).toMatchObject({ name: 'Problem', code: 'unknown', retryable: false });
      expect(problem.cause).toBe(thrown);
    },
  );

  it('passes through, and anything else becomes the unknown one with its cause', () => {
    const problem = createProblem('declined');
    const error = new TypeError('broken');
    expect(toProblem(problem)).toBe(problem);
    expect(toProblem(error)).toMatchObject({ code: 'unknown', cause: error });
  });
});
