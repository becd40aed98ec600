import { executeServerCommand } from '@web/test-runner-commands';

/**
 * Skips the rest of a test in an engine whose driver has no such command. The runner counts it and says why; what is
 * lacking where stands in `tools/engines/abilities.mjs`.
 */
export async function needsCommand(test: Mocha.Context, command: 'emulate-media'): Promise<void> {
  if (await executeServerCommand<string, string>('why-not', command)) test.skip();
}
