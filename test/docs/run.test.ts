import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { blocks, placeOf } from './blocks.ts';

/** Pages whose TypeScript needs no browser and no service. */
const pages = new Set([
  'docs/headless.md',
  'packages/domain/README.md',
  'packages/flow/README.md',
  'packages/gateway/README.md',
  'packages/locales/README.md',
  'packages/server/README.md',
  'examples/sandbox/README.md',
]);

/**
 * How the test ends what a page starts and a program goes on with: a checkout waits for its customer, a database for
 * its service. Every other block comes to its end by itself.
 */
const ends: Readonly<Record<string, string>> = {
  'docs/headless.md': 'checkout.stop();',
  'packages/server/README.md': 'await database.close();',
};

const folder = join(root, 'test/node_modules/.docs');
const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };

describe('TypeScript of the documentation, run by Node', () => {
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const all = blocks.filter(
    ({ file, language, mark }) => pages.has(file) && language === 'ts' && mark === '',
  );
  it.each(all.map((block) => [placeOf(block), block] as const))(
    '%s',
    async (place, { file: page, code }) => {
      const file = join(folder, `${place.replaceAll(/\W/gu, '-')}.mjs`);
      writeFileSync(file, `${ts.transpile(code, options)}\n${ends[page] ?? ''}`);
      const { stderr } = await promisify(execFile)(
        process.execPath,
        ['--conditions=source', '--disable-warning=ExperimentalWarning', file],
        { cwd: join(root, 'test'), timeout: 20_000 },
      );
      expect(stderr).toBe('');
    },
    25_000,
  );
});
