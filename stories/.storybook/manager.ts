import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

/** Storybook's own frame in the colours of Kasse, so that the stories are what is looked at. */
addons.setConfig({
  // Pages to read have no arguments and fire no events.
  layoutCustomisations: {
    showPanel: ({ storyId }, isShown) =>
      isShown &&
      !/^(?:start-here|words|tokens|parts-of-components|journey-live-chart)--|--at-a-glance-/u.test(storyId),
  },
  theme: create({
    base: 'light',
    brandTitle: 'Kasse',
    brandTarget: '_self',
    fontBase: '"Helvetica Neue", Arial, sans-serif',
    colorPrimary: '#0b5f66',
    colorSecondary: '#0b5f66',
    appBg: '#f4f6f5',
    appBorderColor: '#d3dbd9',
    appBorderRadius: 4,
    textColor: '#15201f',
    textMutedColor: '#4a5957',
    barTextColor: '#4a5957',
    barHoverColor: '#0b5f66',
    barSelectedColor: '#0b5f66',
    inputBorderRadius: 4,
  }),
});
