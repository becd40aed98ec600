import * as v from 'valibot';
import { limits } from './limits.ts';
import { openList } from './list.ts';
import { count, seatCount } from './number.ts';
import { calendarDate } from './period.ts';
import { quote } from './quote.ts';
import { id, plainText } from './text.ts';

/**
 * Answer of `POST /v1/orders` and `POST /v1/orders/{id}/payments`, in whichever state the order is, and of
 * `GET /v1/orders/{id}` and `GET /v1/orders/by-key/{key}`.
 */
export const order = v.object({
  id,
  number: plainText,
  status: v.picklist(['awaiting_payment', 'confirmed', 'cancelled']),
  quote,
  payment: v.variant('kind', [
    v.object({ kind: v.literal('none') }),
    v.object({ kind: v.literal('invoice'), payableBy: calendarDate }),
    v.object({ kind: v.literal('card'), lastDigits: plainText }),
  ]),
  attempt: v.exactOptional(
    v.object({
      number: count,
      paymentMethodId: id,
      state: v.picklist(['pending', 'declined', 'succeeded']),
    }),
  ),
  products: openList(
    v.object({
      productId: id,
      planId: id,
      subscriptionId: id,
      licences: seatCount,
      nextBillingDate: calendarDate,
      access: v.picklist(['ready', 'preparing', 'after_payment']),
    }),
    limits.items,
  ),
  email: plainText,
});

/** Answer of `GET /v1/orders?open=true`: the order that waits for its payment, if there is one. */
export const openOrders = v.object({ orders: v.pipe(v.array(order), v.maxLength(1)) });
