import { itemKey } from '@kasse/domain';
import type { Order, Quote } from '@kasse/domain';
import type { Charge } from '../../examples/sandbox/service/sandbox.ts';
import type { Scene } from './scene.ts';

/** What the service and the bank have written down about the accounts of a walk. */
export interface Ledger {
  readonly orders: readonly (Order & { readonly quoteId: string; readonly accountId: string })[];
  readonly quotes: ReadonlyMap<string, Quote>;
  readonly charges: readonly Charge[];
  readonly trials: readonly { readonly accountId: string; readonly productId: string }[];
}

/** Reads it past the service, in its own tables, and at the bank. */
export async function readLedger({ visit: { servers }, accounts }: Scene): Promise<Ledger> {
  const ids = [...accounts];
  if (ids.length === 0) return { orders: [], quotes: new Map(), charges: [], trials: [] };
  const { queries } = servers.database;
  const [orders, quotes, trials] = await Promise.all([
    queries.selectFrom('orders').selectAll().where('account_id', 'in', ids).orderBy('placed_at').execute(),
    queries.selectFrom('quotes').select(['id', 'body']).where('account_id', 'in', ids).execute(),
    queries.selectFrom('trials').selectAll().where('account_id', 'in', ids).execute(),
  ]);
  const prefixes = orders.map(({ id }) => `order:${id}:`);
  return {
    orders: orders.map(({ body, quote_id: quoteId, account_id: accountId, status }) => ({
      ...(body as Order),
      ...{ status, quoteId, accountId },
    })),
    quotes: new Map(quotes.map(({ id, body }) => [id, body as Quote])),
    charges: servers.bank.ledger().filter(({ key }) => prefixes.some((prefix) => key.startsWith(prefix))),
    trials: trials.map((row) => ({ accountId: row.account_id, productId: row.product_id })),
  };
}

/** Keys of the lines of an order. */
export function keysOf({ quote }: Order): string[] {
  return quote.lines.map(itemKey);
}
