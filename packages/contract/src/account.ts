import * as v from 'valibot';
import { address } from './address.ts';
import { limits } from './limits.ts';
import { link } from './link.ts';
import { openList } from './list.ts';
import { money } from './money.ts';
import { count, seatCount } from './number.ts';
import { calendarDate, interval } from './period.ts';
import { id, plainText } from './text.ts';

/** A product that the account pays for. */
export const subscription = v.object({
  id,
  productId: id,
  planId: id,
  seats: seatCount,
  interval,
  nextBillingDate: calendarDate,
  priceId: v.exactOptional(id),
  anchor: v.exactOptional(calendarDate),
  periodStart: v.exactOptional(calendarDate),
  paid: v.exactOptional(money),
});

/** A trial that runs now. */
export const runningTrial = v.object({ productId: id, planId: id, seats: seatCount, endsOn: calendarDate });

/** A way to pay that the service offers. */
export const paymentMethod = v.variant('kind', [
  v.object({ id, kind: v.literal('invoice'), days: count }),
  v.object({ id, kind: v.literal('card'), provider: id, setup: v.record(v.string(), plainText) }),
  v.object({
    id,
    kind: v.literal('saved_card'),
    brand: plainText,
    lastDigits: plainText,
    expires: plainText,
  }),
]);

/** Whom a corporate account turns to. */
export const corporateContact = v.object({
  representative: v.exactOptional(plainText),
  portalName: v.exactOptional(plainText),
  portalUrl: v.exactOptional(link),
  contactUrl: v.exactOptional(link),
  helpUrl: v.exactOptional(link),
});

/** An unpaid invoice that keeps the account from ordering. */
export const accountHold = v.object({
  contact: v.exactOptional(plainText),
  invoiceUrl: v.exactOptional(link),
});

/** Answer of `GET /v1/account`. */
export const account = v.object({
  id,
  name: plainText,
  email: plainText,
  locale: plainText,
  standing: v.picklist(['billing_contact', 'member', 'corporate']),
  billingContact: v.exactOptional(plainText),
  corporate: v.exactOptional(corporateContact),
  hold: v.exactOptional(accountHold),
  address: v.exactOptional(address),
  vatId: v.exactOptional(plainText),
  subscriptions: openList(subscription, limits.products),
  runningTrials: openList(runningTrial, limits.products),
  triedProducts: v.array(id),
  paymentMethods: openList(paymentMethod, limits.items),
  credit: v.exactOptional(money),
});
