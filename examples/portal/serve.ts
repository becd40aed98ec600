import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createPortal } from './portal/app.ts';

/** Ends with one sentence for the person at the terminal. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const port = Number(process.env['KASSE_PORTAL_PORT'] ?? 4300);
const billingPort = Number(process.env['KASSE_API_PORT'] ?? 4100);
const sandbox = process.env['KASSE_SANDBOX_URL'] ?? '';

const script = fileURLToPath(import.meta.resolve('@kasse/embed/kasse.js'));
if (!existsSync(script))
  giveUp('The script of Kasse is not built yet: run "npx pnpm --filter @kasse/embed build" first.');

const portal = createPortal({
  billing: {
    url: `http://localhost:${String(billingPort)}`,
    secretKey: process.env['KASSE_SECRET_KEY'] ?? 'sk_demo',
  },
  scripts: dirname(script),
  // The policy names an origin, so whatever else stands in the address is left out.
  frames: URL.canParse(sandbox) ? [new URL(sandbox).origin] : [],
});

const server = serve({ fetch: portal.fetch, port, hostname: process.env['HOST'] ?? '127.0.0.1' }, () => {
  console.log(`Portal: http://localhost:${String(port)}`);
});
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    giveUp(`Port ${String(port)} is in use: end the other program or set KASSE_PORTAL_PORT.`);
  giveUp(`The portal cannot start: ${error.message}`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close();
    // Browsers hold connections open; without this the end would wait for them.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
