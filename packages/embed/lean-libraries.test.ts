import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { leanLibraries } from './lean-libraries.ts';

const contract = createRequire(new URL('../contract/package.json', import.meta.url));
const context = { parse: (code: string) => parseSync('library.js', code).program };

/** What is left of a file of a library; undefined where all of it is. */
function leftOf(code: string, id: string): string | undefined {
  const { transform } = leanLibraries() as {
    transform: (this: unknown, code: string, id: string) => { code: string } | undefined;
  };
  return transform.call(context, code, id)?.code;
}

it('takes out what nothing needs, and leaves the rest in its place', async () => {
  const file = contract.resolve('valibot').replace(/\.c?js$/u, '.mjs');
  const code = await readFile(file, 'utf8');
  const left = leftOf(code, file) ?? '';
  const placeOf = (text: string) => (text.split('function safeParse(')[0] ?? '').length;
  expect([code, left].map((text) => text.includes('expects: "Array"'))).toEqual([true, false]);
  expect(placeOf(left)).toBe(placeOf(code));
  expect(parseSync('library.js', left).errors).toEqual([]);
});

it('leaves all other files alone', () => {
  expect(leftOf('export const expects = 1;', '/packages/contract/src/index.ts')).toBeUndefined();
});

it('a version of a library that is written otherwise stops the build', () => {
  expect(() => leftOf('', '/valibot/dist/index.mjs')).toThrow(/has no \{\}\.expects: mend the list/u);
});
