import {
  buildQuote,
  createProblem,
  normaliseVatId,
  type Account,
  type Quote,
  type QuoteRequest,
  type VatCheck,
} from '@kasse/domain';
import { readAccount } from './accounts.ts';
import type { Caller, Context, Queries } from './context.ts';
import { digest } from './digest.ts';
import { checkVatId } from './vat-checks.ts';
import type { VatRegister } from './vat-register.ts';

/** Seconds that a quote may be ordered. */
const quoteSeconds = 30 * 60;

/** Days that a quote which nobody ordered is kept beyond its end, for a late press to meet a new one. */
const keptDays = 7;

/** What was said about a VAT id, and in which country it was asked about. */
export interface KeptVatCheck {
  readonly country: string;
  readonly check: VatCheck;
}

/** A quote as it was shown, the request that it answers, and whether its time is over. */
export interface KeptQuote {
  readonly quote: Quote;
  readonly request: QuoteRequest;
  readonly vat: KeptVatCheck | null;
  readonly expired: boolean;
}

/**
 * Makes binding figures and keeps them, so that an order can name them. `countQuestion` hears of each VAT id that
 * came with the request and that the register has to be asked about; what it throws ends the call.
 */
export async function makeQuote(
  context: Context,
  caller: Caller,
  request: QuoteRequest,
  countQuestion?: () => void,
): Promise<Quote> {
  const account = await readAccount(context, context.queries, caller);
  const asked = vatQuestion(account, request);
  const { vatRegister } = context;
  const register: VatRegister | undefined =
    vatRegister &&
    ((vatId) => {
      if (request.details.vatId && !vatRegister.remembers(vatId)) countQuestion?.();
      return vatRegister(vatId);
    });
  const vat = asked && { country: asked.country, check: await checkVatId(asked, register) };
  const quote = await priceQuote(context, account, request, vat?.check);
  await keepQuote(context, caller.accountId, { request, quote, vat });
  return quote;
}

/** The figures of this moment, by the same rules for a quote and for the check of an order. */
function priceQuote(
  { shop, catalogue, legal, newId }: Context,
  account: Account,
  request: QuoteRequest,
  vat: VatCheck | undefined,
): Promise<Quote> {
  return buildQuote({
    id: newId(),
    catalogue: catalogue(),
    request,
    account,
    taxTable: shop.taxTable,
    legal,
    discounts: shop.discounts ?? [],
    acceptsUncheckedVatIds: shop.uncheckedVatIds === 'accept',
    ...(vat && { vat }),
    expiresInSeconds: quoteSeconds,
    hash: (canonical) => Promise.resolve(digest(canonical)),
  });
}

/**
 * The figures of an order by what was said about its VAT id when it was quoted: a register that is slower this
 * time changes no price. Throws `price_changed` when the account has got another id since.
 */
export function priceAgain(context: Context, account: Account, kept: KeptQuote): Promise<Quote> {
  const asked = vatQuestion(account, kept.request);
  const isSame =
    asked?.country === kept.vat?.country && (asked && normaliseVatId(asked.vatId)) === kept.vat?.check.vatId;
  if (!isSame) throw createProblem('price_changed');
  return priceQuote(context, account, kept.request, kept.vat?.check);
}

/** What the register is to be asked; nothing without an id or a country. */
function vatQuestion(
  account: Account,
  { details }: QuoteRequest,
): { readonly vatId: string; readonly country: string } | undefined {
  const country = details.address?.country ?? account.address?.country;
  // Empty is an answer: none.
  const vatId = details.vatId ?? account.vatId;
  return vatId && country ? { vatId, country } : undefined;
}

async function keepQuote(
  { queries, now }: Pick<Context, 'queries' | 'now'>,
  accountId: string,
  { request, quote, vat }: Pick<KeptQuote, 'request' | 'quote'> & { readonly vat: KeptVatCheck | undefined },
): Promise<void> {
  await queries
    .insertInto('quotes')
    .values({
      id: quote.id,
      account_id: accountId,
      request: JSON.stringify(request),
      body: JSON.stringify(quote),
      vat_check: vat ? JSON.stringify(vat) : null,
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
    // All were written by this service after its own schemas had read them.
    quote: row.body as Quote,
    request: row.request as QuoteRequest,
    vat: row.vat_check as KeptVatCheck | null,
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
