import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadMessages, localeNames, type Messages } from '@kasse/locales';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leanLibraries } from './lean-libraries.ts';

type Say = (key: string, values?: object) => string;
type Translate = (options: { locale: string; messages: Messages }) => Say;

const entry = fileURLToPath(new URL('../elements/src/i18n/translate.ts', import.meta.url));
let folder = '';
let [whole, lean]: Translate[] = [];

/** The translator of the elements as the script would hold it. */
async function built(name: string, plugins: Plugin[]): Promise<Translate> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    build: { write: false, lib: { entry, formats: ['es'], fileName: name } },
  })) as Rolldown.RolldownOutput[];
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, result?.output[0].code ?? '');
  return ((await import(pathToFileURL(file).href)) as { createTranslate: Translate }).createTranslate;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kasse-lean-'));
  whole = await built('whole', []);
  lean = await built('lean', [leanLibraries()]);
});

afterAll(() => rm(folder, { recursive: true }));

it.each(localeNames)('what is left of i18next says every text of %s as the whole does', async (name) => {
  const { locale, messages } = await loadMessages(name);
  const [plain, short] = [whole?.({ locale, messages }), lean?.({ locale, messages })];
  const values = {
    number: '5',
    product: 'Räume & mehr',
    amount: '1,00 €',
    date: '$t(x) {{n}}',
    unit: 'Raum',
  };
  const keys = Object.entries(messages).flatMap(([group, texts]) =>
    Object.keys(texts).map((key) => `${group}.${key.replace(/_(?:one|other|month|year)$/u, '')}`),
  );
  const said = (say: Say | undefined) =>
    keys.flatMap((key) =>
      [{}, { count: 0 }, { count: 1 }, { count: 5 }, { context: 'month' }, { context: 'year' }].map((more) =>
        say?.(key, { ...values, ...more }),
      ),
    );
  expect(said(short)).toEqual(said(plain));
  expect(said(short)).not.toContain(undefined);
});

it('a version of a library that is written otherwise stops the build', () => {
  const plugin = leanLibraries() as { transform: (this: unknown, code: string, id: string) => unknown };
  const context = { parse: () => ({ type: 'Program', body: [] }) };
  expect(() => plugin.transform.call(context, '', '/i18next/dist/esm/i18next.js')).toThrow(
    /has no EventEmitter\.on: mend the list/u,
  );
});
