import type { Unneeded } from './lean-libraries.ts';

/**
 * i18next also loads languages over the network, detects them, falls back from one to another, sends home what is
 * missing, nests texts in texts and formats values. Our texts are handed over complete, in one language, and each of
 * them is a string; values arrive formatted.
 */
export const i18next: Unneeded = {
  uncalled: {
    EventEmitter: ['on', 'off', 'once', 'emit'],
    I18n: [
      ...['reloadResources', 'use', 'hydrate', 'setResolvedLanguage', 'getFixedT', 'exists', 'dir', 'toJSON'],
      ...['setDefaultNamespace', 'hasLoadedNamespace', 'loadNamespaces', 'loadLanguages', 'cloneInstance'],
    ],
    Interpolator: ['nest', 'reset'],
    LanguageUtil: [
      ...['clearCache', 'getScriptPartFromCode', 'getLanguagePartFromCode', 'formatLanguageCode'],
      ...['deprecateBareCode', 'isSupportedCode', 'getBestMatchFromCodes', 'getFallbackCodes'],
      'toResolveHierarchy',
    ],
    PluralResolver: ['clearCache', 'needsPlural', 'getPluralFormsOfKey', 'getSuffixes'],
    ResourceStore: [
      ...['addNamespaces', 'removeNamespaces', 'deprecateDottedLng', 'addResource', 'addResources', 'toJSON'],
      ...['addResourceBundle', 'removeResourceBundle', 'hasResourceBundle', 'getResourceBundle'],
      ...['getDataByLanguage', 'hasLanguageSomeTranslations'],
    ],
    Translator: ['exists', 'getUsedParamsDetails', 'hasDefaultValue'],
    '{}': [
      ...['debug', 'fallbackNS', 'supportedLngs', 'nonExplicitSupportedLngs', 'preload', 'enableSelector'],
      ...['partialBundledLanguages', 'saveMissing', 'saveMissingTo', 'saveMissingPlurals', 'updateMissing'],
      ...['missingKeyHandler', 'missingInterpolationHandler', 'postProcess', 'postProcessPassResolved'],
      ...['returnObjects', 'joinArrays', 'returnedObjectHandler', 'parseMissingKeyHandler'],
      ...['appendNamespaceToMissingKey', 'appendNamespaceToCIMode', 'overloadTranslationOptionHandler'],
      ...['cacheInBuiltFormats', 'nestingPrefix', 'nestingSuffix', 'nestingOptionsSeparator'],
    ],
  },
  settled: {
    // A key is a string with one dot. It names no namespace and no function.
    "typeof k === 'function'": 'false',
    'wouldCheckForNsInKey && !seemsNaturalLanguage': 'false',
    "lng.includes('.')": 'false',
    'Array.isArray(key)': 'false',
    'options.keySeparator !== undefined ? options.keySeparator : this.options.keySeparator': "'.'",
    'deepFind(this.data?.[lng]?.[ns], key, keySeparator)': 'undefined',
    // A call has values, a count and a context, and of all settings only that nothing is nested.
    'opt.returnDetails !== undefined ? opt.returnDetails : this.options.returnDetails': 'false',
    'opt.joinArrays !== undefined ? opt.joinArrays : this.options.joinArrays': 'false',
    'opt.ordinal': 'false',
    'options.ordinal': 'false',
    'opt.interpolation': 'false',
    'opt.skipInterpolation': 'false',
    'opt.replace && !isString(opt.replace) ? opt.replace : opt': 'opt',
    'opt.lngs ? opt.lngs : this.languageUtils.toResolveHierarchy(opt.lng || this.language, opt.fallbackLng)':
      '[this.language]',
    'Translator.hasDefaultValue(opt)': 'false',
    // A text is a string, and there is one for every key. What it should have said otherwise is told to nobody.
    'shouldHandleAsObject(resForObjHndl)': 'false',
    'handleAsObjectInI18nFormat && isString(joinArrays) && Array.isArray(res)': 'false',
    'usedKey || usedDefault || updateMissing': 'false',
    // Values are plain, and their names stand in the text as they are.
    'this.options && this.options.interpolation && this.options.interpolation.defaultVariables || {}': '{}',
    'this.options.interpolation.defaultVariables': 'false',
    'options?.missingInterpolationHandler || this.options.missingInterpolationHandler': 'false',
    'options?.interpolation?.skipOnVariables !== undefined ? options.interpolation.skipOnVariables : this.options.interpolation.skipOnVariables':
      'true',
    'this.alwaysFormat': 'false',
    '!key.includes(this.formatSeparator)': 'true',
    'deepFindWithDefaults(data, defaultData, key, this.options.keySeparator, this.options.ignoreJSONStructure)':
      'getPath(data, key)',
    '!this.escapeValue': 'true',
    // One language, there from the start, and no plugin for anything.
    'this.i18nFormat?.addLookupKeys': 'false',
    'this.i18nFormat?.getResource': 'false',
    'this.i18nFormat?.parse': 'false',
    'this.options.fallbackNS': 'false',
    'transformOptions(options)': 'options',
    'callback && !this.isInitialized && !options.isClone': 'false',
    'this.options.resources || !this.options.initAsync': 'true',
    '(this.languages || this.isLanguageChangingTo) && !this.isInitialized': 'false',
    '!this.options.resources || this.options.partialBundledLanguages': 'false',
    'this.store.hasLanguageSomeTranslations(fl) ? fl : this.services.languageUtils.getBestMatchFromCodes(isString(lngs) ? [lngs] : lngs)':
      'fl',
    'this.services.languageDetector': 'false',
  },
  idle: [
    // What it tells those who set it up, and those who listen.
    ...['this.logger', 'var baseLogger', 's.logger', 'this.emit(', 'this.translator.on('],
    ...[
      'if (this.logger.debug',
      'if (l && this.logger',
      'this.pendingWarnings',
      'let loggerOwner',
      'if (loggerOwner',
      'loggerOwner',
    ],
    "if (!this.escapeValue && typeof str === 'string'",
    // Settings that a call or the setup could have brought along.
    ...['const looksLikeObjectPathRegExpCache', 'const seemsNaturalLanguage', 'const wouldCheckForNsInKey'],
    ...["if (typeof opt !== 'object'", 'if (keys == null)', "if (typeof keys === 'function')"],
    ...['const keySeparator = opt.', 'const namespace = ', 'const appendNamespaceToCIMode'],
    ...["if (lng?.toLowerCase() === 'cimode')", 'const noObject', 'const defaultValue', 'const resType'],
    ...['if (!this.isValidLookup(res) && hasDefaultValue)', 'if (handleAsObjectInI18nFormat && !res'],
    ...['const missingKeyNoValueFallbackToKey', 'const resForMissing', 'const updateMissing'],
    ...[
      'if (usedKey && res === key',
      'if ((usedKey || usedDefault)',
      'const skipOnVariables = isString(res)',
    ],
    ...[
      'let nestBef',
      'if (skipOnVariables) { const n',
      'if (!opt.lng && resolved',
      'if (opt.nest !== false)',
    ],
    ...['const postProcess', 'if (res != null && postProcessorNames', 'if (!this.checkedLoadedFor['],
    ...['if (prefixEscaped || suffixEscaped', 'this.escape = ', 'this.escapeValue = ', 'this.useRawValue'],
    ...['this.nesting', 'this.alwaysFormat = '],
    ...['if (options.defaultNS == null', 'if (options.keySeparator', 'if (options.nsSeparator'],
    ...[
      "if (typeof this.options.overloadTranslationOptionHandler !== 'function')",
      'const fallbackLngIsDefault',
    ],
    // What a network, a plugin or another language would need.
    ...['if (this.modules.', 'let formatter', 'if (formatter)', 's.utils', 's.backendConnector'],
    ...['this.modules.external', 'if (this.options.fallbackLng &&', 'if (!this.services.languageDetector &&'],
    ...[
      'const storeApi',
      'storeApi',
      'bindMemberFunctions(this)',
      'this.languages = ',
      'this.resolvedLanguage',
    ],
    ...['this.setResolvedLanguage(', 'const deferred = defer()', 'deferred.resolve(', 'return deferred'],
    ...[
      "if (typeof Intl === 'undefined')",
      'if (!code.match(/-|_/))',
      'const lngPart',
      'rule = this.getRule(',
    ],
    "return this.getSuffix('dev'",
  ],
};
