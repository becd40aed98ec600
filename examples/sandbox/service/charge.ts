/** Money of a charge: whole minor units, the number of their digits, ISO 4217. */
export interface Amount {
  readonly minor: number;
  readonly exponent: number;
  readonly currency: string;
}

/** A charge that was decided. The ledger holds one for each key at most. */
export interface Charge {
  readonly id: string;
  /** The idempotency key that it was asked for with. */
  readonly key: string;
  readonly state: 'succeeded' | 'declined';
  readonly reference: string;
  readonly amount: Amount;
  readonly lastDigits: string;
  readonly brand: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/** What is asked for. */
export interface ChargeRequest {
  readonly reference: string;
  readonly amount: Amount;
}

/** A charge request as a fresh object; nothing if it is none. */
export function chargeRequestOf(body: unknown): ChargeRequest | undefined {
  if (!isRecord(body) || !isRecord(body['amount'])) return undefined;
  const { reference } = body;
  const { minor, exponent, currency } = body['amount'];
  if (typeof reference !== 'string' || !/^[\w.:-]{1,200}$/u.test(reference)) return undefined;
  if (!Number.isSafeInteger(minor) || Number(minor) < 0) return undefined;
  if (!Number.isInteger(exponent) || Number(exponent) < 0 || Number(exponent) > 4) return undefined;
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/u.test(currency)) return undefined;
  return { reference, amount: { minor: Number(minor), exponent: Number(exponent), currency } };
}

/** Whether two requests ask for the same. */
export function isSameRequest(one: ChargeRequest, other: ChargeRequest): boolean {
  return (
    one.reference === other.reference &&
    one.amount.minor === other.amount.minor &&
    one.amount.exponent === other.amount.exponent &&
    one.amount.currency === other.amount.currency
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
