import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { browserFlags, needBrowser } from './tools/browser.ts';
import { countReporter } from './tools/count-reporter.mjs';
import { emptyHistory } from './tools/empty-history.mjs';
import { reactVersionsPlugin } from './tools/react-versions.ts';

export default {
  files: [
    'packages/{elements,embed,payments,react}/src/**/*.test.ts',
    'examples/react/src/**/*.test.tsx',
    'test/first-hour/*.browser.ts',
  ],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['source', 'browser', 'development'] },
  // The same compiler options as in the build, so that decorators mean the same.
  plugins: [
    reactVersionsPlugin(),
    esbuildPlugin({
      ts: true,
      tsx: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)),
    }),
    emptyHistory(),
  ],
  browsers: [
    chromeLauncher({
      // One page at a time: a page in the background draws no frames, and tests would wait for one.
      concurrency: 1,
      launchOptions: { executablePath: await needBrowser(), args: [...browserFlags] },
    }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
  testFramework: { config: { timeout: 5000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsFinishTimeout: 120_000,
};
