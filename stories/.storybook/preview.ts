import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { defineParts } from '@kasse/elements/parts';
import { withControls, withDefaults } from '../src/toolbar/controls.ts';
import { globalTypes, initialGlobals } from '../src/toolbar/globals.ts';
import { manifest } from '../src/toolbar/manifest.ts';
import { page } from '../src/toolbar/page.ts';
import './preview.css';

defineParts();
setCustomElementsManifest(manifest);

const width = (pixels: number) => ({
  name: `${String(pixels)} px`,
  styles: { width: `${String(pixels)}px`, height: '100%' },
});

const preview: Preview = {
  decorators: [page],
  tags: ['autodocs'],
  argTypesEnhancers: [withControls as never],
  argsEnhancers: [withDefaults],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    viewport: { options: { narrow: width(320), wide: width(1280) } },
    options: {
      storySort: {
        order: [
          'Start here',
          'Journey',
          ['The whole journey', 'Every state', 'Scenarios', 'Live chart', '*'],
          'Words',
          'Tokens',
          'Parts of components',
          'Widgets',
          'Parts',
          'Foundation',
          '*',
        ],
      },
    },
  },
  initialGlobals,
  globalTypes,
};

export default preview;
