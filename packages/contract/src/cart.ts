import * as v from 'valibot';
import { itemKind } from './item-kind.ts';
import { limits } from './limits.ts';
import { openList } from './list.ts';
import { money } from './money.ts';
import { seatCount } from './number.ts';
import { interval } from './period.ts';
import { id, plainText } from './text.ts';

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
