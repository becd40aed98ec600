import type { AccountsFile, ShopFile } from '@kasse/contract/config';
import type { Session, SessionRequest } from '@kasse/contract';
import type {
  Account,
  Catalogue,
  NewId,
  Order,
  OrderRequest,
  Quote,
  QuoteRequest,
  Trial,
  TrialRequest,
  VatCheck,
} from '@kasse/domain';
import { sql } from 'kysely';
import type { Database } from '../database/open-database.ts';
import { readMailbox, type MailboxEntry } from '../mails/mailbox.ts';
import { dispatchMails, type SendMail } from '../mails/outbox.ts';
import { readAccount, readSubscriptions, seedAccounts } from './accounts.ts';
import type { Caller, Context, Created, Creation, Now } from './context.ts';
import { forgetOldKeys } from './idempotency.ts';
import { createOffer, keepCatalogue, legalOf } from './offer.ts';
import { placeOrder, readOrder, readOrderByKey } from './orders.ts';
import { forgetOldQuotes, makeQuote } from './quotes.ts';
import { openSession, readSession } from './sessions.ts';
import { startTrial } from './trials.ts';
import { checkVatId, type VatRegister } from './vat-checks.ts';

/** What a service is made of. The clock and the ids are given, so that a test can hold them still. */
export interface ServiceOptions {
  readonly database: Database;
  readonly shop: ShopFile;
  readonly accounts: AccountsFile;
  readonly now: Now;
  readonly newId: NewId;
  readonly sendMail: SendMail;
  readonly vatRegister?: VatRegister;
  /** Hears of each mail that could not be sent, in one line without personal data. */
  readonly reportMail?: (line: string) => void;
}

/** Everything that the billing service can do, without HTTP. Every method rejects with a `Problem`. */
export interface Service {
  catalogue(): Catalogue;
  openSession(request: SessionRequest): Promise<Session>;
  readSession(token: string): Promise<Caller>;
  account(caller: Caller): Promise<Account>;
  subscriptions(caller: Caller): Promise<Account['subscriptions']>;
  quote(caller: Caller, request: QuoteRequest): Promise<Quote>;
  checkVat(request: { readonly vatId: string; readonly country: string }): Promise<VatCheck>;
  startTrial(creation: Creation, request: TrialRequest): Promise<Created<Trial>>;
  placeOrder(creation: Creation, request: OrderRequest): Promise<Created<Order>>;
  order(caller: Caller, id: string): Promise<Order>;
  orderByKey(caller: Caller, key: string): Promise<Order>;
  /** Sends the mails that are due and returns how many went out. */
  dispatchMails(): Promise<number>;
  /** What was sent, newest first. */
  mailbox(): Promise<MailboxEntry[]>;
  /** Forgets what is kept for a time only. */
  sweep(): Promise<void>;
  /** Resolves while the database answers. */
  ping(): Promise<void>;
}

/** Brings accounts and catalogue into the database and returns the service over it. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const { database, shop, now, newId, sendMail, vatRegister } = options;
  const context: Context = {
    queries: database.queries,
    shop,
    catalogue: createOffer(shop, now),
    legal: legalOf(shop),
    now,
    newId,
    ...(vatRegister && { vatRegister }),
  };
  await seedAccounts(context, options.accounts);
  await keepCatalogue(context.queries, context.catalogue(), now());
  return {
    catalogue: context.catalogue,
    openSession: (request) => openSession(context, request),
    readSession: (token) => readSession(context, token),
    account: (caller) => readAccount(context, context.queries, caller),
    subscriptions: ({ accountId }) =>
      readSubscriptions(context.queries, accountId, context.catalogue().today),
    quote: (caller, request) => makeQuote(context, caller, request),
    checkVat: (request) => checkVatId(request, vatRegister),
    startTrial: (creation, request) => startTrial(context, creation, request),
    placeOrder: (creation, request) => placeOrder(context, creation, request),
    order: (caller, id) => readOrder(context, caller, id),
    orderByKey: (caller, key) => readOrderByKey(context, caller, key),
    dispatchMails: () => dispatchMails(context, sendMail, options.reportMail),
    mailbox: () => readMailbox(context.queries),
    async sweep() {
      await forgetOldKeys(context);
      await forgetOldQuotes(context);
    },
    async ping() {
      await sql`select 1`.execute(context.queries);
    },
  };
}
