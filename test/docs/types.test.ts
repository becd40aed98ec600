import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { blocks, placeOf, type Block } from './blocks.ts';

/*
 * Every block of TypeScript in the documentation is compiled as strictly as our own code, in a project that
 * has all packages. The details of docs/events.md are
 * compiled as what the elements declare them to be.
 */

/** A file that only the compiler sees. */
interface Compiled {
  readonly place: string;
  readonly code: string;
}

const files = new Map<string, Compiled>();

function add(block: Block, code: string): void {
  const name = `${block.file.replaceAll(/\W/gu, '-')}-${String(block.line)}`;
  const extension = block.language === 'tsx' ? 'tsx' : 'ts';
  files.set(join(root, 'test/docs', `${name}.${extension}`), { place: placeOf(block), code });
}

const isShown = ({ mark }: Block): boolean => mark === '';
for (const block of blocks.filter(isShown))
  if (block.language === 'ts' || block.language === 'tsx') add(block, block.code);

const events = blocks.filter(({ file, language }) => file === 'docs/events.md' && language === 'json');
for (const block of events)
  add(
    block,
    `import type { KasseEventMap } from '@kasse/elements';
export const detail: Omit<KasseEventMap['${block.section}']['detail'], 'waitUntil'> = ${block.code};`,
  );

const complete = join(root, 'test/docs/all-events.ts');
files.set(complete, {
  place: 'docs/events.md',
  code: `import type { KasseEventMap } from '@kasse/elements';
export const all: Record<keyof KasseEventMap, true> = {${events.map(({ section }) => `'${section}': true`).join(',')}};`,
});

function faults(): Map<string, string[]> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.tests.json'), (path) =>
    ts.sys.readFile(path),
  ) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, { noUnusedLocals: false });
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path)?.code ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const code = files.get(path)?.code;
    return code === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, code, version, true);
  };
  const program = ts.createProgram(
    [...files.keys()],
    { ...options, composite: false, incremental: false },
    host,
  );
  const found = new Map<string, string[]>();
  for (const [path, { place }] of files) {
    const source = program.getSourceFile(path);
    const diagnostics = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    const sentences = diagnostics.map(({ messageText, start = 0 }) => {
      const line = source ? source.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `line ${String(line)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    found.set(place, [...(found.get(place) ?? []), ...sentences]);
  }
  return found;
}

describe('TypeScript in the documentation', () => {
  const found = faults();

  it.each([...new Set([...files.values()].map(({ place }) => place))].map((place) => [place] as const))(
    '%s compiles',
    (place) => {
      expect(found.get(place)).toEqual([]);
    },
  );
});
