import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Engine } from '../../tools/engines/engine.ts';
import { sharedBrowser } from './browser.ts';
import { Customer } from './customer.ts';
import { listenToEvents } from './event-log.ts';
import type { EventLog } from './event-log.ts';
import { watchForFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { assistFirefox, despiteClosing, newPage } from './firefox.ts';
import { watchNotes } from './notes.ts';
import type { SeenNotes } from './notes.ts';
import { recordsOf } from './records.ts';
import type { Records } from './records.ts';
import { openServers } from './servers.ts';
import type { Servers } from './servers.ts';
import type { Language } from './words.ts';

/** The accounts of the demo. */
export type DemoAccount = 'muster' | 'neu' | 'getestet' | 'mitglied' | 'mehrfach' | 'gesperrt' | 'konzern';

/** Who comes, and how; signed out and in German unless it says otherwise. */
export interface VisitOptions {
  readonly account?: DemoAccount | undefined;
  readonly language?: Language;
  /** Which of the vendor's pages the visit is to; the site unless it says otherwise. */
  readonly at?: 'site' | 'portal';
  /** Width of the window in pixels. */
  readonly width?: number;
  /** Script that every page gets before its own. */
  readonly script?: string;
  /** Called before the first page of each of its browsers opens. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
  /** Writes down every note that is ever on screen. */
  readonly watchesNotes?: boolean;
  /** Faults on any page of the visit that are part of the journey. */
  readonly allows?: RegExp;
  /** What a browser that was closed had kept. */
  readonly kept?: BrowserContextOptions['storageState'];
}

/** One browser of somebody, with its windows. */
export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly customer: Customer;
  readonly events: EventLog;
  readonly faults: Faults;
  readonly notes: SeenNotes;
}

/** One visit of somebody with a new browser and an account that nobody used before. */
export interface Visit extends Device {
  readonly servers: Servers;
  readonly site: string;
  readonly billing: string;
  /** What the service knows about an account of this visit. */
  records(account: DemoAccount): Records;
  /** The same somebody in another window of the same browser. */
  openTab(path: string): Promise<Customer>;
  /** The same somebody in another browser. */
  openDevice(path: string, options?: VisitOptions): Promise<Device>;
  /** All browsers of the visit, this one first. */
  readonly devices: readonly Device[];
  /** Closes the browser's windows. Throws if anything went wrong on a page. */
  end(): Promise<void>;
}

/** Real servers and a real browser. */
export interface Stage {
  readonly servers: Servers;
  visit(path: string, options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** Starts everything; takes some seconds. All stages share one browser of an engine. `scripts` is the folder of the script. */
export async function openStage(scripts: string, engine?: Engine): Promise<Stage> {
  const [servers, browser] = await Promise.all([openServers(scripts), sharedBrowser(engine)]);
  return {
    servers,
    visit: (path, options) => visit({ servers, browser }, path, options),
    async close() {
      await browser.close();
      await servers.close();
    },
  };
}

interface Scene {
  readonly servers: Servers;
  readonly browser: Browser;
}

async function visit(scene: Scene, path: string, options: VisitOptions = {}): Promise<Visit> {
  const { servers } = scene;
  const suffix = await servers.renewAccounts();
  const devices = [await openDevice(scene, path, options)] as [Device, ...Device[]];
  const [{ context }] = devices;
  return {
    ...devices[0],
    ...{ servers, devices, site: servers.site, billing: servers.billing },
    records: (name) => recordsOf(servers, `${name}${suffix}`),
    async openTab(address) {
      const page = await newPage(context);
      await page.goto(servers[options.at ?? 'site'] + address);
      return new Customer(page, options.language ?? 'de');
    },
    async openDevice(address, other = {}) {
      const device = await openDevice(scene, address, { ...options, ...other });
      devices.push(device);
      return device;
    },
    async end() {
      for (const device of devices) await device.context.close();
      await servers.calm();
      const faults = devices.flatMap((device) => device.faults.all);
      if (faults.length > 0) throw new Error(`Faults on the page:\n${faults.join('\n')}`);
    },
  };
}

async function openDevice({ servers, browser }: Scene, path: string, options: VisitOptions): Promise<Device> {
  const {
    account,
    language = 'de',
    at = 'site',
    width = 1280,
    script,
    prepare,
    watchesNotes,
    allows,
    kept,
  } = options;
  const context = await despiteClosing(() =>
    browser.newContext({
      ...{ viewport: { width, height: 900 }, locale: language },
      ...(kept !== undefined && { storageState: kept }),
    }),
  );
  context.setDefaultTimeout(10_000);
  const [events, faults] = [await listenToEvents(context), await watchForFaults(context)];
  if (allows) faults.allow(allows);
  const notes = watchesNotes ? await watchNotes(context) : [];
  if (browser.browserType().name() === 'firefox') await assistFirefox(context);
  if (script !== undefined) await context.addInitScript({ content: script });
  await prepare?.(context);
  if (account)
    await context.addCookies([{ name: 'account', value: account, url: servers[at], sameSite: 'Strict' }]);
  const page = await newPage(context);
  await page.goto(servers[at] + path);
  return { ...{ context, page, events, faults, notes }, customer: new Customer(page, language) };
}
