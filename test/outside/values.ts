/**
 * Values that a page, or somebody who can write into it, might set, by what is odd about them. A function of its own,
 * since it runs in the page: nothing of a test can be seen from there.
 */
export function hostileValues(): readonly (readonly [string, unknown])[] {
  const owns = '<img src=x onerror="globalThis.isOwned=1"><script>globalThis.isOwned=1</script>';
  const throwing = {
    get name(): string {
      throw new Error('no name');
    },
    toString(): string {
      throw new Error('no text');
    },
  };
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  return [
    ['nothing', undefined],
    ['null', null],
    ['no number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a negative number', -1],
    ['a fraction', 0.5],
    ['a boolean', true],
    ['a symbol', Symbol('odd')],
    ['a big number', 10n ** 30n],
    ['a function', () => owns],
    ['an object', {}],
    ['a list', [null, undefined, 1, owns]],
    ['a list of objects', [{ value: owns, name: owns, lines: 7, icon: 'javascript:globalThis.isOwned=1' }]],
    ['no prototype', Object.create(null)],
    ['a getter that throws', throwing],
    ['a circle', cyclic],
    ['prototype keys', JSON.parse('{"__proto__":{"isOwned":1},"constructor":{"prototype":{"isOwned":1}}}')],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
    ],
    ['an empty text', ''],
    ['markup', owns],
    ['a script link', 'javascript:globalThis.isOwned=1'],
    ['a data link', 'data:text/html,<script>globalThis.isOwned=1</script>'],
    ['a direction override', '\u202egnp.exe\u2066'],
    ['half a character', '\ud800'],
    ['a prototype word', '__proto__'],
    ['a method of objects', 'toString'],
    ['a broken tag', 'de_DE-u-nu-'],
    ['a megabyte', 'M'.repeat(1_000_000)],
  ];
}
