import type { AccountsFile, ShopFile } from '@kasse/contract/config';
import type { Session, SessionRequest } from '@kasse/contract';
import type {
  Account,
  Catalogue,
  NewId,
  Order,
  OrderRequest,
  PaymentRequest,
  Quote,
  QuoteRequest,
  StoredCart,
  Trial,
  TrialRequest,
  VatCheck,
} from '@kasse/domain';
import { sql } from 'kysely';
import { setTimeout as pass } from 'node:timers/promises';
import type { Database } from '../database/open-database.ts';
import { readMailbox, type MailboxEntry } from '../mails/mailbox.ts';
import { dispatchMails, type SendMail } from '../mails/outbox.ts';
import { seedAccounts } from './account-seeding.ts';
import { readAccount } from './accounts.ts';
import { readCart } from './cart-rows.ts';
import { saveCart } from './carts.ts';
import type { CardDesk } from './charge-provider.ts';
import type { Caller, Context, Created, Creation, Deadline, Now, Wait } from './context.ts';
import { forgetOldKeys } from './idempotency.ts';
import { createOffer, keepCatalogue, legalOf } from './offer.ts';
import { readOpenOrders, readOrder, readOrderByKey } from './order-reading.ts';
import { payOrder } from './payments.ts';
import { placeOrder } from './place-order.ts';
import { forgetOldQuotes, makeQuote } from './quotes.ts';
import { openSession, readSession } from './sessions.ts';
import { settleOrders } from './settle.ts';
import { readSubscriptions } from './subscriptions.ts';
import { startTrial } from './trials.ts';
import { checkVatId } from './vat-checks.ts';
import { recheckVatIds } from './vat-rechecks.ts';
import { patientRegister, type VatRegister } from './vat-register.ts';

/** What a service is made of. The clock and the ids are given, so that a test can hold them still. */
export interface ServiceOptions {
  readonly database: Database;
  readonly shop: ShopFile;
  readonly accounts: AccountsFile;
  readonly now: Now;
  readonly newId: NewId;
  readonly sendMail: SendMail;
  /** Where VAT ids are looked up; without it their form is all that is known. */
  readonly vatRegister?: VatRegister;
  /** Who charges cards; without it accounts are offered none. */
  readonly cards?: CardDesk;
  /** How time passes between two questions; the platform's timer unless given. */
  readonly wait?: Wait;
  /** How a question ends that lasts too long; the platform's timer unless given. */
  readonly deadline?: Deadline;
  /** Hears of each mail that could not be sent, in one line without personal data. */
  readonly reportMail?: (line: string) => void;
  /** Hears of each question to the provider of cards that was not answered, in one line without personal data. */
  readonly reportPayment?: (line: string) => void;
}

/** Everything that the billing service can do, without HTTP. Every method rejects with a `Problem`. */
export interface Service {
  catalogue(): Catalogue;
  openSession(request: SessionRequest): Promise<Session>;
  readSession(token: string): Promise<Caller>;
  account(caller: Caller): Promise<Account>;
  subscriptions(caller: Caller): Promise<Account['subscriptions']>;
  /** `countQuestion` hears of each VAT id of a request that the register is asked about, and may end the call. */
  quote(caller: Caller, request: QuoteRequest, countQuestion?: () => void): Promise<Quote>;
  checkVat(request: { readonly vatId: string; readonly country: string }): Promise<VatCheck>;
  startTrial(creation: Creation, request: TrialRequest): Promise<Created<Trial>>;
  placeOrder(creation: Creation, request: OrderRequest): Promise<Created<Order>>;
  payOrder(creation: Creation, orderId: string, request: PaymentRequest): Promise<Created<Order>>;
  order(caller: Caller, id: string): Promise<Order>;
  orderByKey(caller: Caller, key: string): Promise<Order>;
  /** The order that waits for its payment, or none. */
  openOrders(caller: Caller): Promise<Order[]>;
  cart(caller: Caller): Promise<StoredCart>;
  saveCart(caller: Caller, stored: StoredCart): Promise<StoredCart>;
  /** Asks about the payments that nobody knows the outcome of and that are due by now; rejects at its end with what went wrong. */
  settleOrders(): Promise<void>;
  /** Sends the mails that are due and returns how many went out. */
  dispatchMails(): Promise<number>;
  /** What was sent, newest first. */
  mailbox(): Promise<MailboxEntry[]>;
  /** Forgets what is kept for a time only, and asks the register again where it was silent. */
  sweep(): Promise<void>;
  /** Resolves while the database answers. */
  ping(): Promise<void>;
}

/** Brings accounts and catalogue into the database and returns the service over it. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const { database, sendMail } = options;
  const context = contextOf(options);
  const { queries } = context;
  await seedAccounts(context, options.accounts);
  await keepCatalogue(queries, context.catalogue(), context.now());
  return {
    catalogue: context.catalogue,
    openSession: (request) => openSession(context, request),
    readSession: (token) => readSession(context, token),
    account: (caller) => readAccount(context, queries, caller),
    subscriptions: ({ accountId }) => readSubscriptions(queries, accountId, context.catalogue().today),
    quote: (caller, request, countQuestion) => makeQuote(context, caller, request, countQuestion),
    checkVat: (request) => checkVatId(request, context.vatRegister),
    startTrial: (creation, request) => startTrial(context, creation, request),
    placeOrder: (creation, request) => placeOrder(context, creation, request),
    payOrder: (creation, orderId, request) => payOrder(context, creation, orderId, request),
    order: (caller, id) => readOrder(context, caller, id),
    orderByKey: (caller, key) => readOrderByKey(context, caller, key),
    openOrders: (caller) => readOpenOrders(context, caller),
    cart: ({ accountId }) => readCart(queries, accountId),
    saveCart: (caller, stored) => saveCart(context, caller, stored),
    settleOrders: () => settleOrders(context),
    dispatchMails: () => dispatchMails(context, sendMail, options.reportMail),
    mailbox: () => readMailbox(database.queries),
    async sweep() {
      await forgetOldKeys(context);
      await forgetOldQuotes(context);
      await recheckVatIds(context);
    },
    async ping() {
      await sql`select 1`.execute(queries);
    },
  };
}

function contextOf(options: ServiceOptions): Context {
  const { database, shop, now, newId, vatRegister, cards, reportPayment } = options;
  const deadline = options.deadline ?? ((milliseconds) => AbortSignal.timeout(milliseconds));
  return {
    queries: database.queries,
    shop,
    catalogue: createOffer(shop, now),
    legal: legalOf(shop),
    now,
    newId,
    deadline,
    wait: options.wait ?? pass,
    ...(vatRegister && { vatRegister: patientRegister(vatRegister, { now, deadline }) }),
    ...(cards && { cards }),
    ...(reportPayment && { reportPayment }),
  };
}
