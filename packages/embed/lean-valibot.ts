import type { Unneeded } from './lean-libraries.ts';

/**
 * Valibot also says what is wrong with a value, in sentences that can be set, and answers to other libraries. Here
 * only the place of what is wrong is read, and the kind of it.
 */
export const valibot: Unneeded = {
  unread: { '{}': ['expects', 'expected', 'received', 'message', 'lang', 'reference', 'async'] },
  idle: [
    ...['const expected = other?.', 'const received = other?.', 'const message$1 = other?.'],
    ...['if (message$1 !== void 0) issue.message', 'schema["~standard"] = ', 'if (config$1.abortEarly)'],
  ],
};
