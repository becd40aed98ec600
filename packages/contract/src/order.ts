import * as v from 'valibot';
import { limits } from './limits.ts';
import { openList } from './list.ts';
import { assertedMoney } from './money.ts';
import { seatCount } from './number.ts';
import { calendarDate } from './period.ts';
import { quote } from './quote.ts';
import { id, plainText } from './text.ts';

/** Body of `POST /v1/orders`. */
export const orderRequest = v.strictObject({
  quoteId: id,
  quoteHash: id,
  expectedTotal: assertedMoney,
  paymentMethodId: id,
  consents: v.pipe(v.array(v.strictObject({ code: id, version: id })), v.maxLength(limits.items)),
});

/** Answer of `POST /v1/orders`, `GET /v1/orders/{id}` and `GET /v1/orders/by-key/{key}`. */
export const order = v.object({
  id,
  number: plainText,
  status: v.picklist(['awaiting_payment', 'confirmed']),
  quote,
  payment: v.variant('kind', [
    v.object({ kind: v.literal('invoice'), payableBy: calendarDate }),
    v.object({ kind: v.literal('card'), lastDigits: plainText }),
  ]),
  products: openList(
    v.object({
      productId: id,
      planId: id,
      subscriptionId: id,
      licences: seatCount,
      access: v.picklist(['ready', 'preparing', 'after_payment']),
    }),
    limits.items,
  ),
  email: plainText,
});
