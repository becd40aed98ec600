import * as v from 'valibot';
import { limits } from '../limits.ts';
import { isAllowedUrl } from '../link.ts';
import { country, decimal, line, list, locale, mail, slug, text, url, whole } from './parts.ts';
import { discountEntry } from './discount.ts';
import { productEntry } from './product.ts';

const seller = v.strictObject({
  name: line,
  country,
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'write an IANA time zone such as "Europe/Berlin".')),
  email: mail,
  website: url,
});

const legal = v.strictObject({
  termsUrl: url,
  privacyUrl: url,
  termsVersion: slug,
  requiredConsents: list(slug, limits.items),
  /** The very words that a customer agrees to, by consent code; orders keep their hash. */
  consentTexts: v.record(slug, text),
});

const orderPage = v.record(
  locale,
  v.pipe(
    v.string(),
    v.check(isAllowedUrl, 'write an https: address, or http: on localhost.'),
    v.includes('{order}', 'write {order} where the id of the order belongs.'),
  ),
);

/** The file that `KASSE_CATALOGUE` names: who sells, what, and under which law. */
export const shopFile = v.strictObject({
  seller,
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'write an ISO 4217 code such as "EUR".')),
  exponent: whole(0, 4),
  audience: v.picklist(['business', 'consumer']),
  taxBehaviour: v.picklist(['exclusive', 'inclusive']),
  /** What a change of a subscription does to its billing date; `reset` when absent. */
  billingDatePolicy: v.exactOptional(v.picklist(['reset', 'coterm'])),
  /** Whether a VAT id counts while the register is silent about it; `charge` when absent. */
  uncheckedVatIds: v.exactOptional(v.picklist(['charge', 'accept'])),
  defaultLocale: locale,
  taxTable: list(v.strictObject({ country, rate: decimal, euMember: v.boolean() }), 300),
  legal,
  orderNumberPrefix: v.pipe(
    v.string(),
    v.regex(/^[A-Z0-9]{1,8}$/, 'use one to eight capital letters and digits.'),
  ),
  allowedOrigins: list(
    v.pipe(
      v.string(),
      v.check(isOrigin, 'write a bare origin such as "https://shop.example", without a path.'),
    ),
    limits.items,
  ),
  /** The page that shows the result of an order, by language, with `{order}` in place of its id. */
  orderPage: v.exactOptional(orderPage),
  discounts: v.exactOptional(list(discountEntry, limits.items)),
  products: v.pipe(list(productEntry, limits.products), v.minLength(1, 'list at least one product.')),
});

/** What {@link shopFile} reads. */
export type ShopFile = v.InferOutput<typeof shopFile>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value);
}
