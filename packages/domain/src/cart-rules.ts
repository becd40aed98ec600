import type { Account } from './account.ts';
import type { Cart, CartItem } from './cart.ts';
import type { Catalogue } from './catalogue.ts';
import type { Interval } from './period.ts';
import { previewOf, trialPreviewOf } from './preview.ts';
import type { OrderItem } from './quote.ts';
import { planOf, priceIn } from './selection-lookup.ts';
import { reconcile } from './selection-rules.ts';
import type { Correction, Selection } from './selection.ts';
import { orderItemOf } from './stops.ts';

/** A cart with nothing in it. */
export const emptyCart: Cart = { items: [], codes: [] };

/** What a line of a cart is called: one for each product that is new, or for each subscription that is changed. */
export function itemKey({
  productId,
  subscriptionId,
}: Pick<OrderItem, 'productId' | 'subscriptionId'>): string {
  return subscriptionId === undefined ? productId : `${productId}/${subscriptionId}`;
}

/**
 * Puts one more item in. The same plan again adds up (`merged`), which the caller has to check against the
 * plan's numbers, and whose `seen` it works out again; another plan of the same product takes its place.
 */
export function addToCart(cart: Cart, item: CartItem): { cart: Cart; merged: boolean } {
  const former = cart.items.find((each) => itemKey(each) === itemKey(item));
  const merged = former?.planId === item.planId && former.kind === item.kind;
  return {
    cart: putInCart(cart, merged ? { ...item, seats: former.seats + item.seats } : item),
    merged,
  };
}

/** The item in the place of its line, or behind all others. */
export function putInCart(cart: Cart, item: CartItem): Cart {
  const key = itemKey(item);
  const items = cart.items.map((each) => (itemKey(each) === key ? item : each));
  return { ...cart, items: items.includes(item) ? items : [...items, item] };
}

/** The cart without a line. */
export function removeFromCart(cart: Cart, key: string): Cart {
  return { ...cart, items: cart.items.filter((item) => itemKey(item) !== key) };
}

/** Two carts that came from one. */
export interface CartVersions {
  /** What both were made from; an empty one for a cart of somebody who was signed out. */
  readonly base: Cart;
  readonly local: Cart;
  readonly remote: Cart;
}

/**
 * What was added, edited and removed here since `base`, applied to what the service has. Numbers are never
 * added up: merging again with the result changes nothing.
 */
export function mergeCarts({ base, local, remote }: CartVersions): Cart {
  const own = (key: string): Change => changeOf(key, base, local);
  const kept = remote.items.flatMap((item) => {
    const change = own(itemKey(item));
    return change === 'none' ? [item] : change;
  });
  const keys = new Set(remote.items.map(itemKey));
  const added = local.items.filter((item) => !keys.has(itemKey(item)) && own(itemKey(item)) !== 'none');
  const codes = remote.codes.filter((code) => local.codes.includes(code) || !base.codes.includes(code));
  const typed = local.codes.filter((code) => !base.codes.includes(code) && !codes.includes(code));
  return { items: [...kept, ...added], codes: [...codes, ...typed] };
}

/** What a selection puts in the cart; undefined unless everything is chosen and can be ordered. */
export function cartItemOf(
  selection: Selection,
  catalogue: Catalogue,
  account: Account | null,
): CartItem | undefined {
  const item = orderItemOf(selection, catalogue, account);
  const { interval } = selection;
  return item && interval && withSeen({ ...item, interval }, catalogue, account);
}

/**
 * A line with another plan, number or interval, priced anew. With another plan its interval may follow, and
 * a number that the plan fixes always does. Undefined when that cannot be ordered.
 */
export function changeItem(
  item: CartItem,
  change: { readonly planId?: string; readonly seats?: number; readonly interval?: Interval },
  catalogue: Catalogue,
  account: Account | null,
): CartItem | undefined {
  const { selection, corrections } = reconcile({ ...selectionOf(item), ...change }, catalogue, account);
  const kept: readonly Correction['part'][] = [
    ...(['intent', 'plan'] as const),
    ...(change.seats === undefined ? [] : (['seats'] as const)),
    ...(change.planId !== undefined && change.interval === undefined ? [] : (['interval'] as const)),
  ];
  if (corrections.some(({ part }) => kept.includes(part))) return undefined;
  const changed = cartItemOf(selection, catalogue, account);
  return changed && itemKey(changed) === itemKey(item) ? changed : undefined;
}

/** A line at the present price of its plan: what agreeing to a new price makes of it. */
export function refreshItem(item: CartItem, catalogue: Catalogue, account: Account | null): CartItem {
  const price = priceIn(planOf(item, catalogue), item.interval);
  return price ? withSeen({ ...item, priceId: price.id }, catalogue, account) : item;
}

/** What a line costs for one interval now; of a change, what it adds. */
export function seenOf(item: CartItem, catalogue: Catalogue, account: Account | null): CartItem['seen'] {
  const selection = selectionOf(item);
  return (previewOf(selection, catalogue, account) ?? trialPreviewOf(selection, catalogue))?.amount;
}

/** The choices that made a line. */
export function selectionOf({ kind, priceId: _price, seen: _seen, ...choices }: CartItem): Selection {
  return { ...choices, intent: kind ?? 'buy' };
}

/** What an order names of a cart. */
export function orderItemsOf({ items }: Cart): OrderItem[] {
  return items.map(({ interval: _interval, seen: _seen, ...item }) => item);
}

/** What became of a line since the base: nothing, or those that stand in its place. */
export type Change = 'none' | readonly CartItem[];

/** What became of the line with a key. */
export function changeOf(key: string, base: Cart, local: Cart): Change {
  const [former, present] = [base, local].map(({ items }) => items.find((item) => itemKey(item) === key));
  if (former ? present && isSame(former, present) : !present) return 'none';
  return present ? [present] : [];
}

function isSame(one: CartItem, other: CartItem): boolean {
  const text = ({ planId, priceId, seats, kind, interval, seen }: CartItem) =>
    [planId, priceId, seats, kind, interval, seen?.minor].join();
  return text(one) === text(other);
}

function withSeen(
  { seen: _former, ...item }: CartItem,
  catalogue: Catalogue,
  account: Account | null,
): CartItem {
  const seen = seenOf(item, catalogue, account);
  return { ...item, ...(seen && { seen }) };
}
