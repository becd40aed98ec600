import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAccountsFile, parseShopFile } from '@kasse/contract/config';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { blocks, marks, pages, placeOf } from './blocks.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const of = (language: string) => blocks.filter((block) => block.language === language && block.mark === '');

/** Blocks that nothing runs. A new one is a decision: it stands here, and says why above itself. */
const notRun = ['packages/server/README.md', 'docs/payments.md', 'docs/payments.md', 'docs/service.md'];

describe('the blocks of code in the documentation', () => {
  it('are of languages that a test knows', () => {
    const known = new Set(['', 'html', 'js', 'ts', 'tsx', 'json', 'css', 'sh']);
    expect(blocks.filter(({ language }) => !known.has(language)).map(placeOf)).toEqual([]);
  });

  it('are run, but for a few that say why not', () => {
    const without = blocks.filter(({ mark }) => mark.startsWith('not run: '));
    expect(without.map(({ file }) => file).sort()).toEqual([...notRun].sort());
    for (const { mark } of without) expect(mark.length).toBeGreaterThan('not run: because'.length);
  });
});

describe('a block with the mark `run`', () => {
  it('is asked for by a test, and has a name of its own', () => {
    const sources = globSync('test/{embed,first-hour}/*.test.ts', { cwd: root }).map(read);
    const calls = sources.flatMap((source) => source.match(/\b(?:blockOf|pasted)\('[^)]*\)/gu) ?? []);
    const names = calls.flatMap((call) => [...call.matchAll(/'([^']*)'/gu)].map(([, name]) => name));
    expect([...marks].sort()).toEqual([...new Set(names)].sort());
  });
});

describe('a command in the documentation', () => {
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

  /** Why a line cannot be typed as it stands there. */
  function faultOf(line: string, page: string): string | undefined {
    const [, program] = /^npx (?!pnpm)([\w-]+)/u.exec(line) ?? [];
    if (program !== undefined) {
      const isThere = [dirname(page), '.'].some((folder) =>
        existsSync(join(root, folder, 'node_modules/.bin', program)),
      );
      return isThere ? undefined : `${program} is not installed`;
    }
    const [, script] = /^(?:npm|npx pnpm(?:@[\d.]+)?) (?:run )?([\w:]+)/u.exec(line) ?? [];
    if (script === 'install')
      return line
        .split(/\s+/u)
        .slice(2)
        .find((name) => name.startsWith('@kasse/') && !existsSync(join(root, 'packages', name.slice(7))));
    if (script !== undefined) return script in scripts ? undefined : `no script is called ${script}`;
    const [file] = /(?:packages|test|tools|examples)\/[\w./-]+/u.exec(line) ?? [];
    if (file !== undefined) return existsSync(join(root, file)) ? undefined : `${file} is not there`;
    return /^(?:export |cd |#|$)/u.test(line) ? undefined : 'this test does not know the command';
  }

  it.each(of('sh').map((block) => [placeOf(block), block] as const))(
    '%s can be typed',
    (_, { code, file }) => {
      const lines = code.split('\n').map((line) => line.replace(/\s+#.*$/u, '').trim());
      expect(
        lines.map((line) => [line, faultOf(line, file)]).filter(([, fault]) => fault !== undefined),
      ).toEqual([]);
    },
  );
});

describe('a JSON block in the documentation', () => {
  it('is a shop file and an accounts file in the guide to the service', () => {
    const [shop, discounts, accounts] = of('json').filter(({ file }) => file === 'docs/service.md');
    const whole = JSON.parse(
      (shop?.code ?? '').replace(/\n\}$/u, `,\n${discounts?.code ?? ''}\n}`),
    ) as unknown;
    const result = parseShopFile(whole);
    if (!('value' in result)) throw new Error(JSON.stringify(result));
    expect(parseAccountsFile(JSON.parse(accounts?.code ?? ''), result.value)).toHaveProperty('value');
  });
});

describe('a style in the documentation', () => {
  const tokens = new Set(read('packages/elements/src/theme/tokens.ts').match(/--kasse-[a-z-]+/gu));

  it.each(of('css').map((block) => [placeOf(block), block] as const))(
    '%s sets tokens that exist',
    (_, { code }) => {
      const named = code.match(/--kasse-[a-z-]+/gu) ?? [];
      expect(named.filter((name) => !tokens.has(name))).toEqual([]);
    },
  );
});

describe('a link in the documentation', () => {
  const anchorsOf = (file: string): string[] =>
    [...read(file).matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/gu, '-'),
    );

  it.each(pages.map((page) => [page] as const))('of %s leads to something', (page) => {
    const folder = join(page, '..');
    const text = read(page).replaceAll(/```.*?```/gsu, '');
    const broken = [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)/gu)].filter(
      ([, path = '', anchor]) => {
        const file = path === '' ? page : join(folder, path);
        if (!existsSync(join(root, file))) return true;
        return anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).includes(anchor);
      },
    );
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});
