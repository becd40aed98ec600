import * as v from 'valibot';
import { limits } from '../limits.ts';
import { id } from '../text.ts';

/** The parts of an item that a customer sends. Whether a number can be ordered is for the plan to say. */
export const itemEntries = {
  productId: id,
  planId: id,
  priceId: id,
  seats: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(limits.seats)),
  // Spelled here too, so that no page fetches a file of its own for what requests and answers share.
  kind: v.exactOptional(v.picklist(['trial', 'change'])),
  subscriptionId: v.exactOptional(id),
};

/** One thing to be ordered. Only a change names a subscription, and only a change may add nothing. */
export const orderItem = v.pipe(
  v.strictObject(itemEntries),
  v.forward(
    v.check((item) => isOrderable(item)),
    ['seats'],
  ),
  v.forward(
    v.check((item) => namesItsSubscription(item)),
    ['subscriptionId'],
  ),
);

/** Discount codes as they are sent: capitals, digits, hyphens, underscores. */
export const codesRequest = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[A-Z0-9_-]{1,32}$/))),
  v.maxLength(limits.items),
);

interface Item {
  readonly seats: number;
  readonly kind?: 'trial' | 'change';
  readonly subscriptionId?: string;
}

function isOrderable({ kind, seats }: Item): boolean {
  return kind === 'change' || seats > 0;
}

/** Whether an item says which subscription it changes, and a new one names none. */
export function namesItsSubscription({ kind, subscriptionId }: Item): boolean {
  return (kind === 'change') === (subscriptionId !== undefined);
}
