import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import {
  createApp,
  createService,
  keepInMailbox,
  openDatabase,
  readConfig,
  readConfigFiles,
} from '@kasse/server';
import type { Database, MailboxEntry } from '@kasse/server';
import { createSite } from '../../examples/html/site/app.ts';
import { readShop } from '../../examples/html/site/shop.ts';
import { isEmbedStale } from '../../tools/embed-age.ts';
import { root } from '../../tools/root.ts';
import { exitCodeOf } from '../../tools/run.ts';

/** Where the demo data says that the site is. */
const usualSite = 'http://localhost:4000';
const secretKey = 'sk_journeys';
const copies = join(root, 'node_modules/.cache/journeys/scripts');

/** The real billing service and the real site, on free ports of this machine. */
export interface Servers {
  readonly site: string;
  readonly billing: string;
  readonly database: Database;
  /** From now on every demo account is one that nobody used before. Says what its id ends with. */
  renewAccounts(): Promise<string>;
  /** Sends what is due and returns everything that went out, newest first. */
  mails(): Promise<readonly MailboxEntry[]>;
  close(): Promise<void>;
}

type Fetch = (request: Request) => Response | Promise<Response>;

/** Starts both servers over a database in memory; the day is 23 November 2026. */
export async function openServers(): Promise<Servers> {
  const scripts = await builtScript();
  const started = performance.now();
  const morning = Date.parse('2026-11-23T09:00:00Z');
  const now = (): Date => new Date(morning + performance.now() - started);

  const [billing, site] = [await listen(), await listen()];
  const files = atHome(readConfigFiles(readConfig({})), site.url);
  const database = await openDatabase({ kind: 'memory' });
  const newId = (): string => crypto.randomUUID();
  const make = { database, shop: files.shop, now, newId, sendMail: keepInMailbox };
  const service = await createService({ ...make, accounts: { accounts: [] } });

  let round = 0;
  billing.answer = createApp({
    service: {
      ...service,
      // The site knows five accounts by name; each visit gets its own copies of them.
      openSession: (request) =>
        service.openSession({ ...request, accountId: `${request.accountId}-${round}` }),
    },
    allowedOrigins: [site.url],
    mailbox: true,
    ...{ secretKey, now, newId },
  }).fetch;
  site.answer = createSite({
    shop: await readShop(join(root, 'examples/html/catalogue.json')),
    billing: { url: billing.url, secretKey },
    scripts,
  }).fetch;

  return {
    ...{ site: site.url, billing: billing.url, database },
    async renewAccounts() {
      round += 1;
      const own = JSON.stringify(files.accounts.accounts).replaceAll('@', `.${round}@`);
      const copies = (JSON.parse(own) as typeof files.accounts.accounts).map((account) => ({
        ...account,
        id: `${account.id}-${round}`,
      }));
      await createService({ ...make, accounts: { accounts: copies } });
      return `-${round}`;
    },
    async mails() {
      await service.dispatchMails();
      return service.mailbox();
    },
    async close() {
      await Promise.all([billing.close(), site.close()]);
      await database.close();
    },
  };
}

/** A server that waits for its answers, since both sides name each other's address. */
interface Place {
  readonly url: string;
  answer: Fetch;
  close(): Promise<void>;
}

function listen(): Promise<Place> {
  return new Promise((resolve) => {
    const fetch: Fetch = (request) => place.answer(request);
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve(Object.assign(place, { url: `http://localhost:${port}` }));
    });
    const place: Place = {
      url: '',
      answer: () => new Response('', { status: 503 }),
      close: () =>
        new Promise((done) => {
          server.close(() => done());
          // A browser holds its connections open; without this the end would wait for them.
          if ('closeAllConnections' in server) server.closeAllConnections();
        }),
    };
  });
}

/** A copy of the built script, so that another build meanwhile does not pull it away. */
async function builtScript(): Promise<string> {
  const embed = join(root, 'packages/embed');
  const code = isEmbedStale() ? await exitCodeOf(process.execPath, ['build.ts'], { cwd: embed }) : 0;
  if (code !== 0) throw new Error('The script of Kasse could not be built: see above.');
  const copy = join(copies, String(process.pid));
  await forgetOldCopies();
  await cp(join(embed, 'dist'), copy, { recursive: true });
  return copy;
}

/** A worker is ended from outside and cannot tidy up; what is an hour old belongs to nobody any more. */
async function forgetOldCopies(): Promise<void> {
  await mkdir(copies, { recursive: true });
  for (const name of await readdir(copies)) {
    const { mtimeMs } = await stat(join(copies, name));
    if (Date.now() - mtimeMs > 3_600_000) await rm(join(copies, name), { recursive: true, force: true });
  }
}

/** The same demo data, at the address where the site is now. */
function atHome<Files>(files: Files, site: string): Files {
  return JSON.parse(JSON.stringify(files).replaceAll(usualSite, site)) as Files;
}
