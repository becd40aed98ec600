import type { Card, CardFault, FieldName } from './card-check.ts';

/** What our own server said to a card. */
export type Kept =
  { readonly reference: string } | { readonly faults: Partial<Record<FieldName, CardFault>> };

/** Gives the card to the sandbox, and to nobody else, for a reference. Rejects when the sandbox cannot be reached. */
export async function keepCard(card: Card): Promise<Kept> {
  const response = await fetch('/fields/cards', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(card),
    credentials: 'omit',
    signal: AbortSignal.timeout(8000),
  });
  if (!response.ok && response.status !== 422) throw new Error(`The sandbox answered ${response.status}.`);
  return (await response.json()) as Kept;
}
