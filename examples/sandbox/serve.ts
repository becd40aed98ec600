import { serve } from '@hono/node-server';
import { createSandbox } from './service/sandbox.ts';

/** Ends with one sentence for the person at the terminal. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** Origins in the variable, separated by commas. */
function originsIn(list: string): string[] {
  return list
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)
    .map((origin) => {
      if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
      return giveUp(
        `KASSE_SANDBOX_PARENTS holds "${origin}", which is no origin: write for example http://localhost:4000.`,
      );
    });
}

const port = Number(process.env['KASSE_SANDBOX_PORT'] || 4200);
const sandbox = createSandbox({
  secretKey: process.env['KASSE_SANDBOX_KEY'] || 'sk_sandbox',
  parents: originsIn(process.env['KASSE_SANDBOX_PARENTS'] || 'http://localhost:4000'),
  now: () => new Date(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

const server = serve({ fetch: sandbox.fetch, port, hostname: process.env['HOST'] ?? '127.0.0.1' }, () => {
  console.log(`Payment sandbox: http://localhost:${String(port)}`);
});
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    giveUp(`Port ${String(port)} is in use: end the other program or set KASSE_SANDBOX_PORT.`);
  giveUp(`The payment sandbox cannot start: ${error.message}`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close();
    // Browsers hold connections open; without this the end would wait for them.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
