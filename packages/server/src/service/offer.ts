import { catalogue as catalogueSchema, parseResponse } from '@kasse/contract';
import type { ShopFile } from '@kasse/contract/config';
import { todayIn, type Catalogue, type Legal, type Product } from '@kasse/domain';
import type { Now, Queries } from './context.ts';
import { canonicalJson, digest } from './digest.ts';

/** Makes the reader of today's catalogue. Its version is the hash of all that is on offer. */
export function createOffer(shop: ShopFile, now: Now): () => Catalogue {
  const { seller, currency, exponent, audience, taxBehaviour, defaultLocale, products } = shop;
  const { billingDatePolicy } = shop;
  const lasting = {
    timeZone: seller.timeZone,
    ...{ currency, exponent, audience, taxBehaviour, defaultLocale, products },
    ...(billingDatePolicy && { billingDatePolicy }),
    seller: { name: seller.name, country: seller.country },
  };
  const version = digest(canonicalJson(lasting)).slice(0, 16);
  // The schema of the wire drops what the shop file holds beyond the catalogue.
  return () =>
    parseResponse(catalogueSchema, { ...lasting, version, today: todayIn(seller.timeZone, now()) });
}

/** What the law asks to be shown with every quote of this shop. */
export function legalOf({ legal }: ShopFile): Legal {
  const { termsUrl, termsVersion, privacyUrl, requiredConsents } = legal;
  return { termsUrl, termsVersion, privacyUrl, requiredConsents };
}

/** Keeps the catalogue that orders of this version refer to. */
export async function keepCatalogue(queries: Queries, catalogue: Catalogue, now: Date): Promise<void> {
  await queries
    .insertInto('catalogue_versions')
    .values({ version: catalogue.version, body: JSON.stringify(catalogue), first_seen_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was on offer in a version of the catalogue; nothing where none was kept. */
export async function productsOf(queries: Queries, version: string): Promise<readonly Product[]> {
  const row = await queries
    .selectFrom('catalogue_versions')
    .select('body')
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? (row.body as Catalogue).products : [];
}

/** Whether licences of a plan are assigned to persons; a plan that counts rooms says no. */
export function isAssignable(shop: ShopFile, productId: string, planId: string): boolean {
  const product = shop.products.find(({ id }) => id === productId);
  return product?.plans.find(({ id }) => id === planId)?.assignable ?? true;
}
