import {
  cartLines,
  cartSubtotal,
  itemKey,
  seatProblemIn,
  type Cart,
  type CartLine,
  type OrderItem,
  type Quote,
} from '@kasse/domain';
import type { CheckoutContext } from './checkout.context.ts';
import type { CartLineView, CartView } from './checkout.view-types.ts';

/** The lines of the cart; none while the catalogue is not there. */
function linesOf({ cart, catalogue, account }: CheckoutContext): CartLine[] {
  return catalogue ? cartLines(cart, catalogue, account) : [];
}

/** Whether there is something in the cart, and all of it can be ordered as it stands. */
export function isCartOrderable(context: CheckoutContext): boolean {
  const lines = linesOf(context);
  return lines.length > 0 && !needsAttention(context, lines);
}

/** Whether the cart holds anything but the line of the selection. */
export function hasOtherLines({ cart, boundKey }: CheckoutContext): boolean {
  return cart.items.some((item) => itemKey(item) !== boundKey);
}

/** Whether the cart is another one than the service has; of nobody who is signed in nothing is to be saved. */
export function hasUnsaved({ cart, base, account }: CheckoutContext): boolean {
  return account !== null && !isSameCart(cart, base);
}

/** Whether two carts hold the same lines and codes. */
export function isSameCart(one: Cart, other: Cart): boolean {
  return textOf(one) === textOf(other);
}

/** Whether a quote is of exactly what is in the cart. */
export function isCartOf({ items }: Cart, { lines }: Quote): boolean {
  const text = (item: OrderItem): string =>
    [itemKey(item), item.planId, item.priceId, item.seats, item.kind].join();
  return (
    items.length === lines.length && items.every((item) => lines.some((line) => text(line) === text(item)))
  );
}

/** A cart as one text; the order of an item's parts, which the wire may change, is not in it. */
function textOf({ items, codes }: Cart): string {
  const parts = items.map((item) => [
    ...[itemKey(item), item.planId, item.priceId, item.seats, item.kind, item.interval],
    ...[item.seen?.minor, item.seen?.currency],
  ]);
  return JSON.stringify([parts, codes]);
}

/** The cart as it is shown. */
export function cartView(context: CheckoutContext): CartView {
  const lines = linesOf(context);
  const { catalogue, cart, removed: gone, mergedKey, addedKey } = context;
  const shown = lines.map((line): CartLineView => ({ ...line, ...typedIn(context, line), removed: false }));
  if (catalogue) {
    for (const { item, place } of gone) {
      const [line] = cartLines({ items: [item], codes: [] }, catalogue, context.account);
      if (line) {
        const view = { ...line, typedSeats: undefined, seatProblem: undefined, removed: true };
        shown.splice(place, 0, view);
      }
    }
  }
  return {
    lines: shown,
    count: lines.length,
    subtotal: catalogue && cartSubtotal(lines, catalogue),
    codes: cart.codes,
    isSaved: !hasUnsaved(context),
    needsAttention: needsAttention(context, lines),
    mergedKey,
    addedKey,
  };
}

function needsAttention(context: CheckoutContext, lines: readonly CartLine[]): boolean {
  return lines.some((line) => line.state !== 'fine' || typedIn(context, line).seatProblem !== undefined);
}

function typedIn(
  { typedSeats }: CheckoutContext,
  { key, seatRange }: CartLine,
): Pick<CartLineView, 'typedSeats' | 'seatProblem'> {
  const typed = Object.hasOwn(typedSeats, key) ? typedSeats[key] : undefined;
  const problem = typed === undefined || !seatRange ? undefined : seatProblemIn(seatRange, typed);
  return { typedSeats: typed, seatProblem: problem };
}
