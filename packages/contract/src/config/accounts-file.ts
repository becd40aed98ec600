import * as v from 'valibot';
import { limits } from '../limits.ts';
import { holdsNoCardNumber } from '../typed-line.ts';
import { country, day, line, list, locale, mail, slug, url, whole } from './parts.ts';

const referenceMend = 'write the reference of the payment provider, never a card number.';

const address = v.strictObject({
  company: v.exactOptional(line),
  fullName: line,
  street: line,
  addressLine2: v.exactOptional(line),
  postcode: line,
  city: line,
  country,
  invoiceEmail: mail,
});

const entry = v.strictObject({
  id: slug,
  name: line,
  email: mail,
  locale,
  standing: v.picklist(['billing_contact', 'member', 'corporate']),
  billingContact: v.exactOptional(line),
  corporate: v.exactOptional(
    v.strictObject({
      representative: v.exactOptional(line),
      portalName: v.exactOptional(line),
      portalUrl: v.exactOptional(url),
      contactUrl: v.exactOptional(url),
      helpUrl: v.exactOptional(url),
    }),
  ),
  /** There while an invoice is unpaid: nothing can be ordered. */
  hold: v.exactOptional(v.strictObject({ contact: v.exactOptional(line), invoiceUrl: v.exactOptional(url) })),
  address: v.exactOptional(address),
  vatId: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[A-Z0-9+*]{1,32}$/, 'write capitals and digits only.')),
  ),
  subscriptions: list(
    v.strictObject({
      id: slug,
      productId: slug,
      planId: slug,
      seats: whole(1, limits.seats),
      interval: v.picklist(['month', 'year']),
      nextBillingDate: day,
    }),
    limits.products,
  ),
  /** Trials that run when the account first meets the service. */
  runningTrials: list(
    v.strictObject({ productId: slug, planId: slug, seats: whole(1, limits.seats), endsOn: day }),
    limits.products,
  ),
  /** Products whose trial was used before the account first met the service. */
  triedProducts: list(slug, limits.products),
  paymentMethods: list(
    v.variant('kind', [
      v.strictObject({ id: slug, kind: v.literal('invoice'), days: whole(1, 365) }),
      v.strictObject({ id: slug, kind: v.literal('card') }),
      v.strictObject({
        id: slug,
        kind: v.literal('saved_card'),
        /** What the payment provider knows the card by. It never leaves the service. */
        reference: v.pipe(
          v.string(),
          v.regex(/^[\w.:-]{1,200}$/, referenceMend),
          v.check(isNoCardNumber, referenceMend),
        ),
        brand: line,
        lastDigits: v.pipe(v.string(), v.regex(/^\d{2,4}$/, 'write the last digits only, at most four.')),
        expires: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'write a month such as "2028-04".')),
      }),
    ]),
    limits.items,
  ),
});

/** The file that `KASSE_ACCOUNTS` names: the accounts that the host's sign-in knows. */
export const accountsFile = v.strictObject({ accounts: list(entry, 10_000) });

/** What {@link accountsFile} reads. */
export type AccountsFile = v.InferOutput<typeof accountsFile>;

/** Among letters a run of digits is chance. */
function isNoCardNumber(reference: string): boolean {
  return /[a-z]/i.test(reference) || holdsNoCardNumber(reference);
}
