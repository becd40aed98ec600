import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/root.ts';

const read = (page: string): string => readFileSync(join(root, page), 'utf8');
const guide = read('docs/embed.md');

/** The block of a page of the documentation below the mark `<!-- run: name -->`, as a reader would copy it. */
export function blockOf(name: string, page = 'docs/embed.md'): string {
  const mark = `<!-- run: ${name} -->`;
  const [, after] = read(page).split(mark);
  const [, block] = /```\w*\n(.*?)\n```/su.exec(after ?? '') ?? [];
  if (block === undefined) throw new Error(`${page} has no block below ${mark}.`);
  return block;
}

/** The keys that `docs/embed.md` says are stored, with where. */
export function storedKeys(): string[] {
  const [, table = ''] = guide.split('<!-- stored keys -->');
  const rows = [...table.split('\n\n')[1]!.matchAll(/^\| `(kasse[^`]*)`\s*\| `(\w+)`/gmu)];
  return rows.map(([, key, area]) => `${area ?? ''} ${key ?? ''}`).sort();
}
