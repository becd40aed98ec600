import { setTimeout as pass } from 'node:timers/promises';
import type { AccountsFile, ShopFile } from '@kasse/contract/config';
import { createApp, createService, keepInMailbox, localRegister, sandboxCharges } from '@kasse/server';
import type { ChargeProvider, Database, Service } from '@kasse/server';
import type { Bank } from './bank.ts';
import type { Clock } from './clock.ts';
import { createGate } from './gate.ts';
import type { Hold } from './gate.ts';
import type { Place } from './place.ts';

/** Where a service can end: with the order kept and nothing charged yet, or with the charge made and its answer lost. */
export type CrashMoment = 'before the charge' | 'before its answer';

/** The billing service as a process that can end at any moment, and another one go on over the same database. */
export interface Billing {
  /** The one that runs. */
  service(): Service;
  /** Sells from another shop from now on; what is under way comes to its end. */
  sell(shop: ShopFile): Promise<void>;
  /** Ends it when the next charge comes to this moment; resolves when another one runs. */
  crashAt(moment: CrashMoment): Promise<void>;
  /** Lets no bank be asked for a charge, although its order is kept, until it is released. */
  holdCharges(): Hold;
  /** Ends all that was asked for and has not happened. */
  calm(): void;
  /** Brings accounts into the database. */
  seed(accounts: AccountsFile['accounts']): Promise<void>;
}

/** What a service is started with. */
export interface BillingOptions {
  readonly database: Database;
  readonly shop: ShopFile;
  readonly bank: Bank;
  readonly clock: Clock;
  /** Pages that may call the service. */
  readonly origins: readonly string[];
  readonly secretKey: string;
  /** The account that the site means by a name. */
  readonly accountOf: (name: string) => string;
}

/** What an ended process still waits for. */
const never = new Promise<never>(() => undefined);
const newId = (): string => crypto.randomUUID();

/** Starts a service at a place. */
export async function openBilling(place: Place, options: BillingOptions): Promise<Billing> {
  const { database, bank, clock, origins, secretKey, accountOf } = options;
  const { now, deadline } = clock;
  let { shop } = options;
  const gate = createGate();
  let crash: { readonly moment: CrashMoment; readonly begin: () => Promise<never> } | undefined;

  const start = async (
    accounts: AccountsFile['accounts'] = [],
  ): Promise<{ service: Service; end: () => void }> => {
    let hasEnded = false;
    const charges = sandboxCharges({ url: bank.url, key: bank.secretKey });
    const mortal: ChargeProvider = {
      ...charges,
      async charge(request) {
        await gate.pass();
        if (crash?.moment === 'before the charge') return crash.begin();
        const answer = await charges.charge(request);
        if (crash?.moment === 'before its answer') return crash.begin();
        return hasEnded ? never : answer;
      },
    };
    const service = await createService({
      ...{ database, shop, accounts: { accounts }, now, newId, deadline, sendMail: keepInMailbox },
      wait: async (milliseconds) => (hasEnded ? never : pass(milliseconds)),
      vatRegister: localRegister(clock.wait),
      cards: { charges: mortal, provider: 'sandbox', setup: { url: bank.url } },
    });
    return { service, end: () => (hasEnded = true) };
  };

  let running = await start();
  const open = async (): Promise<void> => {
    running = await start();
    const { service } = running;
    place.answer = createApp({
      service: {
        ...service,
        openSession: (request) =>
          service.openSession({ ...request, accountId: accountOf(request.accountId) }),
      },
      allowedOrigins: [...origins],
      mailbox: true,
      ...{ secretKey, now, newId },
    }).fetch;
  };
  const restart = async (): Promise<void> => {
    running.end();
    place.answer = () => never;
    place.cut();
    await open();
  };
  await open();

  return {
    service: () => running.service,
    async sell(changed) {
      shop = changed;
      await open();
    },
    crashAt: (moment) =>
      new Promise((resolve, reject) => {
        const begin = (): Promise<never> => {
          crash = undefined;
          restart().then(resolve, reject);
          return never;
        };
        crash = { moment, begin };
      }),
    holdCharges: () => gate.hold(),
    calm() {
      gate.open();
      crash = undefined;
    },
    async seed(accounts) {
      await start(accounts);
    },
  };
}
