import { buildQuote, createProblem, type Account, type Quote, type QuoteRequest } from '@kasse/domain';
import { readAccount } from './accounts.ts';
import type { Caller, Context, Queries } from './context.ts';
import { digest } from './digest.ts';
import { checkVatId } from './vat-checks.ts';

/** Seconds that a quote may be ordered. */
const quoteSeconds = 30 * 60;

/** Days that a quote which nobody ordered is kept beyond its end, for a late press to meet a new one. */
const keptDays = 7;

/** A quote as it was shown, the request that it answers, and whether its time is over. */
export interface KeptQuote {
  readonly quote: Quote;
  readonly request: QuoteRequest;
  readonly expired: boolean;
}

/** Makes binding figures and keeps them, so that an order can name them. */
export async function makeQuote(context: Context, caller: Caller, request: QuoteRequest): Promise<Quote> {
  const account = await readAccount(context, context.queries, caller);
  const quote = await priceQuote(context, account, request);
  await keepQuote(context, caller.accountId, request, quote);
  return quote;
}

/** The figures of this moment, by the same rules for a quote and for the check of an order. */
export async function priceQuote(context: Context, account: Account, request: QuoteRequest): Promise<Quote> {
  requireDistinctProducts(request);
  const { shop, catalogue, legal, newId, vatRegister } = context;
  const country = request.details.address?.country ?? account.address?.country;
  // Empty is an answer: none.
  const vatId = request.details.vatId ?? account.vatId;
  const vat = vatId && country ? await checkVatId({ vatId, country }, vatRegister) : undefined;
  return buildQuote({
    id: newId(),
    catalogue: catalogue(),
    request,
    account,
    taxTable: shop.taxTable,
    legal,
    ...(vat && { vat }),
    expiresInSeconds: quoteSeconds,
    hash: (canonical) => Promise.resolve(digest(canonical)),
  });
}

/** Keeps a quote for the account that asked for it. */
export async function keepQuote(
  { queries, now }: Pick<Context, 'queries' | 'now'>,
  accountId: string,
  request: QuoteRequest,
  quote: Quote,
): Promise<void> {
  await queries
    .insertInto('quotes')
    .values({
      id: quote.id,
      account_id: accountId,
      request: JSON.stringify(request),
      body: JSON.stringify(quote),
      expires_at: new Date(now().getTime() + quote.expiresInSeconds * 1000),
    })
    .execute();
}

/** A quote of this account, locked until the transaction ends. Rejects with `not_found`. */
export async function lockQuote(
  { now }: Pick<Context, 'now'>,
  transaction: Queries,
  accountId: string,
  id: string,
): Promise<KeptQuote> {
  const row = await transaction
    .selectFrom('quotes')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw createProblem('not_found');
  return {
    // Both were written by this service after its own schemas had read them.
    quote: row.body as Quote,
    request: row.request as QuoteRequest,
    expired: row.expires_at <= now(),
  };
}

/** Forgets the quotes that ended a week ago and that no order names. */
export async function forgetOldQuotes({ queries, now }: Context): Promise<void> {
  const before = new Date(now().getTime() - keptDays * 24 * 60 * 60 * 1000);
  await queries
    .deleteFrom('quotes')
    .where('expires_at', '<', before)
    .where((test) =>
      test.not(
        test.exists(
          test.selectFrom('orders').select('orders.id').whereRef('orders.quote_id', '=', 'quotes.id'),
        ),
      ),
    )
    .execute();
}

/** An account has one subscription for each product, so an order cannot open two. */
function requireDistinctProducts({ items }: QuoteRequest): void {
  const repeated = items.findIndex(
    ({ productId }, index) => items.findIndex((item) => item.productId === productId) !== index,
  );
  if (repeated >= 0) throw createProblem('invalid_request', { fields: [`/items/${repeated}/productId`] });
}
