import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Components from '@kasse/react';
import type * as React from 'react';
import type * as Server from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { publicTags } from '../../tools/element-manifest.ts';
import type { Manifest } from '../../tools/element-manifest.ts';
import { bundledReact, bundleReact } from '../../tools/react-versions.ts';
import { root } from '../../tools/root.ts';

const manifest = JSON.parse(
  readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8'),
) as Manifest;
const tags = publicTags(manifest);

describe.each([18, 19] as const)('on a server, in React %i', (version) => {
  let react: typeof React;
  let kasse: typeof Components;
  let render: (typeof Server)['renderToString'];

  beforeAll(async () => {
    await bundleReact(version);
    react = (await import(bundledReact(version, 'react'))) as typeof React;
    kasse = (await import(bundledReact(version, '@kasse/react'))) as typeof Components;
    render = ((await import(bundledReact(version, 'react-dom/server'))) as typeof Server).renderToString;
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('every public tag has its component', () => {
    const components = kasse as unknown as Record<string, typeof Components.KasseSteps>;
    const rendered = tags.map(({ name }) => {
      const component = components[name];
      return component ? render(react.createElement(component)) : `nothing for ${name}`;
    });
    expect(rendered).toEqual(tags.map(({ tagName = '' }) => `<${tagName}></${tagName}>`));
  });

  it('a component is its bare tag with what can stand in the markup, without a warning', () => {
    const complain = vi.spyOn(console, 'error');
    const markup = render(
      react.createElement(
        react.StrictMode,
        null,
        react.createElement(
          kasse.KasseCheckout,
          {
            ...{ gateway: 'demo', locale: 'de', presentation: 'dialog', headingLevel: 3 },
            ...{ open: false, hidden: false, className: 'wide', 'aria-label': 'Kasse' },
            ...{ session: () => Promise.resolve(''), links: { terms: '/terms' } },
            onKasseReady: () => undefined,
          },
          react.createElement('p', { slot: 'after' }, 'Questions?'),
        ),
      ),
    );
    const attributes = [
      ...['gateway="demo"', 'locale="de"', 'presentation="dialog"', 'heading-level="3"'],
      ...['class="wide"', 'aria-label="Kasse"'],
    ];
    expect(markup).toBe(
      `<kasse-checkout ${attributes.join(' ')}><p slot="after">Questions?</p></kasse-checkout>`,
    );
    expect(complain).not.toHaveBeenCalled();
  });

  it('there is no view yet', () => {
    const Shop = (): React.ReactNode => (kasse.useCheckout().view ? 'a view' : 'no view');
    expect(render(react.createElement(Shop))).toBe('no view');
  });
});
