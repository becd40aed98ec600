import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { bans } from './tools/eslint/bans.js';
import { houseRules } from './tools/eslint/house-rules.js';

/** A warning at the budget, an error at twice it: split by reason to change, not by length. */
const budget = (lines) => ({
  'max-lines': ['warn', { max: lines }],
  'house/max-lines-hard': ['error', { max: lines * 2 }],
});

const typescript = ['**/*.{ts,tsx}'];
// One suite for both versions of React is tests in a fixture.
const tests = ['**/*.test.ts', '**/*.bench.ts', 'test/**/*.ts', 'packages/react/src/*.fixture.ts'];
const configs = ['*.{js,mjs,cjs,ts}', 'plop/**', 'stories/.storybook/**', 'stories/**/*.stories.ts'];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    'release/',
    'packages/elements/custom-elements.json',
    '**/storybook-static/',
    '**/coverage/',
    '**/*.gen.ts',
    'plop/templates/',
    // Projects of strangers, with their own habits.
    'test/consumers/',
    '**/.kasse/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true, caughtErrors: 'none' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
      // `void promise` says that nobody waits; an arrow that hands a void on is only short.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: [
      'packages/*/src/**/*.ts',
      'tools/**',
      'test/**/*.ts',
      'examples/*/**/*.{ts,tsx}',
      'stories/src/**/*.ts',
    ],
    plugins: { house: houseRules },
    rules: { 'house/file-name': 'error', ...budget(250) },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: tests,
    plugins: { house: houseRules },
    rules: {
      'house/export-sentence': 'error',
      // A development warning is how an integrator hears of a mistake.
      'no-console': ['error', { allow: ['warn'] }],
      ...bans.source,
    },
  },
  { files: ['packages/domain/src/**/*.ts'], ignores: tests, rules: bans.domain },
  { files: ['packages/flow/src/**/*.ts'], ignores: tests, rules: bans.flow },
  { files: ['packages/flow/src/*.view.ts'], rules: bans.view },
  {
    files: ['packages/{elements,embed}/src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    languageOptions: { globals: globals.browser },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      'lit/no-native-attributes': 'off',
      'lit/no-template-map': 'off',
      'wc/guard-super-call': 'off',
      'wc/guard-define-call': 'error',
      // Lit binds a listener in a template to its element.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['packages/elements/src/widgets/**/*.ts'],
    ignores: tests,
    plugins: { house: houseRules },
    rules: budget(200),
  },
  {
    files: ['packages/elements/src/parts/**/*.ts'],
    ignores: tests,
    plugins: { house: houseRules },
    rules: budget(120),
  },
  // Sentences, styles and templates for mails grow with the product, not with complexity.
  {
    files: ['packages/locales/src/*.ts'],
    rules: { 'max-lines': 'off', 'house/max-lines-hard': 'off' },
    plugins: { house: houseRules },
  },
  {
    files: tests,
    plugins: { house: houseRules },
    rules: {
      ...bans.test,
      'max-lines': 'off',
      'house/max-lines-hard': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'off',
    },
  },
  {
    files: [
      'packages/{elements,embed,payments,react}/src/**/*.test.ts',
      'packages/react/src/*.fixture.ts',
      'test/first-hour/*.browser.ts',
    ],
    rules: {
      ...bans.browserTest,
      // A comparison of trees types every assertion as a promise; what really must be awaited is banned by name.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  { files: ['packages/{elements,embed}/src/**/*.test.ts'], rules: { 'wc/guard-define-call': 'off' } },
  // Programs that people start speak through the terminal.
  {
    files: [
      'packages/server/src/{main,start/**}*.ts',
      'packages/server/src/start/**/*.ts',
      'tools/**',
      'examples/**',
      'test/**',
    ],
    rules: { 'no-console': 'off' },
  },
  { files: configs, rules: bans.config },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: globals.node } },
  { files: ['examples/{html,portal}/public/**/*.js'], languageOptions: { globals: globals.browser } },
);
