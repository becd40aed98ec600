import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarios } from '@kasse/gateway/memory';
import { en } from '@kasse/locales/en';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../tools/element-manifest.ts';
import { root } from '../../tools/root.ts';
import { builtEntries } from './site.ts';
import { arrived, goToStory, inHaste, isDrawn, openStage, saidTexts, storyAddress } from './stage.ts';
import type { Stage } from './stage.ts';

const manifest = JSON.parse(
  readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8'),
) as Manifest;
const stories = builtEntries().filter(({ type }) => type === 'story');
const keys = Object.entries(en).flatMap(([group, texts]) =>
  Object.keys(texts).map((name) => `${group}.${name}`),
);

/** Stories that show the others, and those that say something else after a while, are no place to look a word up. */
const isPlace = ({ id }: { id: string }): boolean =>
  !/--at-a-glance-|^words--|^tokens--|^journey-live-chart|outcome-unknown$|--(?:placing|quoting|slow)$/u.test(
    id,
  );

/** The state by itself is the best place to see a word, then the widget that says it. */
const rank = ({ id }: { id: string }): number =>
  ['journey-every-state', 'widgets-', ''].findIndex((start) => id.startsWith(start));

describe('every story', () => {
  let stage: Stage;
  const said = new Map<string, readonly string[]>();

  beforeAll(async () => {
    stage = await openStage(inHaste);
    // With keys in the place of texts, so that each story also tells which words it says.
    await stage.page.goto(storyAddress(stage.site, stories.at(-1)?.id ?? '', 'keys:keys'));
    await arrived(stage.page);
  });
  afterAll(() => stage.close());

  it.each(stories.map(({ id }) => id))('%s is drawn, without an error', async (id) => {
    expect(await goToStory(stage.page, id)).toBe(undefined);
    await isDrawn(stage.page);
    // Its words may stand in a file of their own.
    await stage.hasFiles();
    said.set(id, await saidTexts(stage.page));
    expect(stage.takeFaults()).toEqual([]);
  });

  it('has its files in the folder that it is served from', () => {
    expect(stage.site.missed).toEqual([]);
  });

  it('tells where each word is seen, in the file that the page of words reads', async ({ skip }) => {
    skip(said.size < stories.length, 'Not every story was visited.');
    const places = stories.filter(isPlace).sort((one, other) => rank(one) - rank(other));
    const seen = keys.flatMap((key) => {
      const place = places.find(({ id }) =>
        said.get(id)?.some((text) => text.split(/[\s,]+/u).includes(key)),
      );
      return place ? [[key, place.id] as const] : [];
    });
    await expect(`${JSON.stringify(Object.fromEntries(seen), null, 2)}\n`).toMatchFileSnapshot(
      '../../stories/src/pages/seen.json',
    );
  });
});

describe('the documentation of a component', () => {
  it('is made from the manifest: attributes, events and parts with their sentences', async () => {
    const stage = await openStage();
    await stage.page.goto(`${stage.site.url}iframe.html?viewMode=docs&id=widgets-checkout--docs`);
    for (const text of [
      'Level of a stop',
      'kasse-order-placed',
      'The drawing of a period.',
      "The page's own words below everything.",
    ])
      await stage.page.getByText(text).first().waitFor();
    await stage.close();
  });
});

describe('the list of stories', () => {
  it('has documentation for every element of the manifest', () => {
    const documented = builtEntries()
      .filter(({ type }) => type === 'docs')
      .map(({ id }) => id);
    const tags = manifest.modules.flatMap(({ declarations = [] }) =>
      declarations.flatMap(({ tagName = [] }) => tagName),
    );
    expect(tags.length).toBeGreaterThan(20);
    expect(
      tags.filter((tag) => !documented.some((id) => id.endsWith(`-${tag.replace('kasse-', '')}--docs`))),
    ).toEqual([]);
  });

  it('has a whole journey for each scenario of the memory gateway', () => {
    const named = stories.filter(({ title }) => title === 'Journey/Scenarios').map(({ name }) => name);
    expect(named.sort()).toEqual([...scenarios].sort());
  });
});
