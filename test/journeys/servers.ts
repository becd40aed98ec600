import { join } from 'node:path';
import type { ShopFile } from '@kasse/contract/config';
import { openDatabase, readConfig, readConfigFiles } from '@kasse/server';
import type { Database, MailboxEntry } from '@kasse/server';
import { createPortal } from '../../examples/portal/portal/app.ts';
import { createSite } from '../../examples/html/site/app.ts';
import { readShop } from '../../examples/html/site/shop.ts';
import { root } from '../../tools/root.ts';
import { openBank } from './bank.ts';
import type { Bank } from './bank.ts';
import { openBilling } from './billing.ts';
import type { CrashMoment } from './billing.ts';
import { createClock } from './clock.ts';
import type { Hold } from './gate.ts';
import { openPlace } from './place.ts';

/** Where the demo data says that the site is. */
const usualSite = 'http://localhost:4000';
const secretKey = 'sk_journeys';

/** The real billing service, the real site, the real portal and the real payment sandbox, on free ports of this machine. */
export interface Servers {
  readonly site: string;
  readonly portal: string;
  readonly billing: string;
  /** With which the site's own server asks for sessions. */
  readonly secretKey: string;
  readonly bank: Bank;
  readonly database: Database;
  /** From now on every demo account is one that nobody used before. Says what its id ends with. */
  renewAccounts(): Promise<string>;
  /** Lets milliseconds pass at the service and at the bank. */
  letPass(milliseconds: number): void;
  /** What the service does by itself every few seconds: asks about payments that nobody knows the outcome of. */
  settle(): Promise<void>;
  /** Sends what is due and returns everything that went out, newest first. */
  mails(): Promise<readonly MailboxEntry[]>;
  /** Sells from now on what this makes of the demo's shop. */
  changeShop(change: (shop: ShopFile) => ShopFile): Promise<void>;
  /** Ends the service when the next charge comes to this moment; resolves when another one runs. */
  crashAt(moment: CrashMoment): Promise<void>;
  /** Lets no bank be asked for a charge, although its order is kept, until it is released. */
  holdCharges(): Hold;
  /** Undoes what a visit did to the shop and the bank. */
  calm(): Promise<void>;
  close(): Promise<void>;
}

/** Starts all servers over a database in memory; the day is 23 November 2026. `scripts` is the folder of the script. */
export async function openServers(scripts: string): Promise<Servers> {
  const clock = createClock('2026-11-23T09:00:00Z');
  const places = {
    billing: await openPlace(),
    site: await openPlace(),
    portal: await openPlace(),
    bank: await openPlace(),
  };
  const [site, portal] = [places.site.url, places.portal.url];
  const { shop, accounts } = atHome(readConfigFiles(readConfig({})), site);
  const database = await openDatabase({ kind: 'memory' });

  let round = 0;
  let isChanged = false;
  const bank = openBank(places.bank, { parents: [site, portal], clock });
  const billing = await openBilling(places.billing, {
    ...{ database, shop, bank, clock, origins: [site, portal], secretKey },
    // The site knows five accounts by name; each visit gets its own copies of them.
    accountOf: (name) => `${name}-${round}`,
  });
  const pages = { billing: { url: places.billing.url, secretKey }, frames: [bank.url], scripts };
  places.portal.answer = createPortal(pages).fetch;
  places.site.answer = createSite({
    shop: await readShop(join(root, 'examples/html/catalogue.json')),
    ...pages,
  }).fetch;

  return {
    ...{ site, portal, billing: places.billing.url, secretKey, bank, database },
    async renewAccounts() {
      round += 1;
      const own = JSON.stringify(accounts.accounts).replaceAll('@', `.${round}@`);
      const copies = JSON.parse(own) as typeof accounts.accounts;
      await billing.seed(copies.map((account) => ({ ...account, id: `${account.id}-${round}` })));
      return `-${round}`;
    },
    letPass: clock.letPass,
    settle: () => billing.service().settleOrders(),
    async mails() {
      // One round sends a few of them.
      while ((await billing.service().dispatchMails()) > 0);
      return billing.service().mailbox();
    },
    async changeShop(change) {
      isChanged = true;
      await billing.sell(change(shop));
    },
    crashAt: (moment) => billing.crashAt(moment),
    holdCharges: () => billing.holdCharges(),
    async calm() {
      bank.calm();
      billing.calm();
      if (isChanged) await billing.sell(shop);
      isChanged = false;
    },
    async close() {
      await Promise.all(Object.values(places).map((place) => place.close()));
      await database.close();
    },
  };
}

/** The same demo data, at the address where the site is now. */
function atHome<Files>(files: Files, site: string): Files {
  return JSON.parse(JSON.stringify(files).replaceAll(usualSite, site)) as Files;
}
