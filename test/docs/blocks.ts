import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/root.ts';

/** A block of code in the documentation, as a reader would copy it. */
export interface Block {
  /** From the root of the repository. */
  readonly file: string;
  /** Line of its first line of code. */
  readonly line: number;
  /** What stands behind the fence; empty for what is not code. */
  readonly language: string;
  readonly code: string;
  /** The heading above it. */
  readonly section: string;
  /** What the comment above it says: `run: name` for a test of its own, `not run: reason` for none. */
  readonly mark: string;
}

/** Files whose blocks have tests of their own, as whole files. */
const tested = new Set(['docs/react.md']);

const folders = ['.', 'docs', ...namesIn('packages'), ...namesIn('examples')];

function namesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);
}

/** Every page of the documentation. */
export const pages: readonly string[] = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`)),
);

/** Where a block stands, for the name of a test. */
export const placeOf = ({ file, line }: Block): string => `${file}:${String(line)}`;

function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  let section = '';
  let mark = '';
  let open: { language: string; line: number; lines: string[]; mark: string } | undefined;
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .forEach((text, index) => {
      const fence = /^ *```(\w*)/u.exec(text);
      if (open && fence) {
        const { language, line, lines } = open;
        blocks.push({ file, line, language, code: lines.join('\n'), section, mark: open.mark });
        open = undefined;
      } else if (open) open.lines.push(text);
      else if (fence) open = { language: fence[1] ?? '', line: index + 2, lines: [], mark };
      else if (text.startsWith('#')) section = text.replace(/^#+ /u, '');
      const comment = /^<!-- ((?:not )?run: .*) -->$/u.exec(text);
      if (comment) mark = comment[1] ?? '';
      else if (text !== '' && !text.startsWith('<!--') && !open) mark = '';
    });
  return blocks;
}

const all = pages.filter((file) => !tested.has(file)).flatMap(blocksOf);
const isAskedFor = ({ mark }: Block): boolean => mark.startsWith('run: ');

/** Every block of the documentation that has no test of its own, in the order in which they stand. */
export const blocks: readonly Block[] = all.filter((block) => !isAskedFor(block));

/** The names of the blocks that a test asks for: `session` for `<!-- run: session -->`. */
export const marks: readonly string[] = all.filter(isAskedFor).map(({ mark }) => mark.slice('run: '.length));
