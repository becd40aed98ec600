import fc from 'fast-check';

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Markup that would run if anything ever read it as markup. */
export const markup = '<img src=x onerror="globalThis.isOwned=1"><script>globalThis.isOwned=1</script>';

const megabyte = 'M'.repeat(1_000_000);
const nested: Json = Array.from({ length: 2000 }).reduce<Json>((inside) => [inside], 'deep');

/** JSON cannot say it of a number, its text can: `1e999` is read as infinity. */
const infinity = '\u0000infinity';

/** Single values that code is seldom written for. */
const oddities: readonly Json[] = [
  ...[null, true, false, 0, -1, 0.5, 1e21, 2 ** 53, -(2 ** 53), infinity, '', ' ', '0', '-1', 'NaN', '1e5'],
  ...[markup, 'javascript:globalThis.isOwned=1', 'data:text/html,<script>globalThis.isOwned=1</script>'],
  ...[
    '\u202egpj.exe\u202c',
    '\u2066\u2067\u2068',
    '\ud800',
    '\u0000',
    '\u200b',
    '👩‍👩‍👧‍👦'.repeat(50),
    '{{name}} $t(actions.back) $&',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'EU', 'euro', 'XXX', 'zz', '-u-', 'de_DE'],
  ...['2026-02-31', '2026-99-99', '0000-00-00', '9999-12-31', '999999999999.999999999999', '0.000000000001'],
  ...[[], {}, [[]], nested, megabyte, [megabyte], Array.from({ length: 10_000 }, () => null)],
];

/** Any value from outside: one that is odd, or any JSON, also with the names of prototypes. */
export const hostileJson: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json> },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'id'), fc.constantFrom(...oddities)),
  },
);

type Path = readonly (string | number)[];

/** One thing that is changed in a value. */
interface Change {
  /** Which of all places; the rest of a division by their number. */
  readonly place: number;
  readonly act: 'strain' | 'replace' | 'drop' | 'double' | 'many' | 'pollute';
  readonly by: Json;
  /** Which of the values that are of the same kind. */
  readonly kin: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(),
  act: fc.constantFrom('strain', 'strain', 'replace', 'drop', 'double', 'many', 'pollute'),
  by: hostileJson,
  kin: fc.nat(),
});

const numbers = [0, 1, 2, 5, 99_999, 100_000, 100_001, 2 ** 31, Number.MAX_SAFE_INTEGER, -1, 0.5, infinity];
const dates = [
  '2026-02-30',
  '2026-02-31',
  '2027-02-29',
  '2026-13-01',
  '2026-99-99',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
];
const rates = [
  '0',
  '0.000000000001',
  '999999999999.999999999999',
  '99999999.99',
  '000000000001',
  '-1',
  '1e3',
  '٣',
];
const words = [
  'EU',
  'Deutschland',
  'zz',
  'en-u-x',
  markup,
  '\u202etest',
  'XTS',
  'quarter',
  'javascript:void 0',
  '',
];

/** Another value of the same kind that is harder to bear. */
function strained(found: Json, kin: number, by: Json): Json {
  const of = (kindred: readonly Json[]): Json => kindred[kin % kindred.length] ?? by;
  if (typeof found === 'number') return of(numbers);
  if (typeof found === 'boolean') return !found;
  if (typeof found !== 'string') return by;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(found)) return of(dates);
  return of(/^\d+(?:\.\d+)?$/u.test(found) ? rates : words);
}

/** A valid answer with one to three things changed in it, as the text that would come over the wire. */
export function spoilt(valid: Json): fc.Arbitrary<string> {
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) => textOf(changes.reduce((value, each) => changed(value, each), valid)));
}

/** A value as JSON says it, infinity included. */
export function textOf(value: Json): string {
  return JSON.stringify(value).replaceAll(JSON.stringify(infinity), '1e999');
}

function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, each]) => pathsOf(each, [...path, name]))];
}

function changed(value: Json, { place, act, by, kin }: Change): Json {
  // What an earlier change has put there is big enough to stay as it is.
  const paths = pathsOf(value).slice(0, 5000);
  const path = paths[place % paths.length] ?? [];
  return at(value, path, (found) => {
    if (act === 'strain') return strained(found, kin, by);
    if (act === 'replace') return by;
    if (act === 'drop') return undefined;
    if (act === 'pollute')
      return JSON.parse(`{"__proto__":${textOf(by)},"constructor":{"prototype":{"isOwned":1}}}`) as Json;
    if (!Array.isArray(found)) return [found, found];
    return act === 'double'
      ? [...(found as Json[]), ...(found as Json[])]
      : Array.from({ length: 10_000 }, () => (found as Json[])[0] ?? by);
  });
}

function at(value: Json, path: Path, act: (found: Json) => Json | undefined): Json {
  const [name, ...rest] = path;
  if (name === undefined) return act(value) ?? null;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    return items.flatMap((each, index) => {
      if (String(index) !== String(name)) return [each];
      const made = rest.length === 0 ? act(each) : at(each, rest, act);
      return made === undefined ? [] : [made];
    });
  }
  const entries = Object.entries(value as Readonly<Record<string, Json>>).flatMap(([key, each]) => {
    if (key !== name) return [[key, each] as const];
    const made = rest.length === 0 ? act(each) : at(each, rest, act);
    return made === undefined ? [] : [[key, made] as const];
  });
  return Object.fromEntries(entries);
}
