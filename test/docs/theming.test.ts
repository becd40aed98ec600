import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';

interface Colour {
  readonly $value: { readonly hex: string };
  readonly $extensions: { readonly kasse: { readonly dark: { readonly hex: string } } };
}

const { color, ...others } = JSON.parse(
  readFileSync(join(root, 'packages/elements/kasse.tokens.json'), 'utf8'),
) as { color: Record<string, Colour> };
const names = (group: object): string[] => Object.keys(group).filter((name) => !name.startsWith('$'));
const guide = readFileSync(join(root, 'docs/theming.md'), 'utf8').replaceAll('`#fff`', '`#ffffff`');

describe('docs/theming.md', () => {
  it('names every token', () => {
    const all = [...names(color).map((name) => `color-${name}`), ...names(others)];
    expect(all.filter((name) => !guide.includes(`\`--kasse-${name}\``))).toEqual([]);
  });

  it('has the values of every colour', () => {
    const hexes = names(color).flatMap((name) => [
      color[name]!.$value.hex,
      color[name]!.$extensions.kasse.dark.hex,
    ]);
    expect(hexes.filter((hex) => !guide.includes(`\`${hex}\``))).toEqual([]);
  });
});
