import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { builtFiles, compressed, dist, stemOf, withImports } from './built-files.ts';
import { root } from './root.ts';
import { entries, sizeOf } from './size-entries.ts';
import { fetchedWhen, moments } from './size-moments.ts';
import { faultsOf, writeTable } from './size-tables.ts';
import type { SizeTable } from './size-tables.ts';

/*
 * What customers download until a moment of the journey, and what an entry of a package adds to somebody's own bundle:
 * gzip -9, of the built files. Fails above a limit, where a file belongs to no moment, and where the tables in README
 * and docs/embed.md are more than 2 % off; `--write` renews those.
 */

/** The package that a source file belongs to. */
function ownerOf(source: string): string {
  const library =
    /node_modules\/(?:\.pnpm\/[^/]+\/node_modules\/)?((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/u.exec(source);
  if (library?.[1]) return library[1];
  const own = relative(root, resolve(dist, source)).replaceAll('\\', '/');
  return /^packages\/(?:elements\/src\/[^/.]+|[^/]+)/u.exec(own)?.[0].replace('/src/', ' ') ?? 'glue';
}

/** Compressed bytes of a file for each package, its own share of the whole by the length of its code. */
function shares(file: string): Map<string, number> {
  const lengths = new Map<string, number>();
  const map = join(dist, `${file}.map`);
  const code = readFileSync(join(dist, file), 'utf8');
  if (!existsSync(map)) return new Map([['(no map)', compressed(file)]]);
  const source = new SourceMap(
    JSON.parse(readFileSync(map, 'utf8')) as ConstructorParameters<typeof SourceMap>[0],
  );
  code.split('\n').forEach((line, row) => {
    for (let column = 0; column < line.length; column += 1) {
      const entry = source.findEntry(row, column);
      // Code between two files has an entry without a source.
      const { originalSource } = entry as { originalSource?: string };
      const owner = originalSource ? ownerOf(originalSource) : 'glue';
      lengths.set(owner, (lengths.get(owner) ?? 0) + 1);
    }
  });
  const factor = compressed(file) / code.length;
  return new Map([...lengths].map(([owner, length]) => [owner, length * factor]));
}

const files = builtFiles();
const fileOf = new Map(files.map((file) => [stemOf(file), file]));
const failures: string[] = [];
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2).padStart(7)} kB`;

function check(name: string, bytes: number, limit: number): void {
  console.log(`${kilobytes(bytes)} of ${kilobytes(limit)}  ${name}`);
  if (bytes > limit)
    failures.push(
      `${name}: ${kilobytes(bytes).trim()} are more than ${kilobytes(limit).trim()}. Load something later, or smaller.`,
    );
}

const momentSizes = moments.map(({ name, limit, files: stems }) => {
  const named = stems.flatMap((stem) => fileOf.get(stem) ?? []);
  const reached = [...withImports(named)];
  const bytes = reached.reduce((sum, file) => sum + compressed(file), 0);
  console.log();
  check(name, bytes, limit);
  for (const file of reached) console.log(`  ${kilobytes(compressed(file))}  ${file}`);
  const owners = new Map<string, number>();
  for (const file of reached)
    for (const [owner, share] of shares(file)) owners.set(owner, (owners.get(owner) ?? 0) + share);
  console.log('  by package:');
  for (const [owner, share] of [...owners].sort((one, other) => other[1] - one[1]))
    console.log(`  ${kilobytes(share)}  ${owner}`);
  return { cells: [name], bytes, limit };
});

console.log('\nentries of the packages');
const entrySizes: { cells: readonly string[]; bytes: number; limit: number }[] = [];
for (const entry of entries) {
  const bytes = await sizeOf(entry);
  check(entry.name, bytes, entry.limit);
  entrySizes.push({ cells: [`\`${entry.name}\``], bytes, limit: entry.limit });
}

for (const file of files)
  if (!(stemOf(file) in fetchedWhen))
    failures.push(`${file} is not listed: say in tools/size-moments.ts when it is fetched.`);
const inventory = Object.entries(fetchedWhen).flatMap(([stem, when]) => {
  const file = fileOf.get(stem);
  if (!file) failures.push(`No built file is called ${stem}: correct tools/size-moments.ts.`);
  return file ? [{ cells: [`\`${stem}\``, when], bytes: compressed(file) }] : [];
});
for (const { name, files: stems } of moments)
  for (const stem of stems)
    if (!(stem in fetchedWhen)) failures.push(`${stem} of "${name}" is not listed in tools/size-moments.ts.`);

const tables: readonly SizeTable[] = [
  { file: 'README.md', name: 'moments', heads: ['Downloaded until'], rows: momentSizes },
  { file: 'README.md', name: 'entries', heads: ['Entry, with all that it needs'], rows: entrySizes },
  { file: 'docs/embed.md', name: 'files', heads: ['File', 'Fetched when'], rows: inventory },
];
if (process.argv.includes('--write')) for (const table of tables) await writeTable(table);
else failures.push(...tables.flatMap(faultsOf));

for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exit(1);
