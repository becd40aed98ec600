import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './root.ts';

/** A line of a table of sizes. */
export interface SizeRow {
  readonly cells: readonly string[];
  readonly bytes: number;
  /** Limit in bytes, where there is one. */
  readonly limit?: number;
}

/** A table of sizes in the documentation, between `<!-- sizes:name -->` and `<!-- /sizes:name -->`. */
export interface SizeTable {
  /** Path from the root of the project. */
  readonly file: string;
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly SizeRow[];
}

/** How far a printed size may be from the real one: prose need not change with every byte. */
const tolerance = 0.02;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(bytes < 10_000 ? 2 : 1)} kB`;

/** The sentences that say where a printed table is not true any more; none when it is. */
export function faultsOf(table: SizeTable): string[] {
  const printed = blockOf(table)
    .text.split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  const mend = `run \`node tools/size.ts --write\` and commit ${table.file}.`;
  if (printed.length !== table.rows.length)
    return [`${table.file} lists ${printed.length} sizes of ${table.rows.length} (${table.name}): ${mend}`];
  return table.rows.flatMap(({ cells, bytes }, index) => {
    const line = printed[index] ?? '';
    const isNamed = cells.every((cell) => line.includes(cell));
    const said = Number(/([\d.]+) kB/u.exec(line.slice(line.lastIndexOf(cells.at(-1) ?? '')))?.[1]) * 1000;
    if (isNamed && Math.abs(said - bytes) <= Math.max(bytes * tolerance, 10)) return [];
    return [`${table.file} says "${line.replace(/\s+/gu, ' ')}", but it is ${kilobytes(bytes)}: ${mend}`];
  });
}

/** Writes the sizes as they are now. */
export async function writeTable(table: SizeTable): Promise<void> {
  const path = join(root, table.file);
  const { before, after } = blockOf(table);
  const hasLimits = table.rows.some(({ limit }) => limit !== undefined);
  const heads = [...table.heads, 'Size', ...(hasLimits ? ['Limit'] : [])];
  const rows = table.rows.map(({ cells, bytes, limit }) => [
    ...cells,
    kilobytes(bytes),
    ...(limit === undefined ? [] : [kilobytes(limit).replace(/\.0+ /u, ' ')]),
  ]);
  const rule = heads.map((head) => (head === 'Size' || head === 'Limit' ? '--:' : '---'));
  const lines = [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const text = `${before}\n\n${lines.join('\n')}\n\n${after}`;
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
}

/** What stands between the marks of a table, and around them. */
function blockOf({ file, name }: SizeTable): { before: string; text: string; after: string } {
  const whole = readFileSync(join(root, file), 'utf8');
  const [begin, end] = [`<!-- sizes:${name} -->`, `<!-- /sizes:${name} -->`];
  const [start, stop] = [whole.indexOf(begin) + begin.length, whole.indexOf(end)];
  if (start < begin.length || stop < start)
    throw new Error(`${file} has no place for sizes: write ${begin} and ${end} where the table belongs.`);
  return { before: whole.slice(0, start), text: whole.slice(start, stop), after: whole.slice(stop) };
}
