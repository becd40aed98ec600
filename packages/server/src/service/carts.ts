import { createProblem, type StoredCart } from '@kasse/domain';
import { keepCart, readCart } from './cart-rows.ts';
import type { Caller, Context } from './context.ts';
import { canonicalJson } from './digest.ts';
import { lockAccount } from './idempotency.ts';
import { clearWay } from './open-orders.ts';

/**
 * Replaces the cart of an account, and cancels an order whose payment was declined. The same cart again changes
 * nothing. Rejects with `cart_changed` when somebody else was faster, and with `payment_pending` while a payment
 * for what is in it may still succeed.
 */
export async function saveCart(
  context: Context,
  { accountId }: Caller,
  { cart, version }: StoredCart,
): Promise<StoredCart> {
  return context.queries.transaction().execute(async (transaction) => {
    await lockAccount(transaction, accountId);
    const present = await readCart(transaction, accountId);
    if (present.version !== version) throw createProblem('cart_changed');
    if (canonicalJson(present.cart) === canonicalJson(cart)) return present;
    await clearWay(context, transaction, accountId);
    return keepCart(transaction, accountId, { cart, version });
  });
}
