import { chosenEngine } from './engine.ts';

/** Which commands of the runner an engine lacks, and why. */
const lacking = {
  chromium: {},
  firefox: { 'emulate-media': 'WebDriver BiDi cannot set the colours of the device in Firefox' },
  webkit: { 'emulate-media': 'WebDriver cannot set the colours of the device in WebKitGTK' },
};

/** Why tests were skipped in this run, each as often as it was. @type {string[]} */
export const reasons = [];

/**
 * Answers tests that ask why a command cannot be had in this engine: with a sentence, or with an empty one if it can.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function abilities() {
  return {
    name: 'abilities',
    executeCommand({ command, payload }) {
      if (command !== 'why-not') return undefined;
      const reason = lacking[chosenEngine()][payload] ?? '';
      if (reason) reasons.push(reason);
      return reason;
    },
  };
}
