import { resolveText, type Consent, type Order } from '@kasse/domain';
import type { Context, Queries } from './context.ts';
import { canonicalJson, digest } from './digest.ts';

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
