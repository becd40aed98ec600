import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../tools/root.ts';

/** Files that other checks run, in the order in which the guide shows them. */
const files = [
  'test/consumers/vite/src/kasse.ts',
  'test/consumers/vite/src/shop.tsx',
  'test/consumers/vite/src/main.tsx',
  'test/consumers/next/app/layout.tsx',
  'test/consumers/next/app/page.tsx',
  'test/consumers/next/app/shop.tsx',
  'examples/react/src/portal.test.tsx',
];

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

it('shows in the guide for React only code that runs', () => {
  const blocks = read('docs/react.md').matchAll(/```tsx?\n(?<code>.*?)```/gsu);
  expect([...blocks].map(({ groups }) => groups?.['code'])).toEqual(files.map(read));
});
