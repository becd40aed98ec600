import type { Plugin, Rolldown } from 'vite';

/*
 * i18next also loads languages over the network, detects them, sends home what is missing, and formats. Our texts are
 * handed over complete and arrive formatted, so none of that ever runs here; a test asks the built file for every text.
 */

/** Methods that our one use of i18next never calls, by class. */
const unused: Readonly<Record<string, readonly string[]>> = {
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

type Class = Rolldown.ESTree.Class;
type Method = Rolldown.ESTree.MethodDefinition;

/** Empties the methods of i18next that cannot be called here, so that nobody fetches them. */
export function leanI18next(): Plugin {
  return {
    name: 'kasse-lean-i18next',
    transform(code, id) {
      if (!/i18next\/dist\/esm\/i18next\.js$/u.test(id)) return undefined;
      const classes = this.parse(code).body.filter(
        (node): node is Class & typeof node => node.type === 'ClassDeclaration',
      );
      const bodies = Object.entries(unused).flatMap(([name, methods]) =>
        methods.map((method) => bodyOf(classes, name, method)),
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

/** Where the body of a method stands. Another version of the library may have other methods: then the list is wrong. */
function bodyOf(classes: readonly Class[], className: string, name: string): { start: number; end: number } {
  const owner = classes.find(({ id }) => id?.name === className);
  const method = owner?.body.body.find(
    (member): member is Method =>
      member.type === 'MethodDefinition' && member.key.type === 'Identifier' && member.key.name === name,
  );
  const body = method?.value.body;
  if (!body)
    throw new Error(`i18next has no method ${name} in ${className}: mend the list in lean-i18next.ts.`);
  return body;
}
