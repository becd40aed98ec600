import { changeOf, emptyCart, itemKey, linkParts } from '@kasse/domain';
import type { Cart, CartItem, Draft, DraftStore, OpenCall, Selection } from '@kasse/domain';
import { isRecord, parseCart } from './stored-cart.ts';
import { textsIn } from './texts-in.ts';

/** Version of the stored record; another one is not read. */
const version = 1;

/**
 * Keeps the draft of one billing service in the page's storage: the selection and an order under way
 * outlive the tab, the result of an order only a reload. Storage that throws falls back to memory.
 */
export function createDraftStore(gatewayName: string): DraftStore {
  const key = `kasse.draft.v${version}:${gatewayName}`;
  const openKey = `${key}:open`;
  let memory: Draft | undefined;
  /** The cart as this page last read or wrote it, if any: what differs in storage is another tab's. */
  let seen: Cart | undefined;
  let ownPress: string | undefined;
  return {
    read: () => {
      const draft = memory ?? readRecord(key, openKey);
      seen = draft?.cart;
      return draft;
    },
    write: (draft) => {
      memory = draft;
      const { placedOrderId, openCall, ...lasting } = draft;
      keep('localStorage', key, { ...lasting, ...besides(draft, take('localStorage', key)) });
      seen = draft.cart;
      keep('sessionStorage', key, placedOrderId ? { placedOrderId } : undefined);
      // A press of its own, so that what is chosen in another tab does not forget it.
      if (openCall) keep('localStorage', openKey, openCall);
      else if (take('localStorage', openKey)?.['idempotencyKey'] === ownPress)
        keep('localStorage', openKey, undefined);
      ownPress = openCall?.idempotencyKey ?? ownPress;
    },
  };

  /**
   * What another tab wrote and has not saved yet stays beside this page's own: line by line with its base, since a line
   * that only the base has was taken out.
   */
  function besides({ cart, cartBase, accountId }: Draft, record: Stored = {}): Partial<Stored> {
    const theirs = parseCart(record['cart']);
    const owner = accountId ?? record['accountId'];
    if (!theirs || owner !== (record['accountId'] ?? accountId)) return {};
    const theirBase = parseCart(record['cartBase']) ?? emptyCart;
    const base = cart ? (cartBase ?? emptyCart) : theirBase;
    const former = seen ?? base;
    const isTheirs = (item: CartItem): boolean => {
      const isNews = (from: Cart, to: Cart): boolean => changeOf(itemKey(item), from, to) !== 'none';
      return !isNews(former, cart ?? former) && isNews(former, theirs) && isNews(theirBase, theirs);
    };
    const both = (own: Cart, { items, codes }: Cart): Cart => ({
      items: [...own.items.filter((item) => !isTheirs(item)), ...items.filter(isTheirs)],
      codes: [...own.codes, ...codes.filter((code) => ![...own.codes, ...former.codes].includes(code))],
    });
    return {
      cart: both(cart ?? emptyCart, theirs),
      cartBase: both(cart ? base : emptyCart, theirBase),
      accountId: owner,
    };
  }
}

type Stored = Readonly<Record<string, unknown>>;

type Area = 'localStorage' | 'sessionStorage';

function readRecord(key: string, openKey: string): Draft | undefined {
  const lasting = take('localStorage', key);
  const placed = take('sessionStorage', key);
  const open = take('localStorage', openKey);
  if (!lasting && !placed && !open) return undefined;
  const openCall = parseOpenCall(open);
  const cart = parseCart(lasting?.['cart']);
  const cartBase = parseCart(lasting?.['cartBase']);
  const accountId = lasting?.['accountId'];
  const link = lasting?.['link'];
  const placedOrderId = placed?.['placedOrderId'];
  return {
    selection: parseSelection(lasting?.['selection']),
    ...(cart && { cart }),
    ...(cartBase && { cartBase }),
    ...(openCall && { openCall }),
    ...(typeof accountId === 'string' && { accountId }),
    ...(isRecord(link) && { link: textsIn(link, linkParts) }),
    ...(typeof placedOrderId === 'string' && { placedOrderId }),
  };
}

function keep(area: Area, key: string, value: unknown): void {
  try {
    if (value === undefined) globalThis[area].removeItem(key);
    else globalThis[area].setItem(key, JSON.stringify(value));
  } catch {
    // Private windows and full storage throw: the draft then lives in memory, as the port promises.
  }
}

function take(area: Area, key: string): Stored | undefined {
  try {
    const value: unknown = JSON.parse(globalThis[area].getItem(key) ?? 'null');
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function parseSelection(value: unknown): Selection {
  if (!isRecord(value)) return {};
  const { intent, seats, interval } = value;
  return {
    ...textsIn(value, ['productId', 'subscriptionId', 'planId']),
    ...((intent === 'buy' || intent === 'trial' || intent === 'change') && { intent }),
    ...(typeof seats === 'number' && { seats }),
    ...((interval === 'month' || interval === 'year') && { interval }),
  };
}

/** Only the outline is checked: the service checks the request itself, and its key names nobody. */
function parseOpenCall(value: unknown): OpenCall | undefined {
  if (!isRecord(value) || !isRecord(value['request'])) return undefined;
  const { kind, idempotencyKey, accountId, orderId, request } = value;
  if (typeof idempotencyKey !== 'string' || typeof accountId !== 'string') return undefined;
  const press = { idempotencyKey, accountId, request };
  if (kind === 'payment' && typeof orderId === 'string')
    return { kind, orderId, ...press } as unknown as OpenCall;
  return kind === 'order' || kind === 'trial' ? ({ kind, ...press } as unknown as OpenCall) : undefined;
}
