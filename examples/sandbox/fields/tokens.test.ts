import { describe, expect, it } from 'vitest';
import { lookOf } from './tokens.ts';

describe('the tokens', () => {
  it.each([
    ['ink', '#15201f', '--ink'],
    ['ink', 'rgb(21, 32, 31)', '--ink'],
    ['surface', 'rgba(21 32 31 / 0.5)', '--surface'],
    ['edge', 'oklch(0.5 0.1 200)', '--edge'],
    ['bad', 'color(srgb 0.2 0.5 1e-3 / 0.9)', '--bad'],
    ['inkSoft', 'color(display-p3 0.2 0.5 1)', '--ink-soft'],
    ['radius', '0', '--radius'],
    ['radius', '4.5px', '--radius'],
    ['controlHeight', '44px', '--control'],
    ['smallFontSize', '0.875rem', '--small'],
    ['fontFamily', '"Source Sans 3", Källa, system-ui', '--font'],
    ['colorScheme', 'dark', 'color-scheme'],
  ])('%s may be %s', (name, value, property) => {
    expect(lookOf({ [name]: value })).toEqual({ [property]: value });
  });

  it.each([
    ['ink', 'url(https://evil.example)'],
    ['ink', 'var(--other)'],
    ['ink', 'red; background: blue'],
    ['ink', 'rgb(calc(1), 2, 3)'],
    ['ink', '#15201f '],
    ['ink', 0x15_20_1f],
    ['radius', '4000px'],
    ['radius', '-4px'],
    ['radius', 'calc(4px)'],
    ['fontFamily', 'a;}*{color:red'],
    ['fontFamily', 'url(x)'],
    ['fontFamily', '\\75rl'],
    ['fontFamily', 'x'.repeat(301)],
    ['colorScheme', 'only light'],
    ['toString', '#000'],
    ['__proto__', '#000'],
    ['other', '#000'],
  ])('%s may not be %j', (name, value) => {
    expect(lookOf(JSON.parse(JSON.stringify({ [name]: value })))).toEqual({});
  });

  it('that are none leave the look as it is', () => {
    for (const none of [undefined, null, 'ink', 4]) expect(lookOf(none)).toEqual({});
  });
});
