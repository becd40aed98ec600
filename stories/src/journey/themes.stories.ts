import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as acts from '../acts.ts';
import { inSettings } from '../languages.ts';
import { checkoutIn } from '../situation.ts';

const dressed = (name: string) =>
  inSettings(
    (setting) =>
      html`${[acts.chosen, acts.atScope, acts.billedAnnually, acts.atCheckout, acts.ordering].map(
        (each) => html`<div class="dressed ${name}">${checkoutIn({ acts: each }, setting)}</div>`,
      )}`,
  );

const meta: Meta = {
  title: 'Journey/Themes',
  parameters: { controls: { disable: true }, docs: { story: { inline: false, height: '900px' } } },
};
export default meta;

/** One token, `--kasse-color-accent`, is enough: strong, tint and the text on it follow. */
export const AccentAlone: StoryObj = { render: dressed('accent-alone') };

/** Four tokens make it somebody else's: typeface, radius, accent with its companions. */
export const Rund: StoryObj = { render: dressed('rund') };

/** Square, ink on white, outlines that are as dark as the text. */
export const HighContrast: StoryObj = { render: dressed('high-contrast') };

/** A page in Georgia: the figures still line up. */
export const Georgia: StoryObj = { render: dressed('georgia') };

/** A page in Comic Sans: it still looks like Kasse. */
export const ComicSans: StoryObj = { render: dressed('comic-sans') };

/** `theme="dark"` on a light page. */
export const Forced: StoryObj = {
  render: inSettings(
    (setting) =>
      html`<div class="night">
        ${checkoutIn({ acts: acts.atScope }, setting, (element) => {
          element.setAttribute('theme', 'dark');
        })}
      </div>`,
  ),
};
