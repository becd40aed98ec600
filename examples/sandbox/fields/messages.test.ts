import { describe, expect, it } from 'vitest';
import { parentMessageOf } from './messages.ts';

describe('a message of the page around', () => {
  it('is a fresh object with what is known and nothing more', () => {
    const data = {
      ...{ kasse: 'sandbox', type: 'mount', locale: 'de-AT', direction: 'rtl', extra: 1 },
      tokens: { ink: '#000', evil: 'x' },
    };
    expect(parentMessageOf(data)).toEqual({
      type: 'mount',
      locale: 'de-AT',
      direction: 'rtl',
      look: { '--ink': '#000' },
    });
    expect(parentMessageOf({ kasse: 'sandbox', type: 'collect', id: 3, number: '4242' })).toEqual({
      type: 'collect',
      id: 3,
    });
  });

  it('runs from left to right unless it says otherwise', () => {
    const message = parentMessageOf({ kasse: 'sandbox', type: 'mount', locale: 'en', direction: '"><' });
    expect(message).toMatchObject({ direction: 'ltr', look: {} });
  });

  it.each([
    undefined,
    null,
    'mount',
    [],
    { type: 'mount', locale: 'de' },
    { kasse: 'other', type: 'mount', locale: 'de' },
    { kasse: 'sandbox', type: 'mount' },
    { kasse: 'sandbox', type: 'mount', locale: 'de"><script>' },
    { kasse: 'sandbox', type: 'mount', locale: ['de'] },
    { kasse: 'sandbox', type: 'collect' },
    { kasse: 'sandbox', type: 'collect', id: '1' },
    { kasse: 'sandbox', type: 'collect', id: 1.5 },
    { kasse: 'sandbox', type: 'reference', id: 1, reference: 'x' },
  ])('is none of ours: %j', (data) => {
    expect(parentMessageOf(data)).toBeUndefined();
  });
});
