import * as v from 'valibot';
import { limits } from '../limits.ts';
import { assertedMoney } from '../money.ts';
import { interval } from '../period.ts';
import { codesRequest, itemEntries, namesItsSubscription } from './order-item.ts';

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

/** A cart has one line for each product that is new, and for each subscription that is changed. */
function hasOneLineForEach(items: readonly v.InferOutput<typeof itemRequest>[]): boolean {
  const keys = items.map(({ productId, subscriptionId = '' }) => `${productId} ${subscriptionId}`);
  return new Set(keys).size === keys.length;
}
