import type { AccountsFile, ShopFile } from '@kasse/contract/config';
import type {
  Cart,
  CartItem,
  Order,
  OrderItem,
  OrderRequest,
  PaymentRequest,
  Quote,
  QuoteRequest,
} from '@kasse/domain';
import { randomUUID } from 'node:crypto';
import { openDatabase, type Database } from './database/open-database.ts';
import { createApp } from './http/app.ts';
import { keepInMailbox, type MailboxEntry } from './mails/mailbox.ts';
import type { SendMail } from './mails/outbox.ts';
import { cartVersion } from './service/cart-rows.ts';
import { createService, type Service } from './service/service.ts';
import type { ChargeProvider } from './service/charge-provider.ts';
import type { Deadline } from './service/context.ts';
import type { VatRegister } from './service/vat-register.ts';
import { readConfigFiles } from './start/config-files.ts';
import { readConfig } from './start/config.ts';

type AccountEntry = AccountsFile['accounts'][number];

/** What a test may decide; everything else is the demo shop on an embedded database in memory. */
export interface StageOptions {
  readonly database?: Database;
  readonly sendMail?: SendMail;
  readonly vatRegister?: VatRegister;
  /** Who charges cards; without it accounts are offered none. */
  readonly charges?: ChargeProvider;
  /** How a question ends that lasts too long; by default none does. */
  readonly deadline?: Deadline;
  readonly reportMail?: (line: string) => void;
  readonly reportPayment?: (line: string) => void;
  /** Changes the demo shop before it is opened. */
  readonly change?: (shop: ShopFile) => void;
}

/** An answer as a test looks at it. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: T;
}

/** Headers and body of a call. */
export interface CallParts {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Somebody who is signed in. */
export interface Customer {
  readonly accountId: string;
  get<T = unknown>(path: string): Promise<Answer<T>>;
  post<T = unknown>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  /** Five licences of Telefonie, unless the request says otherwise. */
  quote(request?: Partial<QuoteRequest>): Promise<Answer<Quote>>;
  order(quote: Quote, key?: string, changes?: object): Promise<Answer<Order>>;
  /** Tries to pay an order that waits, by invoice unless the request says otherwise. */
  pay(order: Order, request?: Partial<PaymentRequest>, key?: string): Promise<Answer<Order>>;
  /** Replaces the cart as it is after so many changes. */
  saveCart(changes: number, items: readonly CartItem[], codes?: readonly string[]): Promise<Answer<Cart>>;
}

/** A whole service without a network, with a clock that stands still. */
export interface Stage {
  readonly app: ReturnType<typeof createApp>;
  readonly database: Database;
  readonly service: Service;
  call<T = unknown>(method: string, path: string, parts?: CallParts): Promise<Answer<T>>;
  customer(token: string, accountId: string): Customer;
  /** Signs an account of its own in, so that no test sees what another one did. */
  signIn(entry?: Partial<AccountEntry> & { readonly from?: string }, locale?: string): Promise<Customer>;
  /** Signs the same account in again, after its session ended. */
  signInAgain(customer: Customer): Promise<Customer>;
  /** Moves the clock on. */
  pass(seconds: number): void;
  /** Sends what is due and returns what this address got. */
  mails(address: string): Promise<MailboxEntry[]>;
  close(): Promise<void>;
}

/** Opens a service for tests. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const database = options.database ?? (await openDatabase({ kind: 'memory' }));
  const { shop, accounts } = readConfigFiles(readConfig({}));
  options.change?.(shop);
  let instant = new Date('2026-11-23T09:00:00Z');
  const now = () => instant;
  const sendMail = options.sendMail ?? keepInMailbox;
  const { vatRegister, charges, reportMail, reportPayment } = options;
  const pass = (seconds: number) => {
    instant = new Date(instant.getTime() + seconds * 1000);
  };
  const make = {
    ...{ database, shop, now, newId: randomUUID, sendMail },
    wait: (milliseconds: number) => {
      pass(milliseconds / 1000);
      return Promise.resolve();
    },
    deadline: options.deadline ?? (() => new AbortController().signal),
    ...(vatRegister && { vatRegister }),
    ...(charges && { cards: { charges, provider: 'sandbox', setup: { url: 'http://localhost:4200' } } }),
    ...(reportMail && { reportMail }),
    ...(reportPayment && { reportPayment }),
  };
  const service = await createService({ ...make, accounts });
  const open = { allowedOrigins: shop.allowedOrigins, mailbox: true, now, newId: randomUUID };
  const app = createApp({ service, secretKey: 'sk_test', ...open });

  async function call<T>(
    method: string,
    path: string,
    { headers, body }: CallParts = {},
  ): Promise<Answer<T>> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const response = await app.request(path, { method, headers: { ...type, ...headers }, ...json });
    const text = await response.text();
    const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as T,
    };
  }

  const customer = (token: string, accountId: string): Customer => {
    const headers = { Authorization: `Bearer ${token}` };
    return {
      accountId,
      get: (path) => call('GET', path, { headers }),
      post: (path, body, more) => call('POST', path, { headers: { ...headers, ...more }, body }),
      quote: (request) =>
        call('POST', '/v1/quotes', { headers, body: { items: [telephony()], details: {}, ...request } }),
      order: (quote, key = randomUUID(), changes = {}) => {
        const body = { ...orderOf(quote), ...changes };
        return call('POST', '/v1/orders', { headers: { ...headers, 'Idempotency-Key': key }, body });
      },
      pay: ({ id }, request = {}, key = randomUUID()) =>
        call('POST', `/v1/orders/${id}/payments`, {
          headers: { ...headers, 'Idempotency-Key': key },
          body: { paymentMethodId: 'invoice', ...request },
        }),
      saveCart: (changes, items, codes = []) =>
        call('PUT', '/v1/cart', {
          headers: { ...headers, 'If-Match': `"${cartVersion(accountId, changes)}"` },
          body: { items, codes },
        }),
    };
  };

  const signInAs = async (accountId: string, locale?: string) => {
    const { token } = await service.openSession({ accountId, ...(locale !== undefined && { locale }) });
    return customer(token, accountId);
  };

  return {
    ...{ app, database, service, call, customer },
    async signIn({ from = 'muster', ...changes } = {}, locale) {
      const model = accounts.accounts.find(({ id }) => id === from);
      if (!model) throw new RangeError(`The demo has no account ${from}.`);
      const account = { ...model, id: `t-${randomUUID()}`, ...changes };
      await createService({ ...make, accounts: { accounts: [account] } });
      return signInAs(account.id, locale);
    },
    signInAgain: ({ accountId }) => signInAs(accountId),
    pass,
    async mails(address) {
      // One round sends a few of them.
      while ((await service.dispatchMails()) > 0);
      return (await service.mailbox()).filter(({ to }) => to === address);
    },
    close: () => database.close(),
  };
}

/** Some licences of Telefonie Plus, monthly; five are 90.00 net and 107.10 with tax. */
export function telephony(seats = 5): OrderItem {
  return { productId: 'telefonie', planId: 'plus', priceId: 'telefonie-plus-month-2026', seats };
}

/** The same as a line of a cart. */
export function telephonyInCart(seats = 5): CartItem {
  return { ...telephony(seats), interval: 'month' };
}

/** The order of a quote, by invoice and with every consent. */
export function orderOf(quote: Quote): OrderRequest {
  const { requiredConsents, termsVersion: version } = quote.legal;
  return {
    quoteId: quote.id,
    quoteHash: quote.hash,
    expectedTotal: quote.total,
    paymentMethodId: 'invoice',
    consents: requiredConsents.map((code) => ({ code, version })),
  };
}
