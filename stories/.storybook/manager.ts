import { addons } from 'storybook/manager-api';
import { STORY_PREPARED } from 'storybook/internal/core-events';
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

const controlsPanel = 'addon-controls';
const actionsPanel = 'storybook/actions/panel';

interface Prepared {
  readonly parameters: { readonly controls?: { readonly disable?: boolean } };
}

/** A story without controls opens on what it tells; the next one with controls has them back, if they were open. */
addons.register('kasse', (api) => {
  let hadControls = false;
  api.on(STORY_PREPARED, ({ parameters: { controls } }: Prepared) => {
    const selected = api.getSelectedPanel();
    if (controls?.disable && (selected === controlsPanel || !selected)) {
      hadControls = true;
      api.setSelectedPanel(actionsPanel);
    } else if (!controls?.disable && hadControls && selected === actionsPanel) {
      hadControls = false;
      api.setSelectedPanel(controlsPanel);
    }
  });
});
