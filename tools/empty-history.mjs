import { chosenEngine } from './engines/engine.ts';

/**
 * Lets a test begin with an empty history of the browser: `executeServerCommand('empty-history')`. All files of a run
 * share one tab, whose history is full after fifty entries; the oldest then fall out of it.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function emptyHistory() {
  return {
    name: 'empty-history',
    async executeCommand({ command, session }) {
      if (command !== 'empty-history') return undefined;
      // The other engines are launched so that it never is full.
      if (chosenEngine() !== 'chromium') return true;
      const page = session.browser.getPage?.(session.id);
      const client = await page?.createCDPSession();
      await client?.send('Page.resetNavigationHistory');
      await client?.detach();
      return true;
    },
  };
}
