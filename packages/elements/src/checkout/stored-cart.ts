import type { Cart, CartItem, Money } from '@kasse/domain';

/** A cart as it was stored, rebuilt from what has the right form; undefined where nothing has. */
export function parseCart(value: unknown): Cart | undefined {
  if (!isRecord(value)) return undefined;
  const { items, codes } = value;
  if (!Array.isArray(items) || !Array.isArray(codes)) return undefined;
  return {
    items: items.flatMap((item: unknown) => parseItem(item) ?? []),
    codes: codes.filter((code): code is string => typeof code === 'string'),
  };
}

function parseItem(value: unknown): CartItem | undefined {
  if (!isRecord(value)) return undefined;
  const { productId, planId, priceId, seats, interval, kind, subscriptionId } = value;
  if (typeof productId !== 'string' || typeof planId !== 'string' || typeof priceId !== 'string')
    return undefined;
  if (!isCount(seats) || (interval !== 'month' && interval !== 'year')) return undefined;
  const isChange = kind === 'change' && typeof subscriptionId === 'string';
  if (kind !== undefined && kind !== 'trial' && !isChange) return undefined;
  const seen = parseMoney(value['seen']);
  return {
    ...{ productId, planId, priceId, seats, interval },
    ...(kind !== undefined && { kind }),
    ...(isChange && { subscriptionId }),
    ...(seen && { seen }),
  };
}

function parseMoney(value: unknown): Money | undefined {
  if (!isRecord(value)) return undefined;
  const { minor, exponent, currency } = value;
  const isMoney = Number.isSafeInteger(minor) && isCount(exponent) && typeof currency === 'string';
  return isMoney ? { minor: minor as number, exponent, currency } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Whether a stored value is an object with names. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
