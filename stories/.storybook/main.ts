import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

const inspectedActors = fileURLToPath(new URL('../src/chart/inspected-actors.ts', import.meta.url));

const config: StorybookConfig = {
  stories: ['../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  // The workspace's packages are read from their sources, so a story shows what is being written now.
  viteFinal: (vite) => ({
    ...vite,
    resolve: { ...vite.resolve, conditions: ['source', 'module', 'browser', 'development|production'] },
    build: { ...vite.build, chunkSizeWarningLimit: 4000 },
    plugins: [
      ...(vite.plugins ?? []),
      {
        name: 'inspected-actors',
        enforce: 'pre',
        // The elements of the stories create actors that the chart can follow.
        resolveId: (id, importer) =>
          id === 'xstate' && importer !== inspectedActors && !importer?.includes('node_modules')
            ? inspectedActors
            : undefined,
      },
    ],
  }),
};

export default config;
