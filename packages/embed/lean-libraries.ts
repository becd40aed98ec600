import type { parseSync, Plugin } from 'vite';

/*
 * Two libraries do more than a checkout needs, and keep it in classes, out of which no bundler takes a method. i18next
 * also loads languages over the network, detects them, sends home what is missing, and formats: our texts are handed
 * over complete and arrive formatted. XState also writes running machines down, reads them back and describes them.
 * None of that ever runs here. A test asks for every text, and every journey runs on the built files.
 */

/** Methods that are never called here, by class; functions of the module under the name ''. */
type Unused = Readonly<Record<string, readonly string[]>>;

const i18next: Unused = {
  Connector: [
    'queueLoad',
    'loaded',
    'read',
    'prepareLoading',
    'load',
    'reload',
    'noticeDevFallback',
    'loadOne',
    'saveMissing',
  ],
  EventEmitter: ['off', 'once'],
  Formatter: ['add', 'addCached', 'format'],
  I18n: [
    ...['reloadResources', 'use', 'hydrate', 'getFixedT', 'exists', 'setDefaultNamespace', 'loadNamespaces'],
    ...['loadLanguages', 'dir', 'cloneInstance', 'toJSON'],
  ],
  LanguageUtil: [
    ...['clearCache', 'getScriptPartFromCode', 'getLanguagePartFromCode', 'deprecateBareCode'],
    ...['getBestMatchFromCodes'],
  ],
  Logger: ['log', 'warn', 'error', 'deprecate', 'once', 'forward', 'clone'],
  PluralResolver: ['clearCache', 'needsPlural', 'getPluralFormsOfKey', 'getSuffixes'],
  ResourceStore: [
    ...['addNamespaces', 'removeNamespaces', 'deprecateDottedLng', 'addResource', 'addResources'],
    ...['addResourceBundle', 'removeResourceBundle', 'getResourceBundle', 'toJSON'],
  ],
  Translator: ['exists', 'getUsedParamsDetails'],
};

const xstateCore: Unused = {
  '': ['formatRouteTransitions'],
  Actor: ['select', 'attachDevTools', 'toJSON', 'getPersistedSnapshot'],
};

const xstateMachine: Unused = {
  StateNode: ['definition', 'toJSON', 'events', 'ownEvents'],
  StateMachine: [
    'provide',
    'resolveState',
    'definition',
    'toJSON',
    'getPersistedSnapshot',
    'restoreSnapshot',
  ],
};

const libraries: readonly (readonly [file: RegExp, unused: Unused])[] = [
  [/i18next\/dist\/esm\/i18next\.js$/u, i18next],
  [/xstate\/dist\/raise-[\da-f]+\.esm\.js$/u, xstateCore],
  [/xstate\/dist\/StateMachine-[\da-f]+\.esm\.js$/u, xstateMachine],
];

type Node = ReturnType<typeof parseSync>['program']['body'][number];
type Body = { readonly start: number; readonly end: number };

/** Empties what cannot be called here, so that nobody fetches it. */
export function leanLibraries(): Plugin {
  return {
    name: 'kasse-lean-libraries',
    transform(code, id) {
      const unused = libraries.find(([file]) => file.test(id))?.[1];
      if (!unused) return undefined;
      const { body } = this.parse(code);
      const bodies = Object.entries(unused).flatMap(([owner, names]) =>
        names.map((name) => bodyOf(body, owner, name) ?? missing(id, owner, name)),
      );
      // Blanks of the same length: what stays keeps its place, so the source map holds.
      const blank = (text: string) => `{${text.slice(1, -1).replace(/\S/gu, ' ')}}`;
      const lean = bodies.reduce(
        (text, { start, end }) => text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end),
        code,
      );
      return { code: lean, map: null };
    },
  };
}

/** Where the body of a method, a getter or a function stands. */
function bodyOf(nodes: readonly Node[], owner: string, name: string): Body | null | undefined {
  if (owner === '') {
    const found = nodes.find((node) => node.type === 'FunctionDeclaration' && node.id?.name === name);
    return found?.type === 'FunctionDeclaration' ? found.body : undefined;
  }
  const found = nodes.find((node) => node.type === 'ClassDeclaration' && node.id?.name === owner);
  const members = found?.type === 'ClassDeclaration' ? found.body.body : [];
  const member = members.find(
    (each) => each.type === 'MethodDefinition' && each.key.type === 'Identifier' && each.key.name === name,
  );
  return member?.type === 'MethodDefinition' ? member.value.body : undefined;
}

/** Another version of a library may have other methods: then the list is wrong. */
function missing(id: string, owner: string, name: string): never {
  throw new Error(
    `${id} has no ${[owner, name].filter(Boolean).join('.')}: mend the list in lean-libraries.ts.`,
  );
}
