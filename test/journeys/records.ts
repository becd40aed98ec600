import type { Order, QuoteRequest } from '@kasse/domain';
import type { MailboxEntry } from '@kasse/server';
import type { Servers } from './servers.ts';

/** What the service wrote down about one account. */
export interface Records {
  orders(): Promise<readonly Order[]>;
  /** Those that an order opened. */
  newSubscriptions(): Promise<
    readonly { productId: string; planId: string; seats: number; interval: string; orderId: string | null }[]
  >;
  /** The buyer's references of all orders. */
  references(): Promise<readonly (string | undefined)[]>;
  trials(): Promise<readonly { productId: string; endsOn: string }[]>;
  /** Rows of the outbox, sent or not. */
  outbox(): Promise<readonly { kind: string; subjectId: string; language: string }[]>;
  /** What arrived; sends first what waits. */
  mails(): Promise<readonly MailboxEntry[]>;
}

/** Reads past the service, in its own tables. */
export function recordsOf({ database: { queries }, mails }: Servers, accountId: string): Records {
  const placed = async (): Promise<Order[]> => {
    const rows = await queries.selectFrom('orders').selectAll().where('account_id', '=', accountId).execute();
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
  return {
    orders: placed,
    async newSubscriptions() {
      const rows = await queries
        .selectFrom('subscriptions')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('order_id', 'is not', null)
        .execute();
      return rows.map((row) => ({
        productId: row.product_id,
        planId: row.plan_id,
        seats: row.seats,
        interval: row.billing_interval,
        orderId: row.order_id,
      }));
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
    async mails() {
      const all = await mails();
      const own = new Set((await outbox()).map(({ id }) => id));
      return all.filter(({ id }) => own.has(id));
    },
  };
}
