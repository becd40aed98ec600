import {
  addToCart,
  cartItemOf,
  changeItem,
  changeOf,
  emptyCart,
  itemKey,
  mergeCarts,
  normaliseCode,
  putInCart,
  refreshItem,
  removeFromCart,
  selectionOf,
  type Cart,
  type CartItem,
  type Selection,
  type StoredCart,
} from '@kasse/domain';
import type { CheckoutContext } from './checkout.context.ts';
import type { CheckoutEvent, CheckoutSignal } from './checkout.events.ts';
import { callFor } from './checkout.loading.ts';
import { settle } from './checkout.selection.ts';
import { isSameCart } from './checkout.cart-lines.ts';

type Patch = Partial<CheckoutContext>;
type ItemEvent = Extract<CheckoutEvent, { key: string }>;

/** Nothing said about a line any more: the customer went on. */
export const quietCart = {
  removed: [],
  typedSeats: {},
  addedKey: undefined,
  mergedKey: undefined,
} satisfies Patch;

/** What is chosen goes into the cart; a line of its own is there already. */
export function filled(context: CheckoutContext): Patch {
  const { catalogue, account, selection, cart, boundKey } = context;
  const item = catalogue && cartItemOf(selection, catalogue, account);
  if (!item || boundKey === itemKey(item)) return {};
  const key = itemKey(item);
  const { cart: added, merged: isMerged } = addToCart(cart, item);
  const line = added.items.find((each) => itemKey(each) === key);
  // Together they may be more than can be ordered: then what was chosen last stands.
  const whole = isMerged && line ? changeItem(line, {}, catalogue, account) : undefined;
  return {
    cart: putInCart(cart, whole ?? item),
    boundKey: key,
    addedKey: key,
    mergedKey: whole ? key : undefined,
  };
}

/** What a link names is in the cart just as it says, however often the page is opened: nothing is added up. */
export function linked({ catalogue, account, selection, cart }: CheckoutContext): Patch {
  const item = catalogue && cartItemOf(selection, catalogue, account);
  return item ? { cart: putInCart(cart, item), boundKey: itemKey(item) } : {};
}

/**
 * What is chosen and what is in the cart are the same again after a reload, if they are equal: else going on as before
 * would order it twice.
 */
export function rebound({ catalogue, account, selection, cart }: CheckoutContext): Patch {
  const item = catalogue && cartItemOf(selection, catalogue, account);
  const line = item && cart.items.find((each) => itemKey(each) === itemKey(item));
  const isSame = line?.priceId === item?.priceId && line?.seats === item?.seats;
  return line && isSame ? { boundKey: itemKey(line) } : {};
}

/** The line of the selection follows what is chosen; with another product or subscription they part, and the line stays as it is. */
export function followed(context: CheckoutContext): Patch {
  const { catalogue, account, selection, cart, boundKey } = context;
  if (boundKey === undefined || !catalogue) return {};
  const item = cartItemOf(selection, catalogue, account);
  if (item && itemKey(item) === boundKey) return { cart: putInCart(cart, item) };
  const line = cart.items.find((each) => itemKey(each) === boundKey);
  const former: Selection = line ? selectionOf(line) : {};
  const isSame = (['productId', 'subscriptionId', 'intent'] as const).every(
    (part) => former[part] === selection[part],
  );
  return isSame ? {} : { boundKey: undefined };
}

/** The selection is in the cart and no longer being made. */
export function parted(context: CheckoutContext): Patch {
  return { boundKey: undefined, ...settle({ ...context, link: {} }, {}), link: {} };
}

/** What an event about one line changes. */
export function edited(context: CheckoutContext, event: CheckoutEvent | CheckoutSignal): Patch {
  if (!('key' in event)) return {};
  const place = context.cart.items.findIndex((item) => itemKey(item) === event.key);
  const item = context.cart.items[place];
  if (event.type === 'item.restore') return restored(context, event);
  if (!item) return {};
  switch (event.type) {
    case 'item.set':
      return set(context, item, event);
    case 'item.accept': {
      const { catalogue, account } = context;
      return catalogue ? withLine(context, refreshItem(item, catalogue, account)) : {};
    }
    case 'item.remove':
      return {
        ...removed(context, event.key),
        removed: [...context.removed, { item, place }],
        ...(context.boundKey === event.key && parted(context)),
      };
    case 'item.reopen':
      return {
        ...removed(context, event.key),
        boundKey: undefined,
        ...settle({ ...context, link: {} }, { ...selectionOf(item) }),
        link: {},
      };
  }
}

/** A code more or one less; codes that the figures refused make room for a new one. */
export function coded(context: CheckoutContext, event: CheckoutEvent | CheckoutSignal): Patch {
  const { cart, quote } = context;
  if (event.type === 'code.remove') {
    return { cart: { ...cart, codes: cart.codes.filter((code) => code !== event.code) } };
  }
  const code = event.type === 'code.add' ? normaliseCode(event.code) : '';
  if (!code) return {};
  const refused = quote?.refusedCodes.map((each) => each.code) ?? [];
  const kept = cart.codes.filter((each) => each !== code && !refused.includes(each));
  return { cart: { ...cart, codes: [...kept, code] } };
}

/** The account's cart with what was changed here meanwhile. */
export function merged(context: CheckoutContext, stored: StoredCart): Patch {
  return { cart: mergedCart(context, stored), base: stored.cart, cartVersion: stored.version };
}

/** What was changed here, applied to what the service has. */
export function mergedCart({ base, cart: local }: CheckoutContext, { cart: remote }: StoredCart): Cart {
  return mergeCarts({ base, local, remote });
}

/** A cart that was sent, and what the service made of it. */
export interface SavedCart {
  readonly sent: Cart;
  readonly stored: StoredCart;
}

/** The account's cart as it was saved; what was changed here meanwhile stays and is saved next. */
export function saved({ cart }: CheckoutContext, { sent, stored }: SavedCart): Patch {
  return {
    ...(isSameCart(cart, sent) && { cart: stored.cart }),
    base: stored.cart,
    cartVersion: stored.version,
  };
}

/**
 * What is about to be sent may be kept although its answer never comes. So until the service says what it has, the
 * lines that this changes equal none of the base: whatever becomes of them here is news, even what they were before.
 */
export function doubted({ cart, base }: CheckoutContext): Patch {
  const { items } = cart.items.reduce(putInCart, base);
  const isNews = (item: CartItem): boolean => changeOf(itemKey(item), base, cart) !== 'none';
  return { base: { ...base, items: items.map((item) => (isNews(item) ? { ...item, priceId: '' } : item)) } };
}

/** Sends the cart. */
export async function save(context: CheckoutContext, signal: AbortSignal): Promise<SavedCart> {
  const { gateway, cart, cartVersion } = context;
  const stored = await gateway.saveCart({ cart, version: cartVersion ?? '' }, callFor(context, signal));
  return { sent: cart, stored };
}

/** What is left once these lines were ordered; the service took them out of its own. */
export function ordered(
  { cart, base }: CheckoutContext,
  lines: readonly Pick<CartItem, 'productId' | 'subscriptionId'>[],
): Patch {
  const keys = lines.map(itemKey);
  const without = (from: Cart): Cart => ({
    items: from.items.filter((item) => !keys.includes(itemKey(item))),
    codes: [],
  });
  return {
    cart: without(cart),
    base: without(base),
    cartVersion: undefined,
    boundKey: undefined,
    ...quietCart,
  };
}

/** Nobody's cart. */
export const noCart = {
  cart: emptyCart,
  base: emptyCart,
  cartVersion: undefined,
  ...quietCart,
} satisfies Patch;

function set(
  context: CheckoutContext,
  item: CartItem,
  { key, change }: ItemEvent & { type: 'item.set' },
): Patch {
  const { catalogue, account } = context;
  if (!catalogue) return {};
  const next = changeItem(item, change, catalogue, account);
  if (next) return withLine(context, next);
  return change.seats === undefined ? {} : { typedSeats: { ...context.typedSeats, [key]: change.seats } };
}

function withLine(context: CheckoutContext, item: CartItem): Patch {
  const key = itemKey(item);
  const isBound = context.boundKey === key;
  return {
    cart: putInCart(context.cart, item),
    typedSeats: without(context.typedSeats, key),
    mergedKey: undefined,
    ...(isBound && settle(context, selectionOf(item))),
  };
}

function removed(context: CheckoutContext, key: string): Patch {
  return { cart: removeFromCart(context.cart, key), typedSeats: without(context.typedSeats, key) };
}

function restored({ cart, removed: gone }: CheckoutContext, { key }: ItemEvent): Patch {
  const back = gone.find(({ item }) => itemKey(item) === key);
  if (!back) return {};
  const items = cart.items.filter((item) => itemKey(item) !== key);
  items.splice(back.place, 0, back.item);
  return { cart: { ...cart, items }, removed: gone.filter((each) => each !== back) };
}

function without(typed: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(typed).filter(([each]) => each !== key));
}
