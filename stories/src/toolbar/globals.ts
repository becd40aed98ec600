import type { Preview } from '@storybook/web-components-vite';
import { audiences } from './audiences.ts';

type Tool = NonNullable<Preview['globalTypes']>[string];
type Icon = NonNullable<NonNullable<Tool['toolbar']>['icon']>;

/** A value of a tool: its short name and, beside it in the menu, what it does. */
type Item = readonly [title: string, remark?: string];

/** A tool that shows its value; one whose values are seldom changed shows its own name instead. */
const tool = (title: string, icon: Icon, items: Readonly<Record<string, Item>>, isSeldom = false): Tool => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: !isSeldom,
    items: Object.entries(items).map(([value, [name, remark]]) => ({
      value,
      title: name,
      ...(remark && { right: remark }),
    })),
  },
});

/** The tools above every story, in their order. */
export const globalTypes = {
  locale: tool('Language', 'globe', {
    de: ['Deutsch'],
    en: ['English'],
    both: ['Both', 'Deutsch above English'],
    long: ['Longer', 'English and 40 %'],
    mirrored: ['Mirrored', 'right to left'],
  }),
  theme: tool('Colour scheme', 'mirror', { light: ['Light'], dark: ['Dark'] }),
  look: tool('Theme', 'paintbrush', {
    default: ['Kasse', 'the default'],
    'accent-alone': ['Accent', 'one token of a host'],
    rund: ['Rund', 'four tokens of a host'],
    'high-contrast': ['High contrast'],
    georgia: ['Georgia', 'typeface of the page'],
    'comic-sans': ['Comic Sans', 'typeface of the page'],
  }),
  audience: tool(
    'Audience',
    'users',
    Object.fromEntries(
      Object.entries(audiences).map(([name, { title, remark }]) => [name, [title, remark]] as const),
    ),
  ),
  density: tool(
    'Density',
    'collapse',
    {
      normal: ['Normal'],
      dense: ['Dense', '--kasse-space: 3px'],
      large: ['Large text', '--kasse-font-size: 20px'],
    },
    true,
  ),
  direction: tool(
    'Direction',
    'transfer',
    { auto: ['Automatic', 'as the language reads'], ltr: ['Left to right'], rtl: ['Right to left'] },
    true,
  ),
  parts: tool('Parts', 'outline', { hidden: ['Hide parts'], shown: ['Show parts', '::part(…)'] }, true),
  keys: tool('Keys', 'key', { texts: ['Show texts'], keys: ['Show keys', 'of messages'] }, true),
  chart: tool(
    'Chart',
    'graphline',
    { hidden: ['Hide chart'], shown: ['Show chart', 'beside the story'] },
    true,
  ),
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
