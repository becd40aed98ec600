import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createSite } from './site/app.ts';
import { readShop } from './site/shop.ts';

/** Ends with one sentence for the person at the terminal. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const port = Number(process.env['PORT'] ?? 4000);
const billingPort = Number(process.env['KASSE_API_PORT'] ?? 4100);
const catalogue = process.env['KASSE_CATALOGUE'] || new URL('catalogue.json', import.meta.url);

const sandbox = process.env['KASSE_SANDBOX_URL'] ?? '';

const shop = await readShop(catalogue).catch((error: unknown) =>
  giveUp(
    `The catalogue ${String(catalogue)} cannot be read (${String(error)}): mend the file or set KASSE_CATALOGUE.`,
  ),
);
const script = fileURLToPath(import.meta.resolve('@kasse/embed/kasse.js'));
if (!existsSync(script))
  giveUp('The script of Kasse is not built yet: run "npx pnpm --filter @kasse/embed build" first.');

const site = createSite({
  shop,
  billing: {
    url: `http://localhost:${String(billingPort)}`,
    secretKey: process.env['KASSE_SECRET_KEY'] ?? 'sk_demo',
  },
  scripts: dirname(script),
  // The policy names an origin, so whatever else stands in the address is left out.
  frames: URL.canParse(sandbox) ? [new URL(sandbox).origin] : [],
});

const server = serve({ fetch: site.fetch, port, hostname: process.env['HOST'] ?? '127.0.0.1' }, () => {
  console.log(`Sprechwerk: http://localhost:${String(port)}`);
});
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    giveUp(`Port ${String(port)} is in use: end the other program or set PORT.`);
  giveUp(`The site cannot start: ${error.message}`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close();
    // Browsers hold connections open; without this the end would wait for them.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
