import * as v from 'valibot';
import { limits } from './limits.ts';
import { openList } from './list.ts';
import { assertedMoney, money } from './money.ts';
import { seatCount } from './number.ts';
import { codesRequest, itemEntries, itemKind, namesItsSubscription } from './order-item.ts';
import { interval } from './period.ts';
import { id, plainText } from './text.ts';

const itemRequest = v.pipe(
  v.strictObject({ ...itemEntries, interval, seen: v.exactOptional(assertedMoney) }),
  v.forward(
    v.check((item) => namesItsSubscription(item)),
    ['subscriptionId'],
  ),
);

/** Body of `PUT /v1/cart`. Its `If-Match` names the version that it was made from. */
export const cartRequest = v.strictObject({
  items: v.pipe(
    v.array(itemRequest),
    v.maxLength(limits.items),
    v.check((items) => hasOneLineForEach(items)),
  ),
  codes: codesRequest,
});

/** Answer of `GET` and `PUT /v1/cart`. Its `ETag` is the version. */
export const cart = v.object({
  items: openList(
    v.object({
      productId: id,
      planId: id,
      priceId: id,
      seats: seatCount,
      kind: v.exactOptional(itemKind),
      subscriptionId: v.exactOptional(id),
      interval,
      seen: v.exactOptional(money),
    }),
    limits.items,
  ),
  codes: v.pipe(v.array(plainText), v.maxLength(limits.items)),
});

/** An account has one subscription of a product, and so a cart has one line for it. */
function hasOneLineForEach(items: readonly v.InferOutput<typeof itemRequest>[]): boolean {
  const keys = items.map(({ productId, subscriptionId = '' }) => `${productId} ${subscriptionId}`);
  return new Set(keys).size === keys.length;
}
