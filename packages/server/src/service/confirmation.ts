import {
  isKeptVatId,
  type BillingDetails,
  type Order,
  type OrderPayment,
  type PaymentAttempt,
  type QuoteRequest,
} from '@kasse/domain';
import { orderFailedMail } from '../mails/order-failed-mail.ts';
import { orderMail } from '../mails/order-mail.ts';
import { enqueueMail } from '../mails/outbox.ts';
import { addCredit, keepBillingDetails, readAccount } from './accounts.ts';
import { takeFromCart } from './cart-rows.ts';
import type { Context, Queries } from './context.ts';
import { productsOf } from './offer.ts';
import { changeOrder, type OrderRecord } from './order-records.ts';
import { keepSubscriptions } from './subscriptions.ts';
import type { KeptVatCheck } from './quotes.ts';
import { queueRecheck } from './vat-rechecks.ts';

/** Milliseconds after which a customer no longer expects the answer to a press. */
const expectation = 60_000;

/** How an order came to be paid. */
export interface Paid {
  readonly payment: OrderPayment;
  /** Absent where no provider was asked. */
  readonly attempt?: PaymentAttempt;
  /** When the press was made that paid it. */
  readonly pressedAt: Date;
}

/**
 * Makes an order what the customer wanted: its subscriptions, its mail, its part of the cart, all in the
 * transaction that confirms it. The account is locked by the caller.
 */
export async function confirmOrder(
  context: Context,
  transaction: Queries,
  { order: waiting, accountId, locale }: OrderRecord,
  { payment, attempt, pressedAt }: Paid,
): Promise<void> {
  const { attempt: _former, ...rest } = waiting;
  const order: Order = {
    ...rest,
    status: 'confirmed',
    payment,
    ...(attempt && { attempt }),
    products: waiting.products.map((product) => ({ ...product, access: 'ready' })),
  };
  const { creditKept } = order.quote;
  const asked = await transaction
    .selectFrom('quotes')
    .select(['request', 'vat_check'])
    .where('id', '=', order.quote.id)
    .executeTakeFirstOrThrow();
  await keepSubscriptions(transaction, accountId, order);
  if (creditKept) await addCredit(transaction, accountId, creditKept);
  const vat = asked.vat_check as KeptVatCheck | null;
  await keepBillingDetails(transaction, accountId, keptDetails(asked.request as QuoteRequest, vat));
  await takeFromCart(transaction, accountId, order.quote.lines);
  await queueRecheck(context, transaction, order.id, vat);
  await changeOrder(transaction, order);
  const account = await readAccount(context, transaction, callerOf(accountId, locale));
  // The plan may have left the shop while the payment was on its way.
  const products = await productsOf(transaction, order.quote.catalogueVersion);
  const isLate = context.now().getTime() - pressedAt.getTime() > expectation;
  await enqueueMail(context, transaction, {
    kind: 'order',
    subjectId: order.id,
    account: { ...account, email: order.email },
    ...orderMail({ order, account, shop: context.shop, products, isLate }),
  });
}

/** Gives an order up for good; with a mail when its customer still waits to hear of it. */
export async function cancelOrder(
  context: Context,
  transaction: Queries,
  { order: waiting, accountId, locale }: OrderRecord,
  { attempt, tell }: { readonly attempt?: PaymentAttempt; readonly tell: boolean },
): Promise<void> {
  const order: Order = { ...waiting, status: 'cancelled', ...(attempt && { attempt }) };
  await changeOrder(transaction, order);
  if (!tell) return;
  const account = await readAccount(context, transaction, callerOf(accountId, locale));
  await enqueueMail(context, transaction, {
    kind: 'order_failed',
    subjectId: order.id,
    account: { ...account, email: order.email },
    ...orderFailedMail({ order, account, shop: context.shop }),
  });
}

/** A VAT id that is known to be wrong is nobody's for the next order. */
function keptDetails({ details }: QuoteRequest, vat: KeptVatCheck | null): BillingDetails {
  const { vatId: _vatId, ...others } = details;
  return isKeptVatId(vat?.check) ? details : others;
}

function callerOf(accountId: string, locale: string | null) {
  return { accountId, ...(locale !== null && { locale }) };
}
