import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { en } from '@kasse/locales/en';
import { expect, it } from 'vitest';

const packages = fileURLToPath(new URL('..', import.meta.url));

/** The code of a package, without its tests. */
async function codeOf(name: string): Promise<string> {
  const source = `${packages}${name}/src/`;
  const files = (await readdir(source, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !/\.(?:test|fixture)\.ts$|^testing/u.test(file),
  );
  return (await Promise.all(files.map((file) => readFile(source + file, 'utf8')))).join('\n');
}

/** Whether a text is said: by its whole key, or by a key that is put together with a name of the domain. */
function finder(elements: string, domain: string): (group: string, name: string) => boolean {
  const whole = new Set(elements.match(/(?<=')\w+\.\w+(?=')/gu));
  const composed = new Set(elements.match(/(?<=`)\w+(?=\.\$\{)/gu));
  const names = new Set(domain.match(/(?<=')\w+(?=')|(?<=readonly )\w+(?=\??:)/gu));
  return (group, name) => whole.has(`${group}.${name}`) || (composed.has(group) && names.has(name));
}

it('every text is said somewhere', async () => {
  const isSaid = finder(await codeOf('elements'), await codeOf('domain'));
  const unsaid = Object.entries(en).flatMap(([group, texts]) =>
    Object.keys(texts)
      .filter((name) => !isSaid(group, name.replace(/_(?:one|other|month|year)$/u, '')))
      .map((name) => `${group}.${name}`),
  );
  expect(unsaid).toEqual([]);
});
