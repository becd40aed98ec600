import * as v from 'valibot';
import { billingDetailsRequest } from './billing-details.ts';
import { limits } from './limits.ts';
import { link } from './link.ts';
import { money } from './money.ts';
import { count, seatCount } from './number.ts';
import { calendarDate, interval, period } from './period.ts';
import { rate } from './rate.ts';
import { id, plainText } from './text.ts';

/** Body of `POST /v1/quotes`. */
export const quoteRequest = v.strictObject({
  items: v.pipe(
    v.array(
      v.strictObject({
        productId: id,
        planId: id,
        priceId: id,
        seats: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(limits.seats)),
      }),
    ),
    v.minLength(1),
    v.maxLength(limits.items),
  ),
  details: billingDetailsRequest,
});

/** What the law of the seller asks to be shown and agreed to. */
export const legal = v.object({
  termsUrl: link,
  termsVersion: plainText,
  privacyUrl: link,
  requiredConsents: v.array(plainText),
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
  lines: v.array(
    v.object({
      productId: id,
      planId: id,
      priceId: id,
      seats: seatCount,
      interval,
      period,
      unitRate: v.exactOptional(rate),
      amount: money,
    }),
  ),
  subtotal: money,
  taxes: v.array(v.object({ rate, base: money, amount: money })),
  reverseCharge: v.boolean(),
  total: money,
  recurring: v.array(v.object({ interval, amount: money, nextBillingDate: calendarDate })),
  legal,
});
