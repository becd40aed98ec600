import { defineConfig } from 'vitest/config';

/** Workspace packages are read from their sources, in our code and in Node's own resolution alike. */
const resolve = { conditions: ['source', 'module', 'node', 'development|production'] };
/** Folders of tests with real servers and a real browser. */
const inBrowser = 'journeys,browser,embed,first-hour,paths,random,interruptions,outside';
const isWholeGrid = process.env['KASSE_GRID'] === 'full';
// Drawn once, for all processes of the run.
if (isWholeGrid) process.env['KASSE_SEED'] ??= String(Math.floor(Math.random() * 1_000_000));

export default defineConfig({
  resolve,
  ssr: { resolve: { conditions: resolve.conditions, externalConditions: ['source', 'node'] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // Loading the modules anew for every file would take a quarter of the time.
          isolate: false,
          // What renders has its tests in a browser; see web-test-runner.config.mjs.
          include: [
            'packages/{domain,contract,flow,gateway,locales,server}/src/**/*.test.ts',
            'packages/embed/*.test.ts',
            'examples/{html/site,portal,sandbox}/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', `test/{${inBrowser},scale,stories}/**`, 'test/docs/pages.test.ts'],
          benchmark: { include: ['test/bench/**/*.bench.ts'] },
          setupFiles: ['tools/test-depth.ts'],
          testTimeout: isWholeGrid ? 120_000 : 15_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          // All files of a worker share one browser and one set of servers.
          isolate: false,
          include: [`test/{${inBrowser}}/**/*.test.ts`, 'test/docs/pages.test.ts'],
          // Each journey drives real servers and a browser of several processes: more would only be slower on two cores.
          fileParallelism: true,
          maxWorkers: 2,
          globalSetup: 'test/journeys/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        extends: true,
        test: {
          // How the page bears large shops; measured, so nothing else runs beside it.
          name: 'scale',
          isolate: false,
          include: ['test/scale/**/*.test.ts'],
          maxWorkers: 1,
          globalSetup: 'test/journeys/global-setup.ts',
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // The built stories in a browser: `node tools/storybook.ts build` comes first.
          name: 'stories',
          include: ['test/stories/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
