import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const elements = `${root}packages/elements/src`;
const stories = `${root}stories/src`;
const locales = `${root}packages/locales/src`;

const isKebab = (text) =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(text) || 'Write the name in kebab-case, without "kasse-".';
const isSentence = (text) =>
  /^[A-Z].+\.$/u.test(text) || 'Write one whole sentence: it becomes the documentation.';
const isLocale = (text) =>
  /^[a-z]{2,3}(-[A-Z]{2})?$/u.test(text) || 'Write a language like "fr", or a variant like "fr-CH".';

const questions = (thing) => [
  { type: 'input', name: 'name', message: `Name of the ${thing}, as after "kasse-":`, validate: isKebab },
  { type: 'input', name: 'sentence', message: 'What is it for?', validate: isSentence },
];

/** Puts a line before a marker comment, which stays for the next one. */
const atMarker = (path, marker, template) => ({
  type: 'modify',
  path,
  pattern: new RegExp(`^([ \\t]*)// ${marker}$`, 'mu'),
  template: `$1${template}\n$1// ${marker}`,
});

const add = (path, templateFile) => ({ type: 'add', path, templateFile: `templates/${templateFile}.hbs` });

/** `de-AT` is called `deAT` in code and `de-at.ts` on disk. */
const identifier = (locale) => locale.replace('-', '');

function addLocale({ locale }) {
  const name = identifier(locale);
  const file = `${locale.toLowerCase()}.ts`;
  const [language, region] = locale.split('-');
  const textsOf = (part) => {
    const english = readFileSync(`${locales}/en-${part}.ts`, 'utf8');
    return english.slice(english.indexOf('{', english.indexOf('export const')) + 1, english.lastIndexOf('}'));
  };
  const source = region
    ? `import { translated } from './messages.ts';

/** What ${locale} says otherwise than ${language}. */
export const ${name} = translated({});
`
    : `import { translated } from './messages.ts';
import type { Messages } from './messages.ts';

/** Every text in the language ${locale}. */
export const ${name}: Messages = translated({${textsOf('first')}${textsOf('rest')}});
`;
  writeFileSync(`${locales}/${file}`, source, { flag: 'wx' });

  const index = readFileSync(`${locales}/index.ts`, 'utf8');
  const load = `(await import('./${file}')).${name}`;
  const loader = region
    ? `  '${locale}': async () => varied(await bases.${language}(), ${load}),\n`
    : `  ${locale}: async (): Promise<Messages> => ${load},\n`;
  const end = index.indexOf('};', index.indexOf(region ? 'const loaders = {' : 'const bases = {'));
  writeFileSync(`${locales}/index.ts`, index.slice(0, end) + loader + index.slice(end));
  return `${file} ${region ? 'takes what differs' : 'holds the English texts: translate them'}; its loader stands in index.ts, and the tests of the locales read it already.`;
}

/** @param {import('plop').NodePlopAPI} plop */
export default function generators(plop) {
  plop.setGenerator('widget', {
    description: 'a part of the journey, with its own tag, joined to a checkout',
    prompts: questions('widget'),
    actions: [
      add(`${elements}/widgets/{{name}}/{{name}}.ts`, 'widget/widget.ts'),
      add(`${elements}/widgets/{{name}}/{{name}}.styles.ts`, 'widget/widget.styles.ts'),
      add(`${elements}/widgets/{{name}}/{{name}}.test.ts`, 'widget/widget.test.ts'),
      add(`${stories}/widgets/{{name}}.stories.ts`, 'widget/widget.stories.ts'),
      atMarker(
        `${elements}/define-later.ts`,
        'plop:widget-import',
        "import { Kasse{{pascalCase name}} } from './widgets/{{name}}/{{name}}.ts';",
      ),
      atMarker(`${elements}/define-later.ts`, 'plop:widget', "'kasse-{{name}}': Kasse{{pascalCase name}},"),
      {
        type: 'append',
        path: `${elements}/index.ts`,
        pattern: /$(?![\s\S])/u,
        separator: '',
        template: "export { Kasse{{pascalCase name}} } from './widgets/{{name}}/{{name}}.ts';\n",
      },
    ],
  });

  plop.setGenerator('part', {
    description: 'a small control or display that widgets share and that knows no checkout',
    prompts: questions('part'),
    actions: [
      add(`${elements}/parts/{{name}}.ts`, 'part/part.ts'),
      add(`${elements}/parts/{{name}}.styles.ts`, 'part/part.styles.ts'),
      add(`${elements}/parts/{{name}}.test.ts`, 'part/part.test.ts'),
      add(`${stories}/parts/{{name}}.stories.ts`, 'part/part.stories.ts'),
      atMarker(
        `${elements}/define-later.ts`,
        'plop:part-import',
        "import { Kasse{{pascalCase name}} } from './parts/{{name}}.ts';",
      ),
      atMarker(`${elements}/define-later.ts`, 'plop:part', "'kasse-{{name}}': Kasse{{pascalCase name}},"),
      atMarker(
        `${elements}/parts/define-parts.ts`,
        'plop:part-import',
        "import { Kasse{{pascalCase name}} } from './{{name}}.ts';",
      ),
      atMarker(
        `${elements}/parts/define-parts.ts`,
        'plop:part',
        "'kasse-{{name}}': Kasse{{pascalCase name}},",
      ),
    ],
  });

  plop.setGenerator('locale', {
    description: 'a language, or the variant of one that exists',
    prompts: [
      { type: 'input', name: 'locale', message: 'BCP 47 tag, for example fr or fr-CH:', validate: isLocale },
    ],
    actions: [addLocale],
  });
}
