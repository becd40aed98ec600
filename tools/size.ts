import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { root } from './root.ts';

/*
 * What customers download until a moment of the journey, gzip -9, of the built files. A moment lists the files that
 * are fetched by then, by the stem of their names; what those import statically is found in the files themselves.
 * A file that no moment and no exception below names fails the check, so that nothing grows unseen.
 */

interface Moment {
  readonly name: string;
  /** Limit in bytes. */
  readonly limit: number;
  readonly files: readonly string[];
}

const first = ['kasse', 'kasse-elements', 'kasse-de-first'];
/** An account that can pay by invoice only: what asks for a card is fetched where a card is offered. */
const byInvoice = [
  ...first,
  'kasse-de-rest',
  'kasse-define-later',
  'kasse-later-calls',
  'kasse-checkout-page',
];
const byCard = [...byInvoice, 'kasse-payment-desk', 'kasse-sandbox'];

const moments: readonly Moment[] = [
  { name: 'until the product picker can be used', limit: 60_000, files: first },
  { name: 'whole journey by invoice', limit: 85_000, files: byInvoice },
  { name: 'whole journey by card', limit: 95_000, files: byCard },
  {
    name: 'whole journey by card with a cart of several products, in a dialog',
    limit: 100_000,
    files: [...byCard, 'kasse-define-cart', 'kasse-change-panel', 'kasse-covered-focus'],
  },
];

/**
 * Files of other journeys: the demo inside the page, hosts with several pages, pickers alone in a form, texts of a host
 * that stand in one another, and languages, of which a customer reads one. German is the longest.
 */
const otherwise: readonly string[] = [
  'kasse-memory',
  'kasse-form-judge',
  'kasse-translate',
  'kasse-host-pages',
  'kasse-en-first',
  'kasse-en-rest',
  'kasse-en-us',
  'kasse-de-at',
  'kasse-de-ch',
];

const dist = join(root, 'packages/embed/dist');

/** `kasse-elements-7EEg723j.js` has the stem `kasse-elements`. */
const stemOf = (file: string): string => file.replace(/(?:-[\w-]{8})?\.js$/u, '');

function staticImports(file: string): string[] {
  const { body } = parseSync(file, readFileSync(join(dist, file), 'utf8')).program;
  return body.flatMap((statement) =>
    'source' in statement && statement.source ? [statement.source.value.replace(/^\.\//u, '')] : [],
  );
}

function withImports(files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    staticImports(file).forEach(visit);
  };
  files.forEach(visit);
  return reached;
}

const compressed = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

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

if (!existsSync(join(dist, 'kasse.js'))) {
  console.error('packages/embed/dist has no kasse.js: run `node tools/build.ts` first.');
  process.exit(1);
}

const files = readdirSync(dist).filter((file) => file.endsWith('.js'));
const fileOf = new Map(files.map((file) => [stemOf(file), file]));
const failures: string[] = [];
const seen = new Set<string>();
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2).padStart(7)} kB`;

for (const { name, limit, files: stems } of moments) {
  const entries = stems.flatMap((stem) => {
    const file = fileOf.get(stem);
    if (!file)
      failures.push(`No built file is called ${stem}: correct the moment "${name}" in tools/size.ts.`);
    return file ? [file] : [];
  });
  const reached = [...withImports(entries)];
  reached.forEach((file) => seen.add(file));
  const total = reached.reduce((sum, file) => sum + compressed(file), 0);
  console.log(`\n${kilobytes(total)} of ${kilobytes(limit)}  ${name}`);
  for (const file of reached) console.log(`  ${kilobytes(compressed(file))}  ${file}`);
  const owners = new Map<string, number>();
  for (const file of reached)
    for (const [owner, bytes] of shares(file)) owners.set(owner, (owners.get(owner) ?? 0) + bytes);
  console.log('  by package:');
  for (const [owner, bytes] of [...owners].sort((one, other) => other[1] - one[1]))
    console.log(`  ${kilobytes(bytes)}  ${owner}`);
  if (total > limit)
    failures.push(
      `${name}: ${kilobytes(total).trim()} are more than ${kilobytes(limit).trim()}. Load something later, or smaller.`,
    );
}

const expected = new Set(otherwise.flatMap((stem) => fileOf.get(stem) ?? []));
for (const file of withImports([...expected])) seen.add(file);
for (const file of files)
  if (!seen.has(file)) failures.push(`${file} belongs to no moment: add it to tools/size.ts.`);

for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exit(1);
