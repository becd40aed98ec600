import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { defineParts } from '@kasse/elements/parts';
import { html } from 'lit';
import './preview.css';

defineParts();

// The manifest is generated; without it the pages only lack their tables.
const manifests = import.meta.glob<object>('../../packages/elements/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

/** The page around a story: its colour scheme and its width, as a host would set them. */
const page: Decorator = (story, { globals }) =>
  html`<div class="page" data-theme=${String(globals['theme'])} data-width=${String(globals['width'])}>
    ${story()}
  </div>`;

const choices = (...items: [value: string, title: string][]): { value: string; title: string }[] =>
  items.map(([value, title]) => ({ value, title }));

const preview: Preview = {
  decorators: [page],
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    options: {
      storySort: {
        order: ['Foundation', ['Colours', 'Type', 'Space', 'Icons'], 'Parts', 'Widgets', 'Journey', '*'],
      },
    },
  },
  initialGlobals: { locale: 'de', theme: 'light', width: 'free' },
  globalTypes: {
    locale: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: choices(['de', 'Deutsch'], ['en', 'English'], ['both', 'Deutsch above English']),
        dynamicTitle: true,
      },
    },
    theme: {
      toolbar: {
        title: 'Colour scheme',
        icon: 'mirror',
        items: choices(['light', 'Light'], ['dark', 'Dark']),
        dynamicTitle: true,
      },
    },
    width: {
      toolbar: {
        title: 'Width',
        icon: 'grow',
        items: choices(['free', 'Window'], ['320', '320 px'], ['1280', '1280 px']),
        dynamicTitle: true,
      },
    },
  },
};

export default preview;
