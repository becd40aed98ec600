/*
 * Who may import whom, as tables; the rules below are made from them. Imports of types count as imports, but where a
 * table says `types`. An import of a package that is not in its row fails the build.
 */

/** @type {Record<string, { packages: string[], types?: string[], npm?: string[] }>} */
const mayImport = {
  domain: { packages: [] },
  locales: { packages: [] },
  contract: { packages: ['domain'], npm: ['valibot', '@valibot/to-json-schema'] },
  payments: { packages: ['domain'] },
  flow: { packages: ['domain'], npm: ['xstate'] },
  gateway: { packages: ['domain', 'contract'] },
  elements: {
    packages: ['domain', 'flow', 'locales'],
    types: ['payments'],
    npm: ['lit', '@lit/context', 'i18next', 'xstate'],
  },
  react: { packages: ['elements'], npm: ['react'] },
  embed: { packages: ['elements', 'gateway', 'payments', 'locales'] },
  server: {
    packages: ['domain', 'contract'],
    npm: [
      'hono',
      '@hono/node-server',
      'kysely',
      '@electric-sql/pglite',
      'pg',
      'nodemailer',
      'stdnum',
      'valibot',
      'jose',
    ],
  },
};

/** Folders of elements, the outermost first: each may import itself and what is below, never back. */
const elementsDown = {
  testing: ['checkout', 'widgets', 'parts', 'context', 'i18n', 'theme'],
  checkout: ['widgets', 'parts', 'context', 'i18n', 'theme'],
  widgets: ['parts', 'context', 'i18n', 'theme'],
  parts: ['i18n', 'theme'],
  context: ['i18n'],
  i18n: [],
  theme: [],
};

/** Browser folders of a Node package do not exist: only the server and programs may use Node itself. */
const withoutNode = Object.keys(mayImport).filter((name) => name !== 'server');

const anyOf = (names) => `(?:${names.join('|')})`;
const source = (name) => `^packages/${name}/src/`;
const folder = (name) => `^packages/elements/src/${name}/`;
const isTest = '\\.(?:test|bench|fixture)\\.ts$';
const npm = (name) => `node_modules/${name}/`;

const packageRules = Object.entries(mayImport).flatMap(
  ([name, { packages, types = [], npm: libraries = [] }]) => [
    {
      name: `${name}-packages`,
      comment: `${name} may import ${packages.join(', ') || 'no other package'}${types.length ? `, and types of ${types.join(', ')}` : ''}.`,
      severity: 'error',
      from: { path: source(name), pathNot: isTest },
      to: { path: '^packages/[^/]+/', pathNot: `^packages/${anyOf([name, ...packages, ...types])}/` },
    },
    ...(types.length
      ? [
          {
            name: `${name}-types-only`,
            comment: `${name} may import only types of ${types.join(', ')}.`,
            severity: 'error',
            from: { path: source(name), pathNot: isTest },
            to: { path: `^packages/${anyOf(types)}/`, dependencyTypesNot: ['type-only'] },
          },
        ]
      : []),
    {
      name: `${name}-libraries`,
      comment: `${name} may use ${libraries.join(', ') || 'no library'}.`,
      severity: 'error',
      from: { path: source(name), pathNot: isTest },
      to: { path: 'node_modules/', pathNot: libraries.length ? libraries.map((one) => npm(one)) : '^$' },
    },
  ],
);

const elementsRules = [
  ...Object.entries(elementsDown).map(([name, below]) => ({
    name: `elements-${name}`,
    comment: `Inside elements, ${name} may import ${below.join(', ') || 'nothing else'}: the direction is one.`,
    severity: 'error',
    from: { path: folder(name), pathNot: isTest },
    to: { path: '^packages/elements/src/[^/]+/', pathNot: folder(anyOf([name, ...below])) },
  })),
  {
    name: 'elements-inner-to-entry',
    comment: 'Nothing inside elements imports its entries.',
    severity: 'error',
    from: { path: '^packages/elements/src/[^/]+/', pathNot: isTest },
    to: { path: '^packages/elements/src/(?:index|define[a-z-]*)\\.ts$' },
  },
  {
    name: 'elements-no-sideways',
    comment: 'A widget imports no widget: share by part, controller or function.',
    severity: 'error',
    from: { path: '^packages/elements/src/widgets/([^/]+)/', pathNot: isTest },
    to: { path: '^packages/elements/src/widgets/[^/]+/', pathNot: '^packages/elements/src/widgets/$1/' },
  },
  {
    name: 'elements-only-i18n-uses-i18next',
    comment: 'Only elements/i18n knows i18next.',
    severity: 'error',
    from: { path: '^packages/elements/src/', pathNot: folder('i18n') },
    to: { path: npm('i18next') },
  },
  {
    name: 'elements-testing-stays-outside',
    comment: 'What helps tests and stories is not shipped.',
    severity: 'error',
    from: { path: '^packages/elements/src/', pathNot: [folder('testing'), isTest] },
    to: { path: folder('testing') },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...packageRules,
    ...elementsRules,
    {
      name: 'published-entry-points-only',
      comment: 'A package is imported by its name, never by a path into it.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'outside-published-entry-points-only',
      comment: 'Stories, examples and tests use what is published, like any other page.',
      severity: 'error',
      from: { path: '^(stories|examples|test)/' },
      to: { path: '^packages/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-node-in-pages',
      comment: 'Only the server and the programs run in Node. The chart is drawn in stories, too.',
      severity: 'error',
      from: { path: [source(anyOf(withoutNode)), '^tools/chart/'], pathNot: isTest },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that import each other are one file, or three.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere: correct the path, or add the package to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(?:virtual:|\\./dist/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules/' },
    // The projects of `test/consumers` are strangers: they install what they import elsewhere.
    exclude: { path: '(?:^|/)(?:dist|storybook-static)/|^test/consumers/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'types', 'node', 'browser', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
