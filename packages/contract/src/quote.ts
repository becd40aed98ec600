import type { Money } from '@kasse/domain';
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

const quoteShape = v.object({
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

/**
 * Answer of `POST /v1/quotes`. Its lists are closed: figures of which a part was left out would be
 * wrong, so an unknown word in them fails the whole, and so does a total that is not that of its parts.
 */
export const quote = v.pipe(quoteShape, v.check(addsUp));

/** Whether the total is what the lines come to, less what is taken off, with the taxes, or with them inside. */
function addsUp({
  lines,
  subtotal,
  discounts,
  credit,
  taxes,
  total,
}: v.InferOutput<typeof quoteShape>): boolean {
  const sum = (parts: readonly { readonly amount: Money }[]): number =>
    parts.reduce(
      (all, { amount }) => (unitOf(amount) === unitOf(total) ? all + amount.minor : Number.NaN),
      0,
    );
  const whole = sum([{ amount: subtotal }]);
  const due = whole - sum(credit ? [...discounts, { amount: credit }] : discounts);
  return sum(lines) === whole && [due, due + sum(taxes)].includes(total.minor);
}

function unitOf({ currency, exponent }: Money): string {
  return currency + String(exponent);
}
