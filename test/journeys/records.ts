import type { Cart, Money, Order, QuoteRequest } from '@kasse/domain';
import type { MailboxEntry } from '@kasse/server';
import type { Charge } from '../../examples/sandbox/service/sandbox.ts';
import type { Servers } from './servers.ts';

/** A subscription as the service keeps it. */
export interface KeptSubscription {
  readonly productId: string;
  readonly planId: string;
  readonly seats: number;
  readonly interval: string;
  readonly nextBillingDate: string;
  /** The order that opened it. */
  readonly orderId: string | null;
}

/** What the service wrote down about one account, and what the bank did for it. */
export interface Records {
  /** All of them, oldest first, whatever became of them. */
  orders(): Promise<readonly Order[]>;
  /** Every try to pay for an order, in their order. */
  attempts(): Promise<readonly { orderId: string; methodId: string; state: string }[]>;
  /** What the bank decided about this account's orders, oldest first. */
  charges(): Promise<readonly Charge[]>;
  cart(): Promise<Cart>;
  subscriptions(): Promise<readonly KeptSubscription[]>;
  /** What is left of the credit of changes. */
  credit(): Promise<Money | null>;
  /** Those that an order opened. */
  newSubscriptions(): Promise<readonly Omit<KeptSubscription, 'nextBillingDate'>[]>;
  /** VAT ids that the register was silent about. */
  vatRechecks(): Promise<readonly { orderId: string; vatId: string; state: string }[]>;
  /** The buyer's references of all orders. */
  references(): Promise<readonly (string | undefined)[]>;
  trials(): Promise<readonly { productId: string; endsOn: string }[]>;
  /** Rows of the outbox, sent or not. */
  outbox(): Promise<readonly { kind: string; subjectId: string; language: string }[]>;
  /** What arrived; sends first what waits. */
  mails(): Promise<readonly MailboxEntry[]>;
  /** How often an order was confirmed, a card charged and a mail sent. */
  tally(): Promise<{ readonly orders: number; readonly charges: number; readonly mails: number }>;
}

/** Reads past the service, in its own tables, and in the ledger of the bank. */
export function recordsOf(servers: Servers, accountId: string): Records {
  const { queries } = servers.database;
  const placed = async (): Promise<Order[]> => {
    const rows = await queries
      .selectFrom('orders')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('placed_at')
      .execute();
    return rows.map(({ body }) => body as Order);
  };
  const started = (): Promise<{ id: string; product_id: string; ends_on: string }[]> =>
    queries.selectFrom('trials').selectAll().where('account_id', '=', accountId).execute();
  const outbox = async (): Promise<{ kind: string; subjectId: string; language: string; id: string }[]> => {
    const [orders, trials] = [await placed(), await started()];
    const subjects = [...orders, ...trials].map(({ id }) => id);
    if (subjects.length === 0) return [];
    const rows = await queries.selectFrom('outbox').selectAll().where('subject_id', 'in', subjects).execute();
    return rows.map(({ id, kind, subject_id: subjectId, locale: language }) => ({
      ...{ id, kind, subjectId, language },
    }));
  };
  const mails = async (): Promise<MailboxEntry[]> => {
    const all = await servers.mails();
    const own = new Set((await outbox()).map(({ id }) => id));
    return all.filter(({ id }) => own.has(id));
  };
  const charges = async (): Promise<Charge[]> => {
    const prefixes = (await placed()).map(({ id }) => `order:${id}:`);
    return servers.bank.ledger().filter(({ key }) => prefixes.some((prefix) => key.startsWith(prefix)));
  };
  const subscriptions = async (): Promise<KeptSubscription[]> => {
    const rows = await queries
      .selectFrom('subscriptions')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('position')
      .execute();
    return rows.map((row) => ({
      productId: row.product_id,
      planId: row.plan_id,
      seats: row.seats,
      interval: row.billing_interval,
      nextBillingDate: row.next_billing_date,
      orderId: row.order_id,
    }));
  };
  return {
    orders: placed,
    async attempts() {
      const rows = await queries
        .selectFrom('payment_attempts')
        .selectAll()
        .where('account_id', '=', accountId)
        .orderBy('created_at')
        .execute();
      return rows.map(({ order_id: orderId, method_id: methodId, state }) => ({ orderId, methodId, state }));
    },
    charges,
    async cart() {
      const row = await queries
        .selectFrom('carts')
        .select('body')
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      return row ? (row.body as Cart) : { items: [], codes: [] };
    },
    subscriptions,
    async credit() {
      const row = await queries
        .selectFrom('accounts')
        .select('credit')
        .where('id', '=', accountId)
        .executeTakeFirstOrThrow();
      return row.credit as Money | null;
    },
    newSubscriptions: async () =>
      (await subscriptions())
        .filter(({ orderId }) => orderId !== null)
        .map(({ nextBillingDate: _, ...subscription }) => subscription),
    async vatRechecks() {
      const rows = await queries
        .selectFrom('vat_rechecks')
        .innerJoin('orders', 'orders.id', 'vat_rechecks.order_id')
        .select(['vat_rechecks.order_id', 'vat_rechecks.vat_id', 'vat_rechecks.state'])
        .where('orders.account_id', '=', accountId)
        .execute();
      return rows.map(({ order_id: orderId, vat_id: vatId, state }) => ({ orderId, vatId, state }));
    },
    async references() {
      const rows = await queries
        .selectFrom('orders')
        .innerJoin('quotes', 'quotes.id', 'orders.quote_id')
        .select('quotes.request')
        .where('orders.account_id', '=', accountId)
        .execute();
      return rows.map(({ request }) => (request as QuoteRequest).details.reference);
    },
    trials: async () =>
      (await started()).map(({ product_id: productId, ends_on: endsOn }) => ({ productId, endsOn })),
    outbox,
    mails,
    async tally() {
      const confirmed = (await placed()).filter(({ status }) => status === 'confirmed');
      const charged = (await charges()).filter(({ state }) => state === 'succeeded');
      return { orders: confirmed.length, charges: charged.length, mails: (await mails()).length };
    },
  };
}
