import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { browserFlags, needBrowser } from '../../tools/browser.ts';
import { Customer } from './customer.ts';
import { listenToEvents } from './event-log.ts';
import type { EventLog } from './event-log.ts';
import { watchForFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { recordsOf } from './records.ts';
import type { Records } from './records.ts';
import { openServers } from './servers.ts';
import type { Servers } from './servers.ts';
import type { Language } from './words.ts';

/** The accounts of the demo. */
export type DemoAccount = 'muster' | 'neu' | 'getestet' | 'mitglied' | 'konzern';

/** Who comes, and how; signed out and in German unless it says otherwise. */
export interface VisitOptions {
  readonly account?: DemoAccount;
  readonly language?: Language;
  /** Width of the window in pixels. */
  readonly width?: number;
  /** Script that every page gets before its own. */
  readonly script?: string;
}

/** One visit of somebody with a new browser and an account that nobody used before. */
export interface Visit {
  readonly page: Page;
  readonly customer: Customer;
  readonly events: EventLog;
  readonly faults: Faults;
  readonly site: string;
  readonly billing: string;
  /** What the service knows about an account of this visit. */
  records(account: DemoAccount): Records;
  /** Closes the browser's windows. Throws if anything went wrong on a page. */
  end(): Promise<void>;
}

/** Real servers and a real browser. */
export interface Stage {
  readonly servers: Servers;
  visit(path: string, options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** Starts everything; takes some seconds. */
export async function openStage(): Promise<Stage> {
  const [servers, executablePath] = await Promise.all([openServers(), needBrowser()]);
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] });

  async function visit(path: string, options: VisitOptions = {}): Promise<Visit> {
    const { account, language = 'de', width = 1280, script } = options;
    const suffix = await servers.renewAccounts();
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language });
    context.setDefaultTimeout(10_000);
    const [events, faults] = [await listenToEvents(context), await watchForFaults(context)];
    if (script !== undefined) await context.addInitScript({ content: script });
    if (account)
      await context.addCookies([{ name: 'account', value: account, url: servers.site, sameSite: 'Strict' }]);
    const page = await context.newPage();
    await page.goto(servers.site + path);
    return {
      ...{ page, events, faults, site: servers.site, billing: servers.billing },
      customer: new Customer(page, language),
      records: (name) => recordsOf(servers, `${name}${suffix}`),
      async end() {
        await context.close();
        if (faults.all.length > 0) throw new Error(`Faults on the page:\n${faults.all.join('\n')}`);
      },
    };
  }

  return {
    servers,
    visit,
    async close() {
      await browser.close();
      await servers.close();
    },
  };
}
