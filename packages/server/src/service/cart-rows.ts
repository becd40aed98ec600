import { itemKey, type Cart, type OrderItem, type StoredCart } from '@kasse/domain';
import type { Queries } from './context.ts';
import { digest } from './digest.ts';

/** The version of a cart after so many changes; no version of another account is the same. */
export function cartVersion(accountId: string, changes: number): string {
  return `${digest(accountId).slice(0, 16)}-${changes}`;
}

/** The cart of an account; an empty one before it was ever saved. */
export async function readCart(queries: Queries, accountId: string): Promise<StoredCart> {
  const row = await queries
    .selectFrom('carts')
    .select(['body', 'version'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!row) return { cart: { items: [], codes: [] }, version: cartVersion(accountId, 0) };
  return { cart: row.body as Cart, version: cartVersion(accountId, row.version) };
}

/** Takes what was ordered out of the cart; a cart without any of it stays as it is. The account is locked. */
export async function takeFromCart(
  transaction: Queries,
  accountId: string,
  ordered: readonly OrderItem[],
): Promise<void> {
  const { cart, version } = await readCart(transaction, accountId);
  const keys = new Set(ordered.map(itemKey));
  const items = cart.items.filter((item) => !keys.has(itemKey(item)));
  if (items.length === cart.items.length) return;
  // Codes belong to a visit: they go with its last item.
  const codes = items.length > 0 ? cart.codes : [];
  await keepCart(transaction, accountId, { cart: { items, codes }, version });
}

/** Keeps a cart in place of the one with its version, which the caller has compared under lock. */
export async function keepCart(
  transaction: Queries,
  accountId: string,
  { cart, version }: StoredCart,
): Promise<StoredCart> {
  const next = Number(version.split('-').at(-1)) + 1;
  const body = JSON.stringify(cart);
  await transaction
    .insertInto('carts')
    .values({ account_id: accountId, version: next, body })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ version: next, body }))
    .execute();
  return { cart, version: cartVersion(accountId, next) };
}
