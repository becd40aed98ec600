import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { accentWarning, contrast, tokenColour } from './contrast.ts';
import { reset } from './reset.ts';
import { tokens } from './tokens.ts';

customElements.define(
  'test-tokens',
  class extends LitElement {
    static override styles = [tokens, reset];
  },
);

const root = async (style = '', theme = 'light'): Promise<ShadowRoot> => {
  const around = await fixture<HTMLElement>(
    html`<div style=${style}><test-tokens theme=${theme}></test-tokens></div>`,
  );
  return around.querySelector('test-tokens')?.shadowRoot as ShadowRoot;
};

const text = ['ink', 'ink-soft', 'accent'].flatMap((front) =>
  ['surface', 'canvas', 'accent-tint', 'good-tint', 'caution-tint', 'bad-tint'].map(
    (back) => [front, back, 4.5] as const,
  ),
);
const pairs = [
  ...text,
  ...['good', 'caution', 'bad'].flatMap((front) =>
    ['surface', `${front}-tint`, 'accent-tint'].map((back) => [front, back, 4.5] as const),
  ),
  ...['surface', 'canvas', 'accent-tint'].map((back) => ['accent-strong', back, 4.5] as const),
  ...['fill', 'fill-strong'].map((back) => ['on-accent', back, 4.5] as const),
  ...['surface', 'canvas', 'accent-tint'].map((back) => ['edge', back, 3] as const),
];

describe('the tokens', () => {
  for (const theme of ['light', 'dark'])
    it(`keep their contrast, ${theme}`, async () => {
      const shadow = await root('', theme);
      for (const [front, back, least] of pairs)
        expect(
          contrast(tokenColour(shadow, front), tokenColour(shadow, back)),
          `${front} on ${back}`,
        ).to.be.at.least(least);
    });

  it('are the exact defaults if the host sets none', async () => {
    const shadow = await root();
    expect(tokenColour(shadow, 'accent-strong')).to.equal('rgb(8, 74, 80)');
    expect(tokenColour(shadow, 'accent-tint')).to.equal('rgb(227, 240, 240)');
    expect(tokenColour(shadow, 'on-accent')).to.equal('rgb(255, 255, 255)');
  });

  it('can be set on any ancestor', async () => {
    expect(tokenColour(await root('--kasse-color-ink: rgb(1, 2, 3)'), 'ink')).to.equal('rgb(1, 2, 3)');
  });

  const accents = [
    ...['#ffd400', '#000', '#fff', '#111318', '#f4f4f4', '#7f7f7f', '#0b57d0', '#00a651', '#ff5a00'],
    ...['#00b8d4', '#8a2be2', '#e30613', '#c2185b', '#9acd32', '#ff69b4', 'color(display-p3 0 1 0)'],
    ...['color(display-p3 0 0 1)', 'oklch(0.57 0.2 145)', 'light-dark(#5b3fc4, #b7a6f5)'],
  ];
  for (const accent of accents)
    for (const theme of ['light', 'dark'])
      it(`can all be read where the host sets the accent ${accent} alone, ${theme}`, async () => {
        const shadow = await root(`--kasse-color-accent: ${accent}`, theme);
        expect(tokenColour(shadow, 'accent-tint')).not.to.equal('rgb(227, 240, 240)');
        for (const [front, back, least] of pairs)
          expect(
            contrast(tokenColour(shadow, front), tokenColour(shadow, back)),
            `${front} on ${back}`,
          ).to.be.at.least(least);
        expect(accentWarning(shadow)).to.equal(undefined);
      });

  it('fill the main button with the very accent', async () => {
    expect(tokenColour(await root('--kasse-color-accent: #ffd400'), 'fill')).to.equal('rgb(255, 212, 0)');
  });

  it('warn about colours of the host that cannot be read together', async () => {
    expect(accentWarning(await root())).to.equal(undefined);
    expect(accentWarning(await root('--kasse-color-accent-text: #ffd400'))).to.contain(
      '--kasse-color-accent-text',
    );
    expect(accentWarning(await root('--kasse-color-on-accent: #0b5f66'))).to.contain(
      '--kasse-color-on-accent',
    );
  });

  it('follow the page’s colour scheme, not the system’s', async () => {
    const around = await fixture<HTMLElement>(
      html`<div style="color-scheme: dark"><test-tokens></test-tokens></div>`,
    );
    const shadow = around.querySelector('test-tokens')?.shadowRoot as ShadowRoot;
    expect(tokenColour(shadow, 'ink')).to.equal('rgb(232, 238, 236)');
  });

  it('give 16 px on a page whose root is 62.5 %', async () => {
    const shadow = await root();
    document.documentElement.style.fontSize = '62.5%';
    expect(getComputedStyle(shadow.host).fontSize).to.equal('16px');
    document.documentElement.style.fontSize = '125%';
    expect(getComputedStyle(shadow.host).fontSize).to.equal('20px');
    document.documentElement.style.fontSize = '';
  });
});
