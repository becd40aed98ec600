import type { Preview } from '@storybook/web-components-vite';
import { audiences } from './audiences.ts';

type Tool = NonNullable<Preview['globalTypes']>[string];
type Icon = NonNullable<NonNullable<Tool['toolbar']>['icon']>;

const tool = (title: string, icon: Icon, items: Readonly<Record<string, string>>): Tool => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
  },
});

/** The tools above every story, in their order. */
export const globalTypes = {
  locale: tool('Language', 'globe', {
    de: 'Deutsch',
    en: 'English',
    both: 'Deutsch above English',
    long: 'Longer by 40 % (made up)',
    mirrored: 'Right to left (made up)',
  }),
  theme: tool('Colour scheme', 'mirror', { light: 'Light', dark: 'Dark' }),
  look: tool('Theme', 'paintbrush', {
    default: 'Kasse',
    'accent-alone': 'A host’s accent alone',
    rund: 'Rund',
    'high-contrast': 'High contrast',
    georgia: 'Page in Georgia',
    'comic-sans': 'Page in Comic Sans',
  }),
  density: tool('Density', 'collapse', {
    normal: 'Normal',
    dense: 'Dense, --kasse-space: 3px',
    large: 'Large text, 20px',
  }),
  direction: tool('Direction', 'transfer', {
    auto: 'As the language reads',
    ltr: 'Left to right',
    rtl: 'Right to left',
  }),
  audience: tool(
    'Audience',
    'users',
    Object.fromEntries(Object.entries(audiences).map(([name, { title }]) => [name, title])),
  ),
  parts: tool('Parts', 'outline', { hidden: 'Parts hidden', shown: 'Show parts' }),
  keys: tool('Keys', 'key', { texts: 'Texts', keys: 'Show keys' }),
  chart: tool('Chart', 'graphline', { hidden: 'Chart hidden', shown: 'Show chart' }),
};

/** What the tools say at first. */
export const initialGlobals = {
  locale: 'en',
  theme: 'light',
  look: 'default',
  density: 'normal',
  direction: 'auto',
  audience: 'business',
  parts: 'hidden',
  keys: 'texts',
  chart: 'hidden',
};
