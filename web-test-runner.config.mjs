import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from './tools/count-reporter.mjs';
import { emptyHistory } from './tools/empty-history.mjs';
import { abilities } from './tools/engines/abilities.mjs';
import { engineLauncher } from './tools/engines/launcher.ts';
import { freePort } from './tools/engines/port.ts';
import { reactVersionsPlugin } from './tools/react-versions.ts';

export default {
  files: [
    'packages/{elements,embed,payments,react}/src/**/*.test.ts',
    'examples/react/src/**/*.test.tsx',
    'test/first-hour/*.browser.ts',
  ],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  // The engines may be tested side by side, and none takes the port of another.
  port: await freePort(),
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
    abilities(),
  ],
  browsers: [await engineLauncher()],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
  testFramework: { config: { timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsFinishTimeout: 120_000,
};
