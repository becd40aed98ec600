import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/root.ts';

const guide = readFileSync(join(root, 'docs/embed.md'), 'utf8');

/** The block of `docs/embed.md` below the mark `<!-- run: name -->`, as a reader would copy it. */
export function blockOf(name: string): string {
  const mark = `<!-- run: ${name} -->`;
  const [, after] = guide.split(mark);
  const [, block] = /```\w*\n(.*?)\n```/su.exec(after ?? '') ?? [];
  if (block === undefined) throw new Error(`docs/embed.md has no block below ${mark}.`);
  return block;
}

/** The keys that `docs/embed.md` says are stored, with where. */
export function storedKeys(): string[] {
  const [, table = ''] = guide.split('<!-- stored keys -->');
  const rows = [...table.split('\n\n')[1]!.matchAll(/^\| `(kasse[^`]*)`\s*\| `(\w+)`/gmu)];
  return rows.map(([, key, area]) => `${area ?? ''} ${key ?? ''}`).sort();
}
