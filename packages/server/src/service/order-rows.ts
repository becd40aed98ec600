import { resolveText, type Consent, type Order, type OrderedProduct, type Quote } from '@kasse/domain';
import type { Insertable } from 'kysely';
import type { SubscriptionRow } from '../database/tables.ts';
import type { Context, Queries } from './context.ts';
import { canonicalJson, digest } from './digest.ts';
import { isAssignable } from './offer.ts';

/** The next number of a year, without gaps: it is taken back when the order is. */
export async function nextOrderNumber(transaction: Queries, prefix: string, today: string): Promise<string> {
  const year = Number(today.slice(0, 4));
  const { last } = await transaction
    .insertInto('order_counters')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((row) => ({ last: row('order_counters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${prefix}-${year}-${String(last).padStart(6, '0')}`;
}

/** What an order opens: a subscription of its own for each line, from today. */
export function openSubscriptions(
  { shop, newId }: Pick<Context, 'shop' | 'newId'>,
  accountId: string,
  orderId: string,
  quote: Quote,
): { readonly products: OrderedProduct[]; readonly rows: Insertable<SubscriptionRow>[] } {
  const opened = quote.lines.map((line) => ({ line, subscriptionId: newId() }));
  return {
    products: opened.map(({ line, subscriptionId }) => ({
      productId: line.productId,
      planId: line.planId,
      subscriptionId,
      licences: isAssignable(shop, line.productId, line.planId) ? line.seats : 0,
      access: 'ready',
    })),
    rows: opened.map(({ line, subscriptionId }) => ({
      id: subscriptionId,
      account_id: accountId,
      product_id: line.productId,
      plan_id: line.planId,
      price_id: line.priceId,
      seats: line.seats,
      billing_interval: line.interval,
      next_billing_date: line.period.end,
      order_id: orderId,
    })),
  };
}

/** Keeps an order with the key that placed it. */
export async function keepOrder(
  transaction: Queries,
  order: Order,
  accountId: string,
  idempotencyKey: string,
  now: Date,
): Promise<void> {
  await transaction
    .insertInto('orders')
    .values({
      id: order.id,
      number: order.number,
      account_id: accountId,
      quote_id: order.quote.id,
      idempotency_key: idempotencyKey,
      body: JSON.stringify(order),
      placed_at: now,
    })
    .execute();
}

/** Keeps what was agreed to: code, version, and the hash of the words with the document that they point to. */
export async function keepConsents(
  { shop, now }: Pick<Context, 'shop' | 'now'>,
  transaction: Queries,
  order: Order,
  locale: string,
  consents: readonly Consent[],
): Promise<void> {
  const known = new Map(consents.map((consent) => [consent.code, consent]));
  const rows = [...known.values()].map(({ code, version }) => {
    const { text, lang } = resolveText(shop.legal.consentTexts[code] ?? {}, locale, shop.defaultLocale);
    const shown = { code, version, text, locale: lang ?? locale, termsUrl: order.quote.legal.termsUrl };
    return {
      order_id: order.id,
      code,
      version,
      locale: shown.locale,
      text_hash: digest(canonicalJson(shown)),
      accepted_at: now(),
    };
  });
  if (rows.length > 0) await transaction.insertInto('consents').values(rows).execute();
}
