import * as v from 'valibot';
import { itemKind } from './item-kind.ts';
import { link } from './link.ts';
import { money } from './money.ts';
import { count, seatCount } from './number.ts';
import { calendarDate, interval, period } from './period.ts';
import { rate } from './rate.ts';
import { id, plainText } from './text.ts';

/** What the law of the seller asks to be shown and agreed to. */
export const legal = v.object({
  termsUrl: link,
  termsVersion: plainText,
  privacyUrl: link,
  requiredConsents: v.array(plainText),
});

const quoteLine = v.object({
  productId: id,
  planId: id,
  priceId: id,
  seats: seatCount,
  kind: v.exactOptional(itemKind),
  subscriptionId: v.exactOptional(id),
  interval,
  period,
  unitRate: v.exactOptional(rate),
  amount: money,
  discount: v.exactOptional(money),
  trial: v.exactOptional(v.object({ endsOn: calendarDate, firstCharge: money, firstChargeOn: calendarDate })),
  change: v.exactOptional(
    v.object({ planId: id, seats: seatCount, billingDate: calendarDate, period, credit: money }),
  ),
});

/** A reason of a newer service reads as the one that is true of every code which takes nothing off. */
const refusedCode = v.object({
  code: plainText,
  reason: v.fallback(v.picklist(['code_unknown', 'code_unsuitable']), 'code_unsuitable'),
});

/**
 * Answer of `POST /v1/quotes`. Its lists are closed: figures of which a part was left out would be
 * wrong, so an unknown word in them fails the whole.
 */
export const quote = v.object({
  id,
  hash: id,
  expiresInSeconds: count,
  today: calendarDate,
  catalogueVersion: id,
  lines: v.array(quoteLine),
  subtotal: money,
  discounts: v.array(v.object({ code: plainText, amount: money })),
  refusedCodes: v.array(refusedCode),
  credit: v.exactOptional(money),
  creditKept: v.exactOptional(money),
  taxes: v.array(v.object({ rate, base: money, amount: money })),
  reverseCharge: v.boolean(),
  total: money,
  paymentNeeded: v.boolean(),
  recurring: v.array(v.object({ interval, amount: money, nextBillingDate: calendarDate })),
  legal,
});
