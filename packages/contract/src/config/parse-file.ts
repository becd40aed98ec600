import * as v from 'valibot';
import { accountsFile, type AccountsFile } from './accounts-file.ts';
import { discountFaults } from './discount.ts';
import { issueSentence } from './issue-sentence.ts';
import { productFaults } from './product-rules.ts';
import { shopFile, type ShopFile } from './shop-file.ts';

/** Either what a file holds, or one sentence for each mistake in it: the field, and the mend. */
export type FileResult<T> =
  | { readonly value: T; readonly faults?: never }
  | { readonly value?: never; readonly faults: readonly string[] };

/** Reads the parsed JSON of a shop file. */
export function parseShopFile(json: unknown): FileResult<ShopFile> {
  const result = v.safeParse(shopFile, json);
  if (!result.success) return { faults: result.issues.map(issueSentence) };
  const shop = result.output;
  const faults = [
    ...productFaults(shop.products, shop.defaultLocale),
    ...taxFaults(shop),
    ...consentFaults(shop),
    ...orderPageFaults(shop),
    ...discountFaults(shop.discounts ?? [], shop.products),
  ];
  return faults.length > 0 ? { faults } : { value: shop };
}

/** Reads the parsed JSON of an accounts file. Products and plans are those of `shop`. */
export function parseAccountsFile(json: unknown, shop: ShopFile): FileResult<AccountsFile> {
  const result = v.safeParse(accountsFile, json);
  if (!result.success) return { faults: result.issues.map(issueSentence) };
  const faults = accountFaults(result.output, shop);
  return faults.length > 0 ? { faults } : { value: result.output };
}

function taxFaults({ taxTable, seller }: ShopFile): string[] {
  const known = taxTable.some(({ country }) => country === seller.country);
  return known ? [] : [`taxTable lacks "${seller.country}", the country of the seller: add its rate.`];
}

function consentFaults({ legal }: ShopFile): string[] {
  return legal.requiredConsents
    .filter((code) => !Object.hasOwn(legal.consentTexts, code))
    .map((code) => `legal.consentTexts lacks "${code}", which requiredConsents names: add its text.`);
}

function orderPageFaults({ orderPage, defaultLocale }: ShopFile): string[] {
  return !orderPage || Object.hasOwn(orderPage, defaultLocale)
    ? []
    : [`orderPage lacks the default language: add "${defaultLocale}".`];
}

function accountFaults({ accounts }: AccountsFile, shop: ShopFile): string[] {
  const known = new Set(shop.products.map(({ id }) => id));
  const plans = new Set(
    shop.products.flatMap(({ id, plans: list }) => list.map((plan) => `${id}/${plan.id}`)),
  );
  return accounts.flatMap((account, index) => {
    const place = `accounts[${index}]`;
    const held = [...account.subscriptions, ...account.runningTrials];
    return [
      ...(accounts.findIndex(({ id }) => id === account.id) === index
        ? []
        : [`${place}.id "${account.id}" stands twice: give each account its own.`]),
      ...held
        .filter(({ productId, planId }) => !plans.has(`${productId}/${planId}`))
        .map(
          ({ productId, planId }) =>
            `${place} names the plan "${planId}" of "${productId}", which the shop file lacks: correct one of the two.`,
        ),
      ...account.triedProducts
        .filter((id) => !known.has(id))
        .map(
          (id) => `${place}.triedProducts names "${id}", which the shop file lacks: correct one of the two.`,
        ),
    ];
  });
}
