/** Where the ids of the orders are kept that this browser has told of, the last ones first. */
const key = 'kasse.told.v1';
const kept = 20;

/**
 * Whether an order is told of for the first time in this browser: two tabs may learn of the same one. Where storage
 * is forbidden every tab tells.
 */
export function isFirstToTell(orderId: string): boolean {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    const told: readonly unknown[] = Array.isArray(stored) ? stored : [];
    if (told.includes(orderId)) return false;
    localStorage.setItem(key, JSON.stringify([orderId, ...told].slice(0, kept)));
    return true;
  } catch {
    return true;
  }
}
